import numpy as np


def group_means(X, labels, k):
    """Mean of the rows of X for each label from 0 to k - 1; nan for an absent label."""
    means = np.zeros((k, np.shape(X)[1]))
    # Add up the rows of each group, count them, divide.
    return means


if __name__ == "__main__":
    X = np.array([[1.0, 10.0], [4.0, 40.0], [3.0, 20.0]])
    labels = np.array([0, 2, 0])
    for label, mean in enumerate(group_means(X, labels, 3)):
        print("label", label, "has the mean", mean)
