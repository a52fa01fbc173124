# adds up scaled columns; the matrix product as a sum of outer products
import numpy as np


def times_vector(A, x):
    A, x = np.array(A, dtype=float), np.array(x, dtype=float)
    if A.shape[1] != len(x):
        raise ValueError(f"{A.shape[1]} columns, {len(x)} numbers")
    result = np.zeros(A.shape[0])
    for k, amount in enumerate(x):
        result = result + amount * A[:, k]
    return result


def times_matrix(A, B):
    A, B = np.array(A, dtype=float), np.array(B, dtype=float)
    if A.shape[1] != B.shape[0]:
        raise ValueError(f"{A.shape[1]} columns, {B.shape[0]} rows")
    result = np.zeros((A.shape[0], B.shape[1]))
    for k in range(A.shape[1]):
        result += np.outer(A[:, k], B[k])
    return result


if __name__ == "__main__":
    M = np.eye(2)
    print(times_matrix(M, M) - M @ M)
