# caught by: test_jacobian_by_hand | adds h to all inputs at once
import numpy as np


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=np.float64)
    columns = []
    for step in np.full((len(x), len(x)), h):
        columns.append((f(x + step) - f(x - step)) / (2 * h))
    return np.stack(columns, axis=-1)


def hessian(f, x, h=1e-4):
    return jacobian(lambda z: jacobian(f, z, h), x, h)
