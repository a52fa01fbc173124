import numpy as np


def lloyd(X, centres, max_steps=300):
    """Return the centres after the last step (k, d), and for each point the label of the nearest of them (n,)."""
    X = np.asarray(X, dtype=np.float64)
    centres = np.array(centres, dtype=np.float64)  # a copy: the caller's stays as it is
    labels = np.zeros(len(X), dtype=np.int64)
    # Up to max_steps times: assign each point, then move each centre. When to stop? What if a centre has no points?
    return centres, labels


if __name__ == "__main__":
    X = np.array([[0.0], [1.0], [5.0], [6.0]])
    for steps in range(4):
        centres, labels = lloyd(X, [[0.0], [1.0]], max_steps=steps)
        print("steps", steps, "centres", centres.ravel(), "labels", labels)
