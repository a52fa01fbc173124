# L and U share one table; all rows below are cleared in one outer product
import numpy as np


def lu_factorise(A):
    table = np.array(A, dtype=np.float64)
    n = table.shape[0]
    order = np.arange(n)
    for k in range(n):
        p = k + int(np.abs(table[k:, k]).argmax())
        if table[p, k] != 0:
            table[[k, p]] = table[[p, k]]
            order[[k, p]] = order[[p, k]]
            table[k + 1 :, k] /= table[k, k]
            table[k + 1 :, k + 1 :] -= np.outer(table[k + 1 :, k], table[k, k + 1 :])
    return np.eye(n)[order], np.tril(table, -1) + np.eye(n), np.triu(table)
