from itertools import combinations_with_replacement

import numpy as np


def polynomial_features(X, degree):
    """Return one column for every monomial of the columns of X with at most `degree` factors."""
    X = np.asarray(X, dtype=np.float64)
    columns = [np.ones(len(X))]  # the product of no features at all
    # Which products of one, two, … features are there, and in which order?
    return np.column_stack(columns)


if __name__ == "__main__":
    X = np.array([[2.0, 3.0], [1.0, -1.0]])
    for degree in range(4):
        print(f"degree {degree}:")
        print(polynomial_features(X, degree))
