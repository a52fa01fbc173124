# scipy's normal distribution and np.cov with weights
import numpy as np
from scipy.special import softmax
from scipy.stats import multivariate_normal


def table(X, weights, means, covariances):
    columns = [multivariate_normal(m, c).logpdf(X) for m, c in zip(means, covariances, strict=True)]
    return np.log(weights) + np.array(columns).T.reshape(len(X), len(weights))


def responsibilities(X, weights, means, covariances):
    return softmax(table(np.asarray(X, dtype=float), weights, means, covariances), axis=1)


def log_likelihood(X, weights, means, covariances):
    return np.logaddexp.reduce(table(np.asarray(X, dtype=float), weights, means, covariances), axis=1).mean()


def em(X, weights, means, covariances, steps):
    X = np.asarray(X, dtype=float)
    n, d = X.shape
    w, m, c = np.array(weights, dtype=float), np.array(means, dtype=float), np.array(covariances, dtype=float)
    for _ in range(steps):
        r = responsibilities(X, w, m, c)
        w = r.mean(axis=0)
        m = np.array([np.average(X, axis=0, weights=column) for column in r.T])
        c = np.array([np.cov(X.T, aweights=column, bias=True).reshape(d, d) for column in r.T])
    return w, m, c
