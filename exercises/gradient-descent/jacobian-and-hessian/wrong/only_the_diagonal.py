# caught by: test_hessian_by_hand | takes second derivatives of each input alone
import numpy as np


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=np.float64)
    columns = []
    for step in h * np.eye(len(x)):
        columns.append((f(x + step) - f(x - step)) / (2 * h))
    return np.stack(columns, axis=-1)


def hessian(f, x, h=1e-4):
    return np.diag(np.diag(jacobian(lambda z: jacobian(f, z, h), x, h)))
