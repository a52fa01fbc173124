import numpy as np


def times_vector(A, x):
    """Return A x: one dot product for each row of A."""
    A = np.asarray(A, dtype=np.float64)  # before the first product: int32 would wrap around
    x = np.asarray(x, dtype=np.float64)
    m, n = A.shape
    if x.shape != (n,):
        raise ValueError(f"A has {n} columns, so x needs {n} numbers; its shape is {x.shape}.")
    result = np.zeros(m)
    for i in range(m):
        for k in range(n):
            result[i] += A[i, k] * x[k]
    return result


def times_matrix(A, B):
    """Return A B: one dot product for each row of A and column of B."""
    B = np.asarray(B, dtype=np.float64)
    # Column j of the product is A times column j of B.
    columns = [times_vector(A, B[:, j]) for j in range(B.shape[1])]
    return np.stack(columns, axis=1)
