# caught by: test_example_by_hand | all tuples of feature numbers: ab and ba are both there
from itertools import product

import numpy as np


def polynomial_features(X, degree):
    X = np.asarray(X, dtype=np.float64)
    columns = []
    for factors in range(degree + 1):
        for picked in product(range(X.shape[1]), repeat=factors):
            columns.append(X[:, picked].prod(axis=1))
    return np.column_stack(columns)
