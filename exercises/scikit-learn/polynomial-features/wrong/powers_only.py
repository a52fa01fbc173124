# caught by: test_example_by_hand | takes the powers of each feature and forgets the products
import numpy as np


def polynomial_features(X, degree):
    X = np.asarray(X, dtype=np.float64)
    return np.column_stack([np.ones(len(X))] + [X**k for k in range(1, degree + 1)])
