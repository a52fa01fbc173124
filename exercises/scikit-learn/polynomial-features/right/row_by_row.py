# plain Python: row by row, with recursion
import numpy as np


def monomials(row, factors, first=0):
    if factors == 0:
        return [1.0]
    return [row[j] * rest for j in range(first, len(row)) for rest in monomials(row, factors - 1, j)]


def polynomial_features(X, degree):
    rows = [[float(value) for value in row] for row in X]
    return np.array([sum((monomials(row, k) for k in range(degree + 1)), []) for row in rows])
