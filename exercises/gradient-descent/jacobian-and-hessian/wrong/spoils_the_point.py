# caught by: test_input_is_left_alone | steps in the caller's own array and does not step back exactly
import numpy as np


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=np.float64)
    columns = []
    for j in range(len(x)):
        x[j] += h
        up = f(x.copy())
        x[j] -= 2 * h
        columns.append((up - f(x.copy())) / (2 * h))
    return np.stack(columns, axis=-1)


def hessian(f, x, h=1e-4):
    return jacobian(lambda z: jacobian(f, z, h), x, h)
