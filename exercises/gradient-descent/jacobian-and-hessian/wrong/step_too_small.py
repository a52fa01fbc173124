# caught by: test_hessian_agrees_with_sympy | uses the small step of the Jacobian for the Hessian too: rounding is divided by h²
import numpy as np


def jacobian(f, x, h=1e-5):
    x = np.asarray(x, dtype=np.float64)
    columns = []
    for step in h * np.eye(len(x)):
        columns.append((f(x + step) - f(x - step)) / (2 * h))
    return np.stack(columns, axis=-1)


def hessian(f, x, h=1e-7):
    return jacobian(lambda z: jacobian(f, z, h), x, h)
