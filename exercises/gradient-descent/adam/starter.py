import numpy as np


def adam(gradient, w0, steps, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    """Every point of Adam's walk, the start first; the decay is part of the gradient."""
    path = [w0]
    # Two averages, m and v, start at 0. Then for t = 1, 2, ..., steps: gradient, averages, correction, step.
    return np.array(path, dtype=np.float64)


def adamw(gradient, w0, steps, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01):
    """Every point of AdamW's walk, the start first; the decay pulls at the weights themselves."""
    path = [w0]
    # What is the same as in adam? Can both share it?
    return np.array(path, dtype=np.float64)


if __name__ == "__main__":

    def gradient(w):
        return 2 * w  # of the loss w[0]**2 + w[1]**2

    print("adam")
    print(adam(gradient, [1.0, -2.0], 3, lr=0.1, weight_decay=0.5))
    print("adamw")
    print(adamw(gradient, [1.0, -2.0], 3, lr=0.1, weight_decay=0.5))
