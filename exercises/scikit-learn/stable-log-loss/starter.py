import numpy as np


def sigmoid(z):
    """The probability of class 1 for each score, float64, same shape as z."""
    # np.exp of a large number overflows. For which numbers is np.exp always safe?
    return np.zeros(np.shape(z))


def log_loss(y, z):
    """The mean log loss of the scores z for the true labels y."""
    # Do not call sigmoid here: simplify the formula on paper first.
    return 0.0


if __name__ == "__main__":
    print("probabilities", sigmoid(np.array([-1000.0, -2.0, 0.0, 2.0, 1000.0])))
    print("a good guess  ", log_loss([1, 0], [3.0, -3.0]))
    print("a bad guess   ", log_loss([1, 0], [-3.0, 3.0]))
    print("a terrible one", log_loss([1, 0], [-1000.0, 1000.0]))
