# scipy's minimise on its own losses; the losses with clip and with signs
import numpy as np
from scipy.optimize import minimize


def huber(r, delta):
    r = np.array(r, dtype=float)
    inside = np.clip(r, -delta, delta)
    return inside * (r - inside / 2)


def quantile_loss(r, q):
    r = np.array(r, dtype=float)
    return r * (q - (r < 0))


def huber_line(x, y, delta):
    x, y = np.array(x, dtype=float), np.array(y, dtype=float)
    start = np.polyfit(x, y, 1)
    found = minimize(lambda line: huber(y - line[0] * x - line[1], delta).sum(), start, method="Nelder-Mead", options={"xatol": 1e-9, "fatol": 1e-12})
    return tuple(found.x)
