# the answers come from np.shares_memory; the states are rows of a prepared table
import numpy as np

a = np.arange(12, dtype=np.float64).reshape(3, 4)
RESULTS = {
    "a[0:2]": a[0:2],
    "a[[0, 1]]": a[[0, 1]],
    "a[:, 1]": a[:, 1],
    "a[::-1]": a[::-1],
    "a[a > 5]": a[a > 5],
    "a.T": a.T,
    "a.reshape(4, 3)": a.reshape(4, 3),
    "a.T.reshape(12)": a.T.reshape(12),
    "a.ravel()": a.ravel(),
    "a.flatten()": a.flatten(),
    "np.asarray(a)": np.asarray(a),
    "a.astype(np.float64)": a.astype(np.float64),
}
ANSWERS = {name: "view" if np.shares_memory(result, a) else "copy" for name, result in RESULTS.items()}


def spread(x, steps):
    path = np.empty((steps + 1, len(x)))
    path[:] = x  # every row starts as the start, so the ends are right already
    for old, new in zip(path[:-1], path[1:], strict=True):
        new[1:-1] = 0.5 * old[:-2] + 0.5 * old[2:]
    return path
