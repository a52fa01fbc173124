import numpy as np


def momentum(gradient, w0, steps, lr, mu):
    """Every point of the walk with momentum, the start first."""
    path = [w0]
    # The velocity starts at 0. In each step: gradient, velocity, new point.
    return np.array(path, dtype=np.float64)


def nesterov(gradient, w0, steps, lr, mu):
    """Every point of Nesterov's walk, the start first."""
    path = [w0]
    return np.array(path, dtype=np.float64)


if __name__ == "__main__":

    def gradient(w):
        return np.array([1.0, 25.0]) * w  # of a narrow valley

    for name, walk in (("momentum", momentum), ("nesterov", nesterov)):
        path = walk(gradient, [10.0, 1.0], 30, lr=0.03, mu=0.8)
        print(name, "takes", len(path) - 1, "steps and ends at", path[-1].round(4))
