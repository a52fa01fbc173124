# caught by: test_by_hand | differentiates r² to r
import numpy as np


def slopes(w, x, b, y):
    a = w * x + b
    s = 1 / (1 + np.exp(-a))
    h = a * s
    r = h - y
    dr = r
    dh = dr
    dy = -dr
    ds = dh * a
    da = dh * s + ds * s * (1 - s)
    return {"r": float(dr), "h": float(dh), "y": float(dy), "s": float(ds), "a": float(da), "w": float(da * x), "x": float(da * w), "b": float(da)}
