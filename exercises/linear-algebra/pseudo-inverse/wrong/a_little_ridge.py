# caught by: test_by_hand | adds a small number to the diagonal so that the inverse exists
import numpy as np


def pseudo_inverse(A):
    A = np.array(A, dtype=float)
    return np.linalg.inv(A.T @ A + 1e-6 * np.eye(A.shape[1])) @ A.T


def shortest_solution(A, b):
    return pseudo_inverse(A) @ np.array(b, dtype=float)
