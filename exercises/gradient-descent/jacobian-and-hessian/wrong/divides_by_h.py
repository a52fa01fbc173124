# caught by: test_jacobian_by_hand | forgets that the two points are 2h apart
import numpy as np


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=np.float64)
    columns = []
    for step in h * np.eye(len(x)):
        columns.append((f(x + step) - f(x - step)) / h)
    return np.stack(columns, axis=-1)


def hessian(f, x, h=1e-4):
    return jacobian(lambda z: jacobian(f, z, h), x, h)
