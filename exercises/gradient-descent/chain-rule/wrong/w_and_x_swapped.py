# caught by: test_by_hand | multiplies the slope of w by w
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
    da = dh * s + ds * s * (1 - s)
    return {"r": float(dr), "h": float(dh), "y": float(dy), "s": float(ds), "a": float(da), "w": float(da * w), "x": float(da * x), "b": float(da)}
