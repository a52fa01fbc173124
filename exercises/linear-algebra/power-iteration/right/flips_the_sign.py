# all vectors in one table, the quotients at the end in one einsum; the largest entry of v is made positive
import numpy as np


def power_iteration(A, start, steps):
    A = np.asarray(A) * 1.0
    V = np.zeros((steps + 1, len(A)))
    V[0] = start
    V[0] /= np.linalg.norm(V[0])
    for k in range(1, steps + 1):
        np.matmul(A, V[k - 1], out=V[k])
        V[k] /= np.linalg.norm(V[k])
    v = V[-1] * np.sign(V[-1, np.argmax(np.abs(V[-1]))])
    return np.einsum("ki,ij,kj->k", V, A, V), v
