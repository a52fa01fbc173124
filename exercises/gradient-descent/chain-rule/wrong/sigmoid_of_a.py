# caught by: test_two_ways_by_hand | takes a (1 - a) for the derivative of the sigmoid
import numpy as np


def slopes(w, x, b, y):
    a = w * x + b
    s = 1 / (1 + np.exp(-a))
    h = a * s
    r = h - y
    dr = 2 * r
    dh = dr
    dy = -dr
    ds = dh * a
    da = dh * s + ds * a * (1 - a)
    return {"r": float(dr), "h": float(dh), "y": float(dy), "s": float(ds), "a": float(da), "w": float(da * x), "x": float(da * w), "b": float(da)}
