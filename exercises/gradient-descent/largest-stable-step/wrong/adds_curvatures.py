# caught by: test_runs_away_just_above | takes the trace: safe, but too small
import numpy as np


def curvatures(X):
    X = np.asarray(X, dtype=np.float64)
    return np.linalg.eigvalsh(2 / len(X) * X.T @ X)


def factors(X, eta):
    return 1 - eta * curvatures(X)


def largest_stable_step(X):
    return 2 / curvatures(X).sum()
