import numpy as np


def slopes(w, x, b, y):
    """How the loss of one SiLU neuron reacts to each number in its graph."""
    # forward: the values
    a = w * x + b
    s = 1 / (1 + np.exp(-a))
    h = a * s
    r = h - y
    # backward: from the loss to the inputs
    dr = 2 * r
    dh = dr
    dy = -dr
    ds = dh * a
    da = dh * s + ds * s * (1 - s)  # two ways lead back to a: straight from h, and through s
    return {"r": float(dr), "h": float(dh), "y": float(dy), "s": float(ds), "a": float(da), "w": float(da * x), "x": float(da * w), "b": float(da)}
