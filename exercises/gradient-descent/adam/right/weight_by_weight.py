# plain Python numbers, one weight after the other
import math

import numpy as np


def adam(gradient, w0, steps, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0, pull=0.0):
    w = [float(value) for value in w0]
    m, v = [0.0] * len(w), [0.0] * len(w)
    path = [list(w)]
    for t in range(1, steps + 1):
        g = gradient(np.array(w))
        for j in range(len(w)):
            slope = float(g[j]) + weight_decay * w[j]
            m[j] = beta1 * m[j] + (1 - beta1) * slope
            v[j] = beta2 * v[j] + (1 - beta2) * slope * slope
            root = math.sqrt(v[j] / (1 - beta2**t)) + eps
            w[j] = w[j] * (1 - lr * pull) - lr * m[j] / (1 - beta1**t) / root
        path.append(list(w))
    return np.array(path, dtype=np.float64)


def adamw(gradient, w0, steps, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01):
    return adam(gradient, w0, steps, lr, beta1, beta2, eps, weight_decay=0.0, pull=weight_decay)
