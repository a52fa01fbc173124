# caught by: test_the_columns_are_your_own | lets PolynomialFeatures do it
import numpy as np
from sklearn.preprocessing import PolynomialFeatures


def polynomial_features(X, degree):
    return PolynomialFeatures(degree).fit_transform(np.asarray(X, dtype=float))
