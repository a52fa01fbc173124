# one closed formula for each slope, with the math module
import math


def slopes(w, x, b, y):
    a = w * x + b
    s = 1 / (1 + math.exp(-a))
    g = 2.0 * (a * s - y)
    silu = s * (1 + a * (1 - s))
    return {"r": g, "h": g, "s": g * a, "a": g * silu, "w": g * silu * x, "x": g * silu * w, "b": g * silu, "y": -g}
