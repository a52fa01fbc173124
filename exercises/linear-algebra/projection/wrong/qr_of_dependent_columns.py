# caught by: test_dependent_columns | QR gives n perpendicular vectors even if fewer directions are there
import numpy as np


def projector(A):
    A = np.array(A, dtype=float)
    Q, R = np.linalg.qr(A)
    return Q @ Q.T
