# plain loops; turns the signs at the end so that the diagonal of R is never negative
import math

import numpy as np


def householder_qr(A):
    R = [[float(v) for v in row] for row in A]
    m, n = len(R), len(R[0])
    Q = [[float(i == j) for j in range(m)] for i in range(m)]  # holds the transpose on the way
    for k in range(n):
        v = [R[i][k] for i in range(k, m)]
        v[0] += math.copysign(math.hypot(*v), v[0])
        size = math.hypot(*v)
        if size == 0.0:
            continue
        v = [a / size for a in v]
        for table, width in ((R, n), (Q, m)):
            for j in range(width):
                share = 2 * sum(a * table[k + i][j] for i, a in enumerate(v))
                for i, a in enumerate(v):
                    table[k + i][j] -= share * a
    for k in range(n):
        if R[k][k] < 0:
            R[k] = [-a for a in R[k]]
            Q[k] = [-a for a in Q[k]]
    return np.array(Q[:n]).T, np.triu(np.array(R[:n]))
