# caught by: test_f_returns_its_argument | steps in place, and f may hand back the same array twice
import numpy as np


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=np.float64)
    columns = []
    x = x.copy()
    for j in range(len(x)):
        x[j] += h
        up = f(x)
        x[j] -= 2 * h
        down = f(x)
        x[j] += h
        columns.append((up - down) / (2 * h))
    return np.stack(columns, axis=-1)


def hessian(f, x, h=1e-4):
    return jacobian(lambda z: jacobian(f, z, h), x, h)
