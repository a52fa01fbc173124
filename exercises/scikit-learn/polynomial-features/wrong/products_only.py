# caught by: test_example_by_hand | takes combinations without repetition, so that no square appears
from itertools import combinations

import numpy as np


def polynomial_features(X, degree):
    X = np.asarray(X, dtype=np.float64)
    columns = []
    for factors in range(degree + 1):
        for picked in combinations(range(X.shape[1]), factors):
            columns.append(X[:, picked].prod(axis=1))
    return np.column_stack(columns)
