# every slope starts at 0, and each step adds what it passes back
import numpy as np


def slopes(w, x, b, y):
    a = np.float64(w) * x + b
    s = np.exp(a) / (np.exp(a) + 1)
    d = dict.fromkeys("wxbyashrL", 0.0)
    d["L"] = 1.0
    d["r"] += d["L"] * 2 * (a * s - y)
    d["h"] += d["r"]
    d["y"] -= d["r"]
    d["a"] += d["h"] * s
    d["s"] += d["h"] * a
    d["a"] += d["s"] * np.exp(-a) / (1 + np.exp(-a)) ** 2
    d["w"] += d["a"] * x
    d["x"] += d["a"] * w
    d["b"] += d["a"]
    return d
