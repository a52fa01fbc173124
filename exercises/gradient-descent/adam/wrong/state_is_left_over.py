# caught by: test_every_walk_starts_afresh | keeps m and v outside the function, so the next walk starts with them
import numpy as np

state = {}


def walk(gradient, w0, steps, lr, beta1, beta2, eps, coupled, decoupled):
    w = np.array(w0, dtype=np.float64)
    m, v = state.get(len(w), (np.zeros(len(w)), np.zeros(len(w))))
    path = [w]
    for t in range(1, steps + 1):
        g = gradient(w) + coupled * w
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g * g
        m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
        w = w - lr * decoupled * w - lr * m_hat / (np.sqrt(v_hat) + eps)
        path.append(w)
        state[len(w)] = m, v
    return np.array(path)


def adam(gradient, w0, steps, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    return walk(gradient, w0, steps, lr, beta1, beta2, eps, weight_decay, 0.0)


def adamw(gradient, w0, steps, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01):
    return walk(gradient, w0, steps, lr, beta1, beta2, eps, 0.0, weight_decay)
