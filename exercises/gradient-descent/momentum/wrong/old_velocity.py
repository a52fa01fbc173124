# caught by: test_momentum_by_hand | steps along the old velocity and updates it afterwards
import numpy as np


def walk(gradient, w0, steps, lr, mu, glance):
    w = np.array(w0, dtype=np.float64)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(steps):
        g = gradient(w)
        w = w - lr * (g + mu * v if glance else v)
        v = mu * v + g
        path.append(w)
    return np.array(path)


def momentum(gradient, w0, steps, lr, mu):
    return walk(gradient, w0, steps, lr, mu, glance=False)


def nesterov(gradient, w0, steps, lr, mu):
    return walk(gradient, w0, steps, lr, mu, glance=True)
