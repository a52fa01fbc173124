import numpy as np


def counts(a, b):
    """Return the table n_ij: how many points carry label i in a and label j in b."""
    return np.zeros((1, 1))


def mutual_information(a, b):
    """Return the mutual information of two labellings, in nats."""
    return 0.0


def normalised_mutual_information(a, b):
    """Return the mutual information over the mean of the two entropies."""
    return 0.0


def adjusted_rand(a, b):
    """Return the Rand index, adjusted for chance."""
    return 0.0


if __name__ == "__main__":
    a = [0, 0, 1, 1]
    for b in ([0, 0, 1, 1], [7, 7, 3, 3], [5, 5, 5, 2], [0, 1, 0, 1]):
        print(a, b, "NMI", round(normalised_mutual_information(a, b), 4), "ARI", round(adjusted_rand(a, b), 4))
