# never moves a row: remembers the order of the rows, and clears all rows below in one outer product
import numpy as np


def solve_by_elimination(A, b):
    U, y = np.array(A, dtype=np.float64), np.array(b, dtype=np.float64)
    n = y.size
    order = np.arange(n)
    for k in range(n):
        p = k + int(np.abs(U[order[k:], k]).argmax())
        order[k], order[p] = order[p], order[k]
        top, below = order[k], order[k + 1 :]
        if U[top, k] == 0:
            raise np.linalg.LinAlgError("singular matrix")
        factors = U[below, k] / U[top, k]
        U[below] -= np.outer(factors, U[top])
        y[below] -= factors * y[top]
    U, y = U[order], y[order]
    x = np.zeros(n)
    for i in range(n)[::-1]:
        x[i] = (y[i] - np.dot(U[i, i + 1 :], x[i + 1 :])) / U[i, i]
    return x
