import numpy as np


def jacobian(f, x, h=1e-5):
    """Slopes of all outputs of f along all inputs, shape (m, n); (n,) if f returns a number."""
    x = np.asarray(x, dtype=np.float64)
    columns = []
    for step in h * np.eye(len(x)):  # the rows of the unit matrix: one input moves, the others stay
        columns.append((f(x + step) - f(x - step)) / (2 * h))
    return np.stack(columns, axis=-1)


def hessian(f, x, h=1e-4):
    """Second derivatives of f, shape (n, n): the Jacobian of its gradient."""
    return jacobian(lambda z: jacobian(f, z, h), x, h)
