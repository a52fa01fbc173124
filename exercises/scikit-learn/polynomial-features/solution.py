from itertools import combinations_with_replacement

import numpy as np


def polynomial_features(X, degree):
    """Return one column for every monomial of the columns of X with at most `degree` factors."""
    X = np.asarray(X, dtype=np.float64)
    columns = []
    for factors in range(degree + 1):
        for picked in combinations_with_replacement(range(X.shape[1]), factors):  # rising feature numbers: ab, but not ba
            columns.append(X[:, picked].prod(axis=1))  # the product of no columns is 1
    return np.column_stack(columns)
