# fills a prepared path; changes its own arrays in place
import numpy as np


def momentum(gradient, w0, steps, lr, mu):
    path = np.empty((steps + 1, len(w0)))
    path[0] = w0
    v = np.zeros(path.shape[1])
    for k in range(steps):
        v *= mu
        v += gradient(path[k].copy())
        path[k + 1] = path[k] - lr * v
    return path


def nesterov(gradient, w0, steps, lr, mu):
    path = np.empty((steps + 1, len(w0)))
    path[0] = w0
    v = np.zeros(path.shape[1])
    for k in range(steps):
        g = np.array(gradient(path[k].copy()))
        v *= mu
        v += g
        path[k + 1] = path[k] - lr * g - lr * mu * v
    return path
