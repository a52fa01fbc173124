# plain loops: gathers a gradient row by row, and steps when the batch is full or the rows are over
import numpy as np


def train(X, y, batch_size, epochs, eta, rng):
    rows = [(np.array(x, dtype=np.float64), float(target)) for x, target in zip(X, y, strict=True)]
    w = np.zeros(len(rows[0][0]))
    path = [w.copy()]
    for _ in range(epochs):
        gathered, count = np.zeros_like(w), 0
        order = [int(i) for i in rng.permutation(len(rows))]
        for place, i in enumerate(order, start=1):
            x, target = rows[i]
            gathered += 2 * (np.dot(x, w) - target) * x
            count += 1
            if count == batch_size or place == len(rows):
                w -= eta * gathered / count
                gathered, count = np.zeros_like(w), 0
        path.append(w.copy())
    return np.array(path)
