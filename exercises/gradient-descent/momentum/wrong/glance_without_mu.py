# caught by: test_nesterov_by_hand | adds the whole velocity to the gradient
import numpy as np


def walk(gradient, w0, steps, lr, mu, glance):
    w = np.array(w0, dtype=np.float64)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(steps):
        g = gradient(w)
        v = mu * v + g
        w = w - lr * (g + v if glance else v)
        path.append(w)
    return np.array(path)


def momentum(gradient, w0, steps, lr, mu):
    return walk(gradient, w0, steps, lr, mu, glance=False)


def nesterov(gradient, w0, steps, lr, mu):
    return walk(gradient, w0, steps, lr, mu, glance=True)
