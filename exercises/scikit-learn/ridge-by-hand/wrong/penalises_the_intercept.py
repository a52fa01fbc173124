# caught by: test_a_huge_alpha_leaves_the_mean | adds a column of ones and alpha times the whole identity
import numpy as np


def ridge(X, y, alpha):
    X, y = np.asarray(X, float), np.asarray(y, float)
    A = np.column_stack([X, np.ones(len(X))])
    both = np.linalg.solve(A.T @ A + alpha * np.eye(A.shape[1]), A.T @ y)
    return both[:-1], both[-1]
