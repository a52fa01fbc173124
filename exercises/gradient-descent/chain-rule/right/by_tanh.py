# the sigmoid through tanh
import numpy as np


def slopes(w, x, b, y):
    a = w * x + b
    t = np.tanh(a / 2)
    s, curve = (1 + t) / 2, (1 - t * t) / 4
    out = {"r": 2 * (a * s - y)}
    out["h"] = out["r"]
    out["y"] = -out["r"]
    out["s"] = out["h"] * a
    out["a"] = out["h"] * s + out["s"] * curve
    out["b"] = out["a"]
    out["x"] = out["a"] * w
    out["w"] = out["a"] * x
    return out
