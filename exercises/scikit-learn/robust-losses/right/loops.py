# number by number for the losses; weighted means and slopes for the line
import numpy as np


def per_entry(function, r):
    r = np.asarray(r, dtype=float)
    return np.array([function(float(v)) for v in r.ravel()], dtype=float).reshape(r.shape)


def huber(r, delta):
    return per_entry(lambda v: v * v / 2 if abs(v) <= delta else delta * (abs(v) - delta / 2), r)


def quantile_loss(r, q):
    return per_entry(lambda v: q * v if v >= 0 else (1 - q) * -v, r)


def huber_line(x, y, delta):
    x, y = [float(v) for v in x], [float(v) for v in y]
    w = [1.0] * len(x)
    for _ in range(400):
        total = sum(w)
        mx = sum(a * b for a, b in zip(w, x, strict=True)) / total
        my = sum(a * b for a, b in zip(w, y, strict=True)) / total
        sxx = sum(c * (a - mx) ** 2 for c, a in zip(w, x, strict=True))
        slope = sum(c * (a - mx) * (b - my) for c, a, b in zip(w, x, y, strict=True)) / sxx
        intercept = my - slope * mx
        sizes = [abs(b - slope * a - intercept) for a, b in zip(x, y, strict=True)]
        w = [1.0 if s <= delta else delta / s for s in sizes]
    return [slope, intercept]
