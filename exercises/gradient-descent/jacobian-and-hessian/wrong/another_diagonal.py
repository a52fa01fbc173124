# caught by: test_a_large_step_shows_the_formula | takes the usual three-point formula on the diagonal, with half the distance
import numpy as np


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=np.float64)
    columns = []
    for step in h * np.eye(len(x)):
        columns.append((f(x + step) - f(x - step)) / (2 * h))
    return np.stack(columns, axis=-1)


def hessian(f, x, h=1e-4):
    x = np.array(x, dtype=float)
    H = jacobian(lambda z: jacobian(f, z, h), x, h)
    for i, step in enumerate(h * np.eye(len(x))):
        H[i, i] = (f(x + step) - 2 * f(x) + f(x - step)) / h**2
    return H
