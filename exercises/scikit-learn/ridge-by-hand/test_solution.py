import numpy as np
import pytest
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Ridge
from solution import ridge

RTOL, ATOL = 1e-8, 1e-9


def problem(seed, n=30, d=4):
    """Random rows that lie away from zero, so that a wrong intercept shows."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d)) + np.linspace(1.0, 3.0, d)
    y = X @ rng.normal(size=d) + rng.normal(size=n) + 6.0
    return X, y


def library(X, y, alpha, **options):
    model = Ridge(alpha=alpha, **options).fit(X, y)
    return np.append(model.coef_, model.intercept_)


def diagnose(mine, X, y, alpha):
    """One plain sentence for the usual slips, or nothing."""
    n, d = np.shape(X)
    if np.shape(mine) != (d + 1,):
        return f"{d} features give {d} weights and one intercept."
    ones = np.column_stack([X, np.ones(n)])
    if np.allclose(mine, np.linalg.solve(ones.T @ ones + alpha * np.eye(d + 1), ones.T @ y)):
        return "The intercept is penalised, too: alpha belongs to the weights only."
    if np.allclose(mine, library(X, y, alpha, fit_intercept=False)):
        return "This is the answer without an intercept."
    if np.allclose(mine, library(X, y, n * alpha)):
        return "Your penalty is n times too strong: the loss is a sum over the rows, not a mean."
    if np.allclose(mine, library(X, y, alpha / 2)):
        return "Your penalty is half as strong as it should be."
    if np.allclose(mine, library(X, y, alpha * alpha)):
        return "alpha is squared: the equations hold alpha itself."
    if np.allclose(mine, library(X, y, 0.0)):
        return "This is plain least squares: alpha has no effect."
    own, Xs = X - X.mean(), (X - X.mean(axis=0)) / np.where(X.std(axis=0) == 0, 1.0, X.std(axis=0))
    if np.allclose(mine[:-1], np.linalg.solve(own.T @ own + alpha * np.eye(d), own.T @ (y - y.mean()))):
        return "Each feature has its own mean: X.mean(axis=0), not X.mean()."
    if np.allclose(mine[:-1] * X.std(axis=0), library(Xs, y, alpha)[:-1]):
        return "The features were scaled to standard deviation 1, so the penalty is a different one. Only subtract the means."
    right = library(X, y, alpha)
    if np.allclose(mine[:-1], right[:-1]):
        return "The weights are right, the intercept is not: the line goes through the means of X and y."
    return ""


def fit(X, y, alpha):
    """Weights and intercept in one row, to compare them at once."""
    w, b = ridge(X, y, alpha)
    return np.append(w, b)


def agree(X, y, alpha):
    mine, expected = fit(X, y, alpha), library(X, y, alpha)
    right = mine.shape == expected.shape and np.allclose(mine, expected, rtol=RTOL, atol=ATOL)
    message = "" if right else diagnose(mine, X, y, alpha)
    np.testing.assert_allclose(mine, expected, rtol=RTOL, atol=ATOL, err_msg=f"(weights, then the intercept) {message}")


def test_by_hand():
    """Three points by hand: the slope 2 shrinks to 1, and the line still goes through the middle."""
    X, y = np.array([[1.0], [2.0], [3.0]]), np.array([3.0, 5.0, 7.0])
    mine = fit(X, y, 2.0)
    right = mine.shape == (2,) and np.allclose(mine, [1.0, 3.0], rtol=RTOL, atol=ATOL)
    np.testing.assert_allclose(mine, [1.0, 3.0], rtol=RTOL, atol=ATOL, err_msg="" if right else diagnose(mine, X, y, 2.0))


@pytest.mark.parametrize("d", [1, 5])
def test_a_pair_comes_back(d):
    """You return a pair: one float64 weight for each feature, and one number for the intercept."""
    pair = ridge(*problem(1, d=d), 0.5)
    assert len(pair) == 2, f"Return two things, (weights, intercept); yours are {len(pair)}."
    w, b = pair
    assert isinstance(w, np.ndarray), f"The weights are a NumPy array, not {type(w).__name__}."
    assert w.shape == (d,), f"{d} features give weights of shape ({d},), yours is {w.shape}."
    assert w.dtype == np.float64, f"The weights are float64, yours are {w.dtype}."
    assert np.ndim(b) == 0, f"The intercept is one number, yours has shape {np.shape(b)}."


@pytest.mark.parametrize(("seed", "n", "d", "alpha"), [(11, 30, 4, 0.7), (12, 25, 3, 40.0), (13, 60, 6, 0.01)])
def test_agrees_with_the_library(seed, n, d, alpha):
    """Weights and intercept agree with scikit-learn's Ridge on random data."""
    agree(*problem(seed, n, d), alpha)


@pytest.mark.parametrize("alpha", [0.05, 1.0])
def test_diabetes(alpha):
    """The weights for the diabetes data are right."""
    agree(*load_diabetes(return_X_y=True), alpha)


def test_more_features_than_rows():
    """With more features than rows ridge still has one answer."""
    agree(*problem(21, n=6, d=15), 0.8)


def test_alpha_zero_is_least_squares():
    """At alpha zero it is plain least squares."""
    X, y = problem(22)
    expected = np.linalg.lstsq(np.column_stack([X, np.ones(len(y))]), y, rcond=None)[0]
    np.testing.assert_allclose(fit(X, y, 0), expected, rtol=RTOL, atol=ATOL)


@pytest.mark.parametrize("alpha", [0, 4.0, 12.0])
def test_perpendicular_features(alpha):
    """If the centred features are perpendicular, each weight shrinks on its own, by a factor that a formula gives."""
    centred = np.array([[-1.0, -2.0], [-1.0, 2.0], [1.0, -2.0], [1.0, 2.0]])
    X, y = centred + [3.0, -1.0], np.array([1.0, 4.0, 6.0, 13.0])
    # By hand: the products with y are 14 and 20, the squared lengths 4 and 16; y has the mean 6.
    w = np.array([14.0 / (4.0 + alpha), 20.0 / (16.0 + alpha)])
    expected = np.append(w, 6.0 - 3.0 * w[0] + w[1])
    np.testing.assert_allclose(fit(X, y, alpha), expected, rtol=RTOL, atol=ATOL, err_msg="(weights, then the intercept)")


def test_a_huge_alpha_leaves_the_mean():
    """At a huge alpha the weights vanish, and the intercept is the mean of y."""
    X, y = problem(23)
    w, b = ridge(X, y, 1e12)
    np.testing.assert_allclose(w, np.zeros(4), atol=1e-8)
    np.testing.assert_allclose(b, y.mean(), rtol=1e-6, err_msg="Is the intercept penalised, too? Then it shrinks to zero with the weights.")


def test_height_costs_nothing():
    """When all targets rise by 100, only the intercept follows."""
    X, y = problem(24)
    low, high = fit(X, y, 5.0), fit(X, y + 100.0, 5.0)
    np.testing.assert_allclose(high - low, [0.0, 0.0, 0.0, 0.0, 100.0], rtol=RTOL, atol=ATOL, err_msg="Weights first, the intercept last.")


@pytest.mark.parametrize("seed", [31, 32])
def test_bottom_of_the_bowl(seed):
    """Your answer lies at the bottom: there the slope of the loss is zero in every direction."""
    X, y = problem(seed, n=20 + seed, d=3)
    w, b = ridge(X, y, 2.5)
    errors = X @ w + b - y
    np.testing.assert_allclose(errors.sum(), 0.0, atol=1e-8, err_msg="A step of the intercept would lower the loss: the errors must add up to zero.")
    slope = 2 * X.T @ errors + 2 * 2.5 * w
    np.testing.assert_allclose(slope, np.zeros(3), atol=1e-7, err_msg="A step of the weights would lower the loss.")


def test_every_row_twice():
    """Every row twice and a doubled alpha change nothing: the loss is a sum, not a mean."""
    X, y = problem(33)
    twice, expected = fit(np.vstack([X, X]), np.append(y, y), 6.0), library(X, y, 3.0)
    np.testing.assert_allclose(twice, expected, rtol=RTOL, atol=ATOL, err_msg="Is alpha multiplied by the number of rows, or the sum divided by it?")


def test_a_constant_feature():
    """A feature that never changes gets the weight zero."""
    X, y = problem(34, d=2)
    w, b = ridge(np.column_stack([X, np.full(len(y), 7.0)]), y, 1.5)
    np.testing.assert_allclose(np.append(w, b), np.insert(library(X, y, 1.5), 2, 0.0), rtol=RTOL, atol=ATOL)


def test_lists_and_data_untouched():
    """Lists of whole numbers are fine, and your function leaves arrays as they were."""
    np.testing.assert_allclose(fit([[1], [2], [3]], [3, 5, 7], 2), [1.0, 3.0], rtol=RTOL, atol=ATOL)
    X, y = problem(35)
    before = X.copy(), y.copy()
    ridge(X, y, 1.0)
    np.testing.assert_array_equal(X, before[0], err_msg="X was changed: X -= … works in place.")
    np.testing.assert_array_equal(y, before[1], err_msg="y was changed: y -= … works in place.")
