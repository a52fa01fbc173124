# one helper for every function of one dual, one for every operator of two; NumPy's functions
import numpy as np


class Dual:
    def __init__(self, value, slope=0.0):
        self.value, self.slope = float(value), float(slope)


def one(f, df):
    return lambda d: Dual(f(d.value), df(d.value) * d.slope)


def two(f, df_left, df_right, turned=False):
    def operator(a, b):
        b = b if isinstance(b, Dual) else Dual(b)
        if turned:
            a, b = b, a
        u, v = a.value, b.value
        return Dual(f(u, v), df_left(u, v) * a.slope + df_right(u, v) * b.slope)

    return operator


RULES = {
    "add": (lambda u, v: u + v, lambda u, v: 1, lambda u, v: 1),
    "sub": (lambda u, v: u - v, lambda u, v: 1, lambda u, v: -1),
    "mul": (lambda u, v: u * v, lambda u, v: v, lambda u, v: u),
    "truediv": (lambda u, v: u / v, lambda u, v: 1 / v, lambda u, v: -u / v**2),
}
for name, rule in RULES.items():
    setattr(Dual, f"__{name}__", two(*rule))
    setattr(Dual, f"__r{name}__", two(*rule, turned=True))
Dual.__pow__ = lambda d, n: one(lambda u: u**n, lambda u: n * u ** (n - 1))(d)
Dual.__neg__ = one(lambda u: -u, lambda u: -1)

sin = one(np.sin, np.cos)
exp = one(np.exp, np.exp)
log = one(np.log, lambda u: 1 / u)


def derivative(f, x):
    return float(getattr(f(Dual(x, 1)), "slope", 0.0))
