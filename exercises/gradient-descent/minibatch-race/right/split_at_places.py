# np.split at every batch_size-th place; all rows are shuffled together as one table
import numpy as np


def train(X, y, batch_size, epochs, eta, rng):
    table = np.column_stack([X, y]).astype(float)
    path = np.zeros((epochs + 1, table.shape[1] - 1))
    for k in range(epochs):
        w = path[k].copy()
        shuffled = table[rng.permutation(len(table))]
        for part in np.split(shuffled, range(batch_size, len(table), batch_size)):
            A, b = part[:, :-1], part[:, -1]
            w -= 2 * eta * np.mean(A * (A @ w - b)[:, None], axis=0)
        path[k + 1] = w
    return path
