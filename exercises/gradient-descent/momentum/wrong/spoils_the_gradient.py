# caught by: test_constant_gradient | v = g and then v *= mu changes the array of the gradient function
import numpy as np


def walk(gradient, w0, steps, lr, mu, glance):
    w = np.array(w0, dtype=np.float64)
    v = np.zeros_like(w)
    path = [w]
    for _ in range(steps):
        g = gradient(w)
        if not path[1:]:
            v = g
        else:
            v *= mu
            v += g
        w = w - lr * (g + mu * v if glance else v)
        path.append(w)
    return np.array(path)


def momentum(gradient, w0, steps, lr, mu):
    return walk(gradient, w0, steps, lr, mu, glance=False)


def nesterov(gradient, w0, steps, lr, mu):
    return walk(gradient, w0, steps, lr, mu, glance=True)
