# caught by: test_example_by_hand | starts at one factor
from itertools import combinations_with_replacement

import numpy as np


def polynomial_features(X, degree):
    X = np.asarray(X, dtype=np.float64)
    columns = []
    for factors in range(1, degree + 1):
        for picked in combinations_with_replacement(range(X.shape[1]), factors):
            columns.append(X[:, picked].prod(axis=1))
    return np.column_stack(columns)
