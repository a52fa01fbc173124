import ast
from math import comb
from pathlib import Path

import numpy as np
import pytest
import solution
from sklearn.linear_model import LinearRegression
from sklearn.preprocessing import PolynomialFeatures
from solution import polynomial_features

TOLERANCE = 1e-12


def library(X, degree, **options):
    return PolynomialFeatures(degree, **options).fit_transform(np.asarray(X, dtype=np.float64))


def draw(seed, n=6, d=3):
    return np.random.default_rng(seed).uniform(-2.0, 2.0, size=(n, d))


def diagnose(mine, X, degree):
    """One plain sentence for the usual slips, or nothing."""
    X = np.asarray(X, dtype=np.float64)
    expected, d = library(X, degree), X.shape[1]

    def is_(other):
        return other.shape == mine.shape and np.allclose(mine, other)

    if degree and is_(library(X, degree, include_bias=False)):
        return "The column of ones is missing in front."
    if is_(library(X, degree, interaction_only=True)):
        return "A feature may come several times in a product: the squares and higher powers are missing."
    if is_(np.column_stack([np.ones(len(X))] + [X**k for k in range(1, degree + 1)])):
        return "These are the powers of each feature alone: the products of different features are missing."
    if is_(library(X, degree + 1)):
        return f"One degree too many: at most {degree} factors."
    if degree and is_(library(X, degree - 1)):
        return f"One degree too few: up to {degree} factors, the last included."
    if mine.shape != expected.shape:
        once = comb(d + degree, degree)
        if mine.ndim == 2 and mine.shape[1] > once:
            return f"There are {once} monomials, you have {mine.shape[1]} columns: is ab there and ba again?"
        return f"{len(X)} rows and {once} monomials give shape {expected.shape}, yours is {mine.shape}."
    if np.allclose(np.sort(mine, axis=1), np.sort(expected, axis=1)):
        return "The right columns in another order: fewer factors first, then sorted like words."
    return ""


def agree(X, degree, expected=None):
    mine = polynomial_features(X, degree)
    assert mine is not None, "Your function returns nothing: is the return missing?"
    mine, expected = np.asarray(mine), library(X, degree) if expected is None else np.asarray(expected)
    right = mine.shape == expected.shape and np.allclose(mine, expected, TOLERANCE, TOLERANCE)
    message = "" if right else diagnose(mine, X, degree)
    assert mine.shape == expected.shape, message
    np.testing.assert_allclose(mine, expected, rtol=TOLERANCE, atol=TOLERANCE, err_msg=message)


def test_example_by_hand():
    """Two features and degree 2, by hand: 1, a, b, a², ab, b²."""
    agree(np.array([[2.0, 3.0], [1.0, -1.0]]), 2, [[1.0, 2.0, 3.0, 4.0, 6.0, 9.0], [1.0, 1.0, -1.0, 1.0, -1.0, 1.0]])


def test_a_float64_array():
    """The result is a float64 array with one row per row of X and one column per monomial."""
    mine = polynomial_features(draw(1, n=7, d=3), 3)
    assert isinstance(mine, np.ndarray), f"Return a NumPy array, not {type(mine).__name__}."
    assert mine.shape == (7, 20), f"Three features have 20 monomials up to degree 3, so the shape is (7, 20); yours is {mine.shape}."
    assert mine.dtype == np.float64, f"The features are float64, yours are {mine.dtype}."


def test_order_by_hand():
    """Degree 3 in the right order: 2, 3 and 5 are primes, so each number tells its factors."""
    first = [1, 2, 3, 5]
    second = [4, 6, 10, 9, 15, 25]
    third = [8, 12, 20, 18, 30, 50, 27, 45, 75, 125]
    agree(np.array([[2.0, 3.0, 5.0]]), 3, [[float(v) for v in first + second + third]])


@pytest.mark.parametrize(("d", "degree"), [(1, 6), (2, 3), (2, 5), (3, 4), (4, 2), (5, 3)])
def test_agrees_with_the_library(d, degree):
    """Random features agree with scikit-learn's PolynomialFeatures."""
    agree(draw(10 * d + degree, d=d), degree)


def test_degree_zero_and_one():
    """Degree 0 is a column of ones; degree 1 puts the features behind it."""
    X = draw(2)
    agree(X, 0, np.ones((6, 1)))
    agree(X, 1, np.column_stack([np.ones(6), X]))


def test_zeros():
    """A feature that is 0 makes its products 0, and the first column is still 1."""
    agree(np.array([[0.0, 0.0], [0.0, 2.0]]), 2, [[1.0, 0.0, 0.0, 0.0, 0.0, 0.0], [1.0, 0.0, 2.0, 0.0, 0.0, 4.0]])


def test_powers_of_one_feature():
    """With a single feature the columns are its powers."""
    x = draw(3, n=8, d=1)
    agree(x, 7, np.vander(x[:, 0], 8, increasing=True))


def test_scaling_shows_the_degree():
    """Twice as large features make a column with k factors 2 to the k times as large."""
    X = draw(4, d=3)
    once, twice = np.asarray(polynomial_features(X, 4)), np.asarray(polynomial_features(2.0 * X, 4))
    degrees = np.repeat([0.0, 1.0, 2.0, 3.0, 4.0], [1, 3, 6, 10, 15])
    assert twice.shape == (6, 35), f"Three features have 35 monomials up to degree 4, so the shape is (6, 35); yours is {twice.shape}."
    np.testing.assert_allclose(twice, once * 2.0**degrees, rtol=TOLERANCE, atol=TOLERANCE)


def test_a_linear_model_learns_a_cubic():
    """On your features a linear model fits a cubic of two variables without any error."""
    X = draw(5, n=40, d=2)
    a, b = X.T
    y = 1.0 - 2.0 * a * b**2 + 0.5 * a**3 + b
    features = polynomial_features(X, 3)
    errors = y - LinearRegression(fit_intercept=False).fit(features, y).predict(features)
    np.testing.assert_allclose(errors, np.zeros(40), atol=1e-8, err_msg="Some monomial is missing: the fit has errors.")


def test_whole_numbers_and_data_untouched():
    """Lists and small whole numbers are fine, and your function leaves X as it was."""
    agree([[2, 3], [1, -1]], 2)
    agree(np.array([[100, -90], [7, 120]], dtype=np.int8), 5)
    whole = polynomial_features(np.array([[2, 3]], dtype=np.int64), 2)
    assert np.asarray(whole).dtype == np.float64, f"From whole numbers, too, the features are float64; yours are {np.asarray(whole).dtype}."
    X = draw(6)
    before = X.copy()
    first, second = polynomial_features(X, 3), polynomial_features(X, 3)
    np.testing.assert_array_equal(X, before, err_msg="X was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
    polynomial_features(X, 1)[:] = 0.0
    np.testing.assert_array_equal(X, before, err_msg="The result shares memory with X: return an array of its own.")


def test_the_columns_are_your_own():
    """The columns are your own work: no PolynomialFeatures."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with scikit-learn
        names = []
        for node in ast.walk(part):
            if isinstance(node, ast.Attribute):
                names.append(node.attr)
            elif isinstance(node, ast.Name):
                names.append(node.id)
            elif isinstance(node, ast.alias) and node.asname:
                names.append(node.name)
        assert "PolynomialFeatures" not in names, "PolynomialFeatures does the whole exercise: build the columns yourself."
