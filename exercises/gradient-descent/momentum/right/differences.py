# no velocity at all: momentum repeats a part of the last move; Nesterov keeps the last gradient too
import numpy as np


def momentum(gradient, w0, steps, lr, mu):
    points = [np.array(w0, dtype=np.float64)]
    for _ in range(steps):
        last = points[-1] - points[-2] if len(points) > 1 else 0.0
        points.append(points[-1] - lr * gradient(points[-1]) + mu * last)
    return np.stack(points)


def nesterov(gradient, w0, steps, lr, mu):
    points, old = [np.array(w0, dtype=np.float64)], 0.0
    for _ in range(steps):
        last = points[-1] - points[-2] if len(points) > 1 else 0.0
        g = gradient(points[-1])
        points.append(points[-1] + mu * (last + lr * old) - lr * (1 + mu) * g)
        old = 1.0 * g
    return np.stack(points)
