# the eigenvector with eigenvalue 1 of the whole move, jump included
import numpy as np


def pagerank(links, damping=0.85):
    n = len(links)
    table = np.array([[float(i in targets) for i in range(n)] for targets in links])
    table[table.sum(axis=1) == 0] = 1.0
    whole = damping * table / table.sum(axis=1, keepdims=True) + (1 - damping) / n
    values, vectors = np.linalg.eig(whole.T)
    vector = np.real(vectors[:, np.argmax(np.real(values))])
    return vector / vector.sum()
