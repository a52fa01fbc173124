import numpy as np

ANSWERS = {  # "view" or "copy"
    "a[0:2]": "",
    "a[[0, 1]]": "",
    "a[:, 1]": "",
    "a[::-1]": "",
    "a[a > 5]": "",
    "a.T": "",
    "a.reshape(4, 3)": "",
    "a.T.reshape(12)": "",
    "a.ravel()": "",
    "a.flatten()": "",
    "np.asarray(a)": "",
    "a.astype(np.float64)": "",
}


def spread(x, steps):
    """Every state of the rod, the start first. The formula is right, but something is shared that should not be."""
    state = np.asarray(x, dtype=np.float64)
    history = [state]
    for _ in range(steps):
        new = state
        new[1:-1] = (state[:-2] + state[2:]) / 2
        history.append(new)
        state = new
    return np.array(history)


if __name__ == "__main__":
    a = np.array([[0.0, 1.0, 2.0, 3.0], [4.0, 5.0, 6.0, 7.0], [8.0, 9.0, 10.0, 11.0]])
    print("a[0:2] shares memory with a:", np.shares_memory(a[0:2], a))
    x = np.array([0.0, 0.0, 8.0, 0.0, 0.0])
    print(spread(x, 2))
    print("and x is now", x)
