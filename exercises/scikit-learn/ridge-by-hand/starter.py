import numpy as np


def ridge(X, y, alpha):
    """Return the weights (d,) and the intercept of ridge regression; the intercept is not penalised."""
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    # Without an intercept: solve (X'X + alpha I) w = X'y. What changes with one?
    return np.zeros(X.shape[1]), 0.0


if __name__ == "__main__":
    X = np.array([[1.0], [2.0], [3.0]])
    y = np.array([3.0, 5.0, 7.0])
    for alpha in (0.0, 2.0, 20.0):
        w, b = ridge(X, y, alpha)
        print(f"alpha = {alpha:4}: y = {w[0]:.3f} x + {b:.3f}")
