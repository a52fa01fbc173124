import numpy as np


def walk(gradient, w0, steps, lr, beta1, beta2, eps, coupled, decoupled):
    """The common part: `coupled` decay goes into the gradient, `decoupled` decay straight to the weights."""
    w = np.array(w0, dtype=np.float64)
    m, v = np.zeros_like(w), np.zeros_like(w)
    path = np.empty((steps + 1, len(w)))
    path[0] = w
    for t in range(1, steps + 1):  # from 1: with t = 0 the correction would divide by 0
        g = gradient(w) + coupled * w
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        m_hat = m / (1 - beta1**t)  # new names: m and v themselves stay uncorrected
        v_hat = v / (1 - beta2**t)
        w = w - lr * decoupled * w - lr * m_hat / (np.sqrt(v_hat) + eps)
        path[t] = w
    return path


def adam(gradient, w0, steps, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    """Every point of Adam's walk, the start first; the decay is part of the gradient."""
    return walk(gradient, w0, steps, lr, beta1, beta2, eps, coupled=weight_decay, decoupled=0.0)


def adamw(gradient, w0, steps, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01):
    """Every point of AdamW's walk, the start first; the decay pulls at the weights themselves."""
    return walk(gradient, w0, steps, lr, beta1, beta2, eps, coupled=0.0, decoupled=weight_decay)
