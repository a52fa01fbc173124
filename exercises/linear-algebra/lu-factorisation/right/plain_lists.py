# plain Python lists; whole rows are swapped, the factors ride along in the cleared places
import numpy as np


def lu_factorise(A):
    rows = [[float(v) for v in row] for row in A]
    n = len(rows)
    order = list(range(n))
    for k in range(n):
        p = max(range(k, n), key=lambda i: abs(rows[i][k]))
        rows[k], rows[p] = rows[p], rows[k]
        order[k], order[p] = order[p], order[k]
        if rows[k][k] == 0:
            continue
        for row in rows[k + 1 :]:
            row[k] /= rows[k][k]
            for j in range(k + 1, n):
                row[j] -= row[k] * rows[k][j]
    P = [[float(order[i] == j) for j in range(n)] for i in range(n)]
    L = [[rows[i][j] if j < i else float(i == j) for j in range(n)] for i in range(n)]
    U = [[rows[i][j] if j >= i else 0.0 for j in range(n)] for i in range(n)]
    return np.array(P), np.array(L), np.array(U)
