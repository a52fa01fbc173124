import numpy as np


def walk(gradient, w0, steps, lr, mu, glance):
    """The common part; with `glance` the velocity counts as it will be one step later."""
    w = np.array(w0, dtype=np.float64)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(steps):
        g = gradient(w)
        v = mu * v + g  # a new array: g itself stays as it is
        w = w - lr * (g + mu * v if glance else v)
        path.append(w)
    return np.array(path)


def momentum(gradient, w0, steps, lr, mu):
    """Every point of the walk with momentum, the start first."""
    return walk(gradient, w0, steps, lr, mu, glance=False)


def nesterov(gradient, w0, steps, lr, mu):
    """Every point of Nesterov's walk, the start first."""
    return walk(gradient, w0, steps, lr, mu, glance=True)
