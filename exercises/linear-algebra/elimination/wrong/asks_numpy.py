# caught by: test_the_elimination_is_your_own | hands the work to the library
import numpy as np


def solve_by_elimination(A, b):
    return np.linalg.solve(np.asarray(A, dtype=float), np.asarray(b, dtype=float))
