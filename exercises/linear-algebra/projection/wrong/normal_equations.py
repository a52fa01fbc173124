# caught by: test_dependent_columns | inverts A'A, which dependent columns make singular
import numpy as np


def projector(A):
    A = np.array(A, dtype=float)
    return A @ np.linalg.inv(A.T @ A) @ A.T
