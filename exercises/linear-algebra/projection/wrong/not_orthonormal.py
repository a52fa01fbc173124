# caught by: test_small_cases | A A' instead of Q Q'
import numpy as np


def projector(A):
    A = np.array(A, dtype=float)
    return A @ A.T
