# caught by: test_eight_single_numbers | returns the four inputs only
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
    return {"r": float(dr), "h": float(dh), "y": float(dy), "w": float(da * x), "x": float(da * w), "b": float(da)}
