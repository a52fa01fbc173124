# caught by: test_example_by_hand | adds the features up
from itertools import combinations_with_replacement

import numpy as np


def polynomial_features(X, degree):
    X = np.asarray(X, dtype=np.float64)
    columns = []
    for factors in range(degree + 1):
        for picked in combinations_with_replacement(range(X.shape[1]), factors):
            columns.append(X[:, picked].sum(axis=1))
    return np.column_stack(columns)
