import numpy as np


def solve_by_elimination(A, b):
    """Return x with A x = b, by Gaussian elimination with partial pivoting."""
    # One table with b as its last column: what happens to a row happens to its right-hand side.
    table = np.column_stack([A, b]).astype(np.float64)
    n = len(table)
    for k in range(n):
        p = k + np.argmax(np.abs(table[k:, k]))
        if table[p, k] == 0:
            raise ValueError(f"The matrix is singular: there is no pivot in column {k}.")
        table[[k, p]] = table[[p, k]]
        for i in range(k + 1, n):
            table[i, k:] -= table[i, k] / table[k, k] * table[k, k:]
    x = np.zeros(n)
    for i in range(n - 1, -1, -1):
        x[i] = (table[i, n] - table[i, i + 1 : n] @ x[i + 1 :]) / table[i, i]
    return x
