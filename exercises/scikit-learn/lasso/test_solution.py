import numpy as np
import pytest
from sklearn.datasets import load_diabetes
from sklearn.linear_model import Lasso
from solution import lasso, soft_threshold

RTOL, ATOL = 1e-6, 1e-8


def problem(seed, n=30, d=6):
    """Rows away from zero; half of the true weights are 0."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d)) * np.linspace(0.5, 2.0, d) + np.linspace(-1.0, 3.0, d)
    true = np.where(np.arange(d) % 2 == 0, rng.choice([-1.0, 1.0], d) * rng.uniform(1.0, 3.0, d), 0.0)
    return X, X @ true + 0.5 * rng.normal(size=n) + 6.0


def library(X, y, alpha, **options):
    model = Lasso(alpha=alpha, tol=1e-12, max_iter=100_000, **options).fit(X, y)
    return np.append(model.coef_, model.intercept_)


def diagnose(mine, X, y, alpha):
    """One plain sentence for the usual slips, or nothing."""
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    n, d = X.shape
    if np.isnan(mine).any():
        return "There is a NaN: is a feature that never changes divided by its own size, 0?"
    for factor, sentence in (
        (n, "Your alpha is n times too strong: the squares are a sum divided by 2n, so divide both products by n."),
        (1 / n, "Your alpha is n times too weak: divide the product with the residual by n before the threshold."),
        (2, "Your alpha is twice as strong as it should be: the loss is divided by 2n."),
        (1 / 2, "Your alpha is half as strong as it should be: the loss is divided by 2n, not by n."),
    ):
        other = library(X, y, alpha * factor)
        if alpha and other[:-1].any() and np.allclose(mine, other, rtol=1e-4, atol=1e-6):
            return sentence
    if not mine[:-1].any():
        return "All your weights are 0, but not all should be. Does the residual of feature j leave out what j itself predicts?"
    if alpha and np.allclose(mine, np.append(*least_squares(X, y)), rtol=1e-4, atol=1e-6):
        return "This is plain least squares: alpha has no effect."
    if np.allclose(mine, library(X, y, alpha, fit_intercept=False), rtol=1e-4, atol=1e-6):
        return "This is the answer without an intercept: centre X and y first."
    right = library(X, y, alpha)
    if np.allclose(mine[:-1], right[:-1], RTOL, ATOL):
        return "The weights are right, the intercept is not: the line passes through the means of X and y."
    if np.allclose(mine[:-1], right[:-1], rtol=0.05, atol=1e-2):
        return "Close, but not there yet: sweep until no weight moves any more."
    return ""


def least_squares(X, y):
    found = np.linalg.lstsq(np.column_stack([X, np.ones(len(y))]), y, rcond=None)[0]
    return found[:-1], found[-1]


def fit(X, y, alpha):
    """Weights and intercept in one row, to compare them at once."""
    w, b = lasso(X, y, alpha)
    d = np.shape(X)[1]
    assert np.shape(w) == (d,), f"There is one weight per feature, shape ({d},); yours is {np.shape(w)}."
    return np.append(w, b)


def agree(X, y, alpha, expected=None):
    mine, expected = fit(X, y, alpha), library(X, y, alpha) if expected is None else np.asarray(expected)
    message = "" if np.allclose(mine, expected, RTOL, ATOL) else diagnose(mine, X, y, alpha)
    np.testing.assert_allclose(mine, expected, rtol=RTOL, atol=ATOL, err_msg=f"(weights, then the intercept) {message}")
    zeros = mine[:-1][expected[:-1] == 0]
    assert not zeros.any(), f"Weights that the lasso drops are exactly 0; yours are {zeros}."


def test_soft_threshold():
    """The soft threshold pulls towards 0 by t, from both sides, and stops at 0."""
    z = np.array([[3.0, -0.5, -2.0], [1.0, -1.0, 0.0]])
    pulled = soft_threshold(z, 1.0)
    assert np.shape(pulled) == (2, 3), f"Same shape as z, (2, 3); yours is {np.shape(pulled)}."
    message = "Beyond t every number comes nearer to 0 by t, the negative ones from below; all others become 0."
    np.testing.assert_array_equal(pulled, [[2.0, 0.0, -1.0], [0.0, 0.0, 0.0]], err_msg=message)
    np.testing.assert_array_equal(soft_threshold(np.array([4, -4, 1]), 1.5), [2.5, -2.5, 0.0], err_msg="Whole numbers are not rounded.")
    np.testing.assert_array_equal(soft_threshold(z, 0.0), z, err_msg="With t = 0 nothing changes.")
    for dtype in (np.int64, np.float32):
        result = np.asarray(soft_threshold(np.array([4, -4], dtype=dtype), 1))
        assert result.dtype == np.float64, f"The result is float64, for {dtype.__name__} too; yours is {result.dtype}."


def test_one_feature_by_hand():
    """Three points by hand: at alpha 0.5 the slope 2 becomes 1.25; from alpha 4/3 on it is 0."""
    X, y = np.array([[1.0], [2.0], [3.0]]), np.array([3.0, 5.0, 7.0])
    agree(X, y, 0.5, [1.25, 2.5])
    agree(X, -y, 0.5, [-1.25, -2.5])
    agree(X, y, 1.4, [0.0, 5.0])


@pytest.mark.parametrize("d", [1, 5])
def test_a_pair_comes_back(d):
    """You return a pair: one float64 weight for each feature, and one number for the intercept."""
    pair = lasso(*problem(1, d=d), 0.5)
    assert len(pair) == 2, f"Return two things, (weights, intercept); yours are {len(pair)}."
    w, b = pair
    assert isinstance(w, np.ndarray), f"The weights are a NumPy array, not {type(w).__name__}."
    assert w.shape == (d,), f"There is one weight per feature, shape ({d},); yours is {w.shape}."
    assert w.dtype == np.float64, f"The weights are float64, yours are {w.dtype}."
    assert np.ndim(b) == 0, f"The intercept is one number, yours has shape {np.shape(b)}."


@pytest.mark.parametrize(("seed", "n", "d", "alpha"), [(11, 30, 6, 0.1), (12, 25, 4, 1.0), (13, 60, 8, 0.02), (14, 40, 5, 0.4)])
def test_agrees_with_the_library(seed, n, d, alpha):
    """Weights and intercept agree with scikit-learn's Lasso on random data."""
    agree(*problem(seed, n, d), alpha)


def test_diabetes():
    """On the diabetes data the lasso keeps the same features as in the library."""
    agree(*load_diabetes(return_X_y=True), 0.3)


def test_more_features_than_rows():
    """With more features than rows most weights are exactly zero."""
    X, y = problem(21, n=12, d=20)
    agree(X, y, 0.5)


@pytest.mark.parametrize(("seed", "alpha"), [(31, 0.05), (32, 0.6)])
def test_nothing_left_to_gain(seed, alpha):
    """At the end no weight can move: the pull of the residual just balances alpha."""
    X, y = problem(seed, n=35, d=6)
    w, b = lasso(X, y, alpha)
    residual = y - X @ w - b
    np.testing.assert_allclose(residual.sum(), 0.0, atol=1e-7, err_msg="The intercept is free: the residuals must add up to zero.")
    pull = X.T @ residual / len(y)
    kept = np.asarray(w) != 0
    assert kept.any(), "All weights are zero; at this alpha some are not."
    np.testing.assert_allclose(pull[kept], alpha * np.sign(w)[kept], atol=1e-6, err_msg="Where the weight is not 0, the pull is alpha with its sign.")
    assert np.all(np.abs(pull[~kept]) <= alpha + 1e-8), f"A weight at 0 is pulled harder than alpha = {alpha}: {pull[~kept]}."


def test_alpha_zero_is_least_squares():
    """At alpha zero it is plain least squares."""
    X, y = problem(41)
    agree(X, y, 0, np.append(*least_squares(X, y)))


@pytest.mark.parametrize("alpha", [0, 1.5, 4.0, 6.0])
def test_perpendicular_features(alpha):
    """If the centred features are perpendicular, one sweep is enough: each weight is a soft threshold of its own product with y."""
    centred = np.array([[-1.0, -2.0], [-1.0, 2.0], [1.0, -2.0], [1.0, 2.0]])
    X, y = centred + [3.0, -1.0], np.array([1.0, 4.0, 6.0, 13.0])
    # By hand: the products with y, divided by n, are 3.5 and 5, the squared lengths 1 and 4; y has the mean 6.
    w = np.array([max(3.5 - alpha, 0.0), max(5.0 - alpha, 0.0) / 4.0])
    agree(X, y, alpha, np.append(w, 6.0 - 3.0 * w[0] + w[1]))


def test_the_alpha_that_empties_the_model():
    """Just above the largest correlation all weights are 0 and b is the mean; just below, one appears."""
    X, y = problem(42)
    largest = np.abs((X - X.mean(axis=0)).T @ (y - y.mean())).max() / len(y)
    agree(X, y, largest * 1.001, np.append(np.zeros(6), y.mean()))
    w, _ = lasso(X, y, largest * 0.99)
    assert np.count_nonzero(w) == 1, f"Just below, exactly one weight is not 0; yours are {np.count_nonzero(w)}."


def test_overlapping_features():
    """Two features that nearly agree need many sweeps, and get them."""
    X, y = problem(43, d=3)
    X[:, 1] = X[:, 0] + 0.25 * X[:, 1]
    agree(X, y, 0.01)


def test_a_constant_feature():
    """A feature that never changes gets the weight zero."""
    X, y = problem(44, d=2)
    with np.errstate(invalid="ignore", divide="ignore"):
        agree(np.column_stack([X, np.full(len(y), 7.0)]), y, 0.2, np.insert(library(X, y, 0.2), 2, 0.0))


def test_lists_and_data_untouched():
    """Lists of whole numbers are fine, and your function leaves arrays as they were."""
    np.testing.assert_allclose(fit([[1], [2], [3]], [3, 5, 7], 0.5), [1.25, 2.5], rtol=RTOL)
    X, y = problem(45)
    z, before = np.array([2.0, -3.0]), (X.copy(), y.copy())
    first, second = fit(X, y, 0.1), fit(X, y, 0.1)
    soft_threshold(z, 1.0)
    np.testing.assert_array_equal(X, before[0], err_msg="X was changed: X -= … works in place.")
    np.testing.assert_array_equal(y, before[1], err_msg="y was changed: y -= … works in place.")
    np.testing.assert_array_equal(z, [2.0, -3.0], err_msg="soft_threshold changed z.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
