# makes a new array in each step by joining pieces, so nothing is ever written into
import numpy as np

VIEWS = ["a[0:2]", "a[:, 1]", "a[::-1]", "a.T", "a.reshape(4, 3)", "a.ravel()", "np.asarray(a)"]
COPIES = ["a[[0, 1]]", "a[a > 5]", "a.T.reshape(12)", "a.flatten()", "a.astype(np.float64)"]
ANSWERS = dict.fromkeys(VIEWS, "view") | dict.fromkeys(COPIES, "copy")


def spread(x, steps):
    states = [np.array(x, dtype=float)]
    while len(states) <= steps:
        s = states[-1]
        states.append(np.concatenate([s[:1], (s[:-2] + s[2:]) / 2, s[1:][-1:]]))
    return np.stack(states)
