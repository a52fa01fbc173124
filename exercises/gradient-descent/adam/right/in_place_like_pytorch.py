# in place with a prepared path, decay first, and the correction folded into the rate
import numpy as np


def adam(gradient, w0, steps, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    path = np.tile(np.asarray(w0, dtype=np.float64), (steps + 1, 1))
    m, v = np.zeros((2, path.shape[1]))
    for t in range(1, steps + 1):
        w = path[t - 1].copy()
        g = gradient(w).copy()
        g += weight_decay * w
        m += (1 - beta1) * (g - m)
        v *= beta2
        v += (1 - beta2) * np.square(g)
        w -= lr / (1 - beta1**t) * m / (np.sqrt(v) / np.sqrt(1 - beta2**t) + eps)
        path[t] = w
    return path


def adamw(gradient, w0, steps, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01):
    path = np.tile(np.asarray(w0, dtype=np.float64), (steps + 1, 1))
    m, v = np.zeros((2, path.shape[1]))
    for t in range(1, steps + 1):
        w = path[t - 1].copy()
        g = gradient(w)
        w *= 1 - lr * weight_decay
        m += (1 - beta1) * (g - m)
        v *= beta2
        v += (1 - beta2) * np.square(g)
        w -= lr / (1 - beta1**t) * m / (np.sqrt(v) / np.sqrt(1 - beta2**t) + eps)
        path[t] = w
    return path
