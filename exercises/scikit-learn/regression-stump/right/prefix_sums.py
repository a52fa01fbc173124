# sorts each column once and judges all splits with cumulative sums
import numpy as np


def fit_stump(X, y):
    X, y = np.array(X, dtype=float), np.array(y, dtype=float)
    n, centre = len(y), y.mean()
    found = []
    for j, column in enumerate(X.T):
        order = np.argsort(column, kind="stable")
        x, t = column[order], y[order] - centre
        sums = np.cumsum(t)[:-1]
        count = np.arange(1.0, n)
        gain = sums**2 / count + sums**2 / (n - count)  # the centred targets add up to 0
        gain[x[:-1] == x[1:]] = -1.0
        i = int(np.argmax(gain))
        found.append((gain[i], j, (x[i] + x[i + 1]) / 2, centre + sums[i] / (i + 1), centre - sums[i] / (n - i - 1)))
    return max(found)[1:]


def predict_stump(stump, X):
    j, threshold, left, right = stump
    above = np.array(X, dtype=float)[:, j] > threshold
    return left + above * (right - left) * 1.0
