# caught by: test_agrees_with_sympy | takes central differences instead of the chain rule
import math


def silu(a):
    return a / (1 + math.exp(-a))


def slopes(w, x, b, y):
    a = w * x + b
    s = 1 / (1 + math.exp(-a))
    k = 1e-5

    def slope(f, v):
        return (f(v + k) - f(v - k)) / (2 * k)

    return {
        "r": slope(lambda v: v**2, a * s - y),
        "h": slope(lambda v: (v - y) ** 2, a * s),
        "y": slope(lambda v: (a * s - v) ** 2, y),
        "s": slope(lambda v: (a * v - y) ** 2, s),
        "a": slope(lambda v: (silu(v) - y) ** 2, a),
        "w": slope(lambda v: (silu(v * x + b) - y) ** 2, w),
        "x": slope(lambda v: (silu(w * v + b) - y) ** 2, x),
        "b": slope(lambda v: (silu(w * x + v) - y) ** 2, b),
    }
