# caught by: test_one_and_two_rows | multiplies the diagonal of A without eliminating
import numpy as np


def determinant(A):
    return float(np.prod(np.diag(np.asarray(A, dtype=float))))
