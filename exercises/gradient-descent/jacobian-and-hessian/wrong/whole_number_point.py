# caught by: test_whole_numbers | steps in an array of whole numbers: 0.5 is cut off
import numpy as np


def jacobian(f, x, h=1e-5):
    x = np.asarray(x)
    columns = []
    for step in (h * np.eye(len(x))).astype(x.dtype):
        columns.append((f(x + step) - f(x - step)) / (2 * h))
    return np.stack(columns, axis=-1)


def hessian(f, x, h=1e-4):
    return jacobian(lambda z: jacobian(f, z, h), x, h)
