# fills prepared arrays; the Hessian is written out with four calls
import numpy as np


def jacobian(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    result = np.empty(np.shape(f(x.copy())) + x.shape)
    for j in range(x.size):
        up, down = x.copy(), x.copy()
        up[j] += h
        down[j] -= h
        result[..., j] = np.subtract(f(up), f(down)) / (2 * h)
    return result


def hessian(f, x, h=1e-4):
    x = np.array(x, dtype=float)
    n = x.size
    H = np.empty((n, n))
    for i in range(n):
        for j in range(i, n):
            ei, ej = np.zeros(n), np.zeros(n)
            ei[i] = ej[j] = h
            corners = f(x + ei + ej) - f(x + ei - ej) - f(x - ei + ej) + f(x - ei - ej)
            H[i, j] = H[j, i] = corners / (4 * h**2)
    return H
