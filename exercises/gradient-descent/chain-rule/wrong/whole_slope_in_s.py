# caught by: test_two_ways_by_hand | adds the two ways up at s instead of at a
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
    ds = ds + dh
    da = ds * s * (1 - s) + dh * s
    return {"r": float(dr), "h": float(dh), "y": float(dy), "s": float(ds), "a": float(da), "w": float(da * x), "x": float(da * w), "b": float(da)}
