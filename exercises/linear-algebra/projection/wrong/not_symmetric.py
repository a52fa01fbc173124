# caught by: test_independent_columns | an oblique projector: U from the left, the columns from the right
import numpy as np


def projector(A):
    A = np.array(A, dtype=float)
    n = np.linalg.matrix_rank(A)
    basis = A[:, :n]
    chosen = np.eye(len(A))[:, :n]
    return basis @ np.linalg.pinv(chosen.T @ basis) @ chosen.T
