# caught by: test_spread_leaves_x_alone | stores copies, but the loop still writes into the caller's x
import numpy as np

ANSWERS = {
    "a[0:2]": "view",
    "a[[0, 1]]": "copy",  # the same numbers as a[0:2], but a list of indices could name any rows
    "a[:, 1]": "view",
    "a[::-1]": "view",  # a negative stride
    "a[a > 5]": "copy",
    "a.T": "view",
    "a.reshape(4, 3)": "view",
    "a.T.reshape(12)": "copy",  # the columns of a one after the other: no stride describes that
    "a.ravel()": "view",
    "a.flatten()": "copy",
    "np.asarray(a)": "view",  # even a itself
    "a.astype(np.float64)": "copy",  # although nothing had to be converted
}


def spread(x, steps):
    """Every state of the rod, the start first."""
    state = np.asarray(x, dtype=np.float64)
    history = [state.copy()]
    for _ in range(steps):
        new = state
        new[1:-1] = (state[:-2] + state[2:]) / 2
        history.append(new.copy())
        state = new
    return np.array(history)
