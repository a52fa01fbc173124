# caught by: test_low_rank | two formulas, for tall and for wide, but none for dependent columns
import numpy as np


def pseudo_inverse(A):
    A = np.array(A, dtype=float)
    if A.shape[0] >= A.shape[1]:
        return np.linalg.inv(A.T @ A) @ A.T
    return A.T @ np.linalg.inv(A @ A.T)


def shortest_solution(A, b):
    return pseudo_inverse(A) @ np.array(b, dtype=float)
