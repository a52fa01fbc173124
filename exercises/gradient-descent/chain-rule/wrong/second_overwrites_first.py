# caught by: test_by_hand | assigns the slope at a twice, so that the second way overwrites the first
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
    da = dh * s
    da = ds * s * (1 - s)
    return {"r": float(dr), "h": float(dh), "y": float(dy), "s": float(ds), "a": float(da), "w": float(da * x), "x": float(da * w), "b": float(da)}
