# the intercept as one more weight, with a naive sigmoid
import numpy as np


def logistic_descent(X, y, eta, steps):
    A = np.column_stack([np.ones(len(X)), np.asarray(X, dtype=float)])
    both = np.zeros(A.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-(A @ both)))
        both -= eta * np.mean((p - np.asarray(y))[:, None] * A, axis=0)
    return both[1:], both[0]
