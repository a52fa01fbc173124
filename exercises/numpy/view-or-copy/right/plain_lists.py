# plain lists, where a slice is a copy, turned into an array at the end
import numpy as np

ANSWERS = {
    "a[0:2]": "view",
    "a[:, 1]": "view",
    "a[::-1]": "view",
    "a.T": "view",
    "a.reshape(4, 3)": "view",
    "a.ravel()": "view",
    "np.asarray(a)": "view",
    "a[[0, 1]]": "copy",
    "a[a > 5]": "copy",
    "a.T.reshape(12)": "copy",
    "a.flatten()": "copy",
    "a.astype(np.float64)": "copy",
}


def spread(x, steps):
    state = [float(v) for v in x]
    history = [state[:]]
    for _ in range(steps):
        old = state[:]
        for i in range(1, len(old) - 1):
            state[i] = (old[i - 1] + old[i + 1]) / 2
        history.append(state[:])
    return np.array(history, dtype=np.float64)
