# caught by: test_whole_numbers_and_data_untouched | computes in the type of X: small whole numbers overflow
from itertools import combinations_with_replacement

import numpy as np


def polynomial_features(X, degree):
    X = np.asarray(X)
    columns = []
    for factors in range(degree + 1):
        for picked in combinations_with_replacement(range(X.shape[1]), factors):
            columns.append(X[:, picked].prod(axis=1, dtype=X.dtype))
    return np.column_stack(columns).astype(float)
