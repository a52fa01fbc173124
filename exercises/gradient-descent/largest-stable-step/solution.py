import numpy as np


def curvatures(X):
    """The eigenvalues of the bowl's second derivatives, the flattest axis first."""
    X = np.asarray(X, dtype=np.float64)
    H = 2 * X.T @ X / len(X)
    return np.linalg.eigvalsh(H)  # H is symmetric: eigvalsh returns real numbers in ascending order


def factors(X, eta):
    """By which factor one step multiplies the distance along each axis, the flattest axis first."""
    return 1 - eta * curvatures(X)


def largest_stable_step(X):
    """The learning rate at the border between settling and running away."""
    return 2 / curvatures(X)[-1]  # the steepest axis is the first whose factor reaches -1
