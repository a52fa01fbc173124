# caught by: test_degree_zero_and_one | appends the ones behind the features
from itertools import combinations_with_replacement

import numpy as np


def polynomial_features(X, degree):
    X = np.asarray(X, dtype=np.float64)
    columns = []
    for factors in range(degree + 1):
        for picked in combinations_with_replacement(range(X.shape[1]), factors):
            columns.append(X[:, picked].prod(axis=1))
    return np.roll(np.column_stack(columns), -1, axis=1)
