import numpy as np


def newton(X, y, steps):
    """Every point of Newton's method for logistic regression, the zero weights first."""
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    w = np.zeros(X.shape[1])
    path = [w]
    # steps times: probabilities, gradient, Hessian, and a step that solves H @ step = gradient.
    return np.array(path)


if __name__ == "__main__":
    path = newton(np.ones((4, 1)), [1, 1, 1, 0], 5)
    for k, w in enumerate(path):
        print("after", k, "steps:", w, "error", abs(w[0] - np.log(3)))
