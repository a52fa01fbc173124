import numpy as np


def logistic_descent(X, y, eta, steps):
    """Return the weights (d,) and the intercept after the given number of steps from 0."""
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    w, b = np.zeros(X.shape[1]), 0.0
    # In each step: scores, probabilities, both derivatives, then move w and b.
    return w, b


if __name__ == "__main__":
    rng = np.random.default_rng(5)
    y = np.arange(200) % 2
    X = rng.normal(size=(200, 2)) + y[:, None] * [1.5, 1.0]
    for steps in (0, 1, 10, 100, 1000):
        w, b = logistic_descent(X, y, 0.5, steps)
        right = np.mean((X @ w + b > 0) == (y == 1))
        print(f"after {steps:4} steps: w = {w.round(3)}, b = {b:.3f}, right answers {right:.1%}")
