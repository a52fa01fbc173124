# no arrays at all: sums over Python floats
from math import fsum, sqrt


def simple_ols(x, y):
    x, y = [float(v) for v in x], [float(v) for v in y]
    n = len(x)
    mx, my = fsum(x) / n, fsum(y) / n
    sxx = fsum((a - mx) ** 2 for a in x)
    sxy = fsum((a - mx) * (b - my) for a, b in zip(x, y, strict=True))
    syy = fsum((b - my) ** 2 for b in y)
    b1 = sxy / sxx
    b0 = my - b1 * mx
    rss = fsum((b - b0 - b1 * a) ** 2 for a, b in zip(x, y, strict=True))
    s = sqrt(rss / (n - 2))
    se1 = s / sqrt(sxx)
    se0 = se1 * sqrt(fsum(a * a for a in x) / n)
    return {"intercept": b0, "slope": b1, "intercept_se": se0, "slope_se": se1, "residual_sd": s, "r_squared": (syy - rss) / syy}
