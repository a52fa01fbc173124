# all exponents up to the degree, filtered and sorted
from itertools import product

import numpy as np


def polynomial_features(X, degree):
    X = np.asarray(X) * 1.0
    exponents = [e for e in product(range(degree + 1), repeat=X.shape[1]) if sum(e) <= degree]
    exponents.sort(key=lambda e: (sum(e), [-power for power in e]))
    return np.prod(X[:, np.newaxis, :] ** np.array(exponents, dtype=float), axis=2)
