import numpy as np
import pytest
from sklearn.datasets import load_iris, load_wine
from sklearn.decomposition import PCA
from solution import pca

RTOL, ATOL = 1e-7, 1e-8
NAMES = ["components", "variances", "scores"]


def draw(seed, n=40, d=4):
    """Points with clearly different variances along tilted axes, away from zero."""
    rng = np.random.default_rng(seed)
    turn = np.linalg.qr(rng.normal(size=(d, d)))[0]
    return (rng.normal(size=(n, d)) * 2.0 ** -np.arange(d)) @ turn * 3.0 + rng.uniform(2.0, 6.0, size=d)


def library(X, k):
    model = PCA(k, svd_solver="full").fit(X)
    return model.components_, model.explained_variance_, model.transform(X)


def diagnose(mine, expected, X):
    """One plain sentence for the usual slips, or nothing."""
    (V, variances, scores), (W, right, wanted) = mine, expected
    n, k = wanted.shape
    if not np.allclose(V, W, RTOL, ATOL):
        if np.allclose(np.abs(V), np.abs(W), 1e-6, 1e-7):
            return "The directions are right, some signs are not: the entry with the largest absolute value is positive."
        if np.allclose(np.abs(V), np.abs(np.linalg.svd(X, full_matrices=False)[2][:k])):
            return "These are the directions of X itself: subtract the mean of each column first."
        scaled = (X - X.mean(axis=0)) / np.where(X.std(axis=0) > 0, X.std(axis=0), 1.0)
        if np.allclose(np.abs(V), np.abs(np.linalg.svd(scaled, full_matrices=False)[2][:k])):
            return "The features were scaled to standard deviation 1: only subtract the means."
        last = np.linalg.svd(X - X.mean(axis=0), full_matrices=False)[2][::-1][:k]
        if np.allclose(np.abs(V), np.abs(last), 1e-6, 1e-7):
            return "These are the directions of the smallest variance: eigh sorts from small to large."
        if V.shape[0] == V.shape[1] and np.allclose(np.abs(V.T), np.abs(W), 1e-6, 1e-7):
            return "Your components are in columns: each should be one row of the result."
        return ""
    if not np.allclose(variances, right, RTOL, ATOL):
        if np.allclose(variances * n / (n - 1), right):
            return "The variances are divided by n: divide by n - 1."
        if np.allclose(np.square(variances), right) or np.allclose(np.square(variances) / (n - 1), right):
            return "These are lengths: the variances are their squares (divided by n - 1)."
        if np.allclose(np.divide(variances, n - 1), right):
            return "These are sums of squares: divide by n - 1."
        if np.allclose(variances, right / np.var(X, axis=0, ddof=1).sum()):
            return "These are shares of the total variance: return the variances themselves."
        return ""
    if np.allclose(scores, X @ V.T):
        return "The scores belong to the centred points: subtract the means before you project."
    if np.allclose(np.abs(scores), np.abs(wanted)):
        return "The scores have another sign than the components: project after the signs are fixed."
    return ""


def check(X, k, expected=None):
    mine = pca(X, k)
    X = np.asarray(X, dtype=np.float64)
    expected = library(X, k) if expected is None else [np.array(part) for part in expected]
    assert mine is not None and len(mine) == 3, "Return three things, (components, variances, scores)."
    for name, a, b in zip(NAMES, mine, expected, strict=True):
        assert np.shape(a) == b.shape, f"k = {k} with {X.shape[1]} features: {name} has the shape {b.shape}, yours is {np.shape(a)}."
    right = all(np.allclose(a, b, RTOL, ATOL) for a, b in zip(mine, expected, strict=True))
    message = "" if right else diagnose(mine, expected, X)
    for name, a, b in zip(NAMES, mine, expected, strict=True):
        np.testing.assert_allclose(a, b, rtol=RTOL, atol=ATOL, err_msg=f"({name}) {message}")


def test_example_by_hand():
    """Three points on a line by hand: direction (0.6, 0.8), variance 25."""
    check(np.array([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]]), 1, ([[0.6, 0.8]], [25.0], [[-5.0], [0.0], [5.0]]))


def test_a_cross_by_hand():
    """A tilted cross by hand: both components, the longer arm first."""
    # The arms are 5·(0.6, -0.8) and 2·(0.8, 0.6), around (1, 2). In the first component -0.8 is the largest entry, so all signs turn.
    X = np.array([[1.0, 2.0]] * 4) + np.array([[3.0, -4.0], [-3.0, 4.0], [1.6, 1.2], [-1.6, -1.2]])
    scores = [[-5.0, 0.0], [5.0, 0.0], [0.0, 2.0], [0.0, -2.0]]
    check(X, 2, ([[-0.6, 0.8], [0.8, 0.6]], [50 / 3, 8 / 3], scores))


def test_three_float64_arrays():
    """You return three float64 arrays of the right shapes."""
    parts = pca(draw(1, n=12, d=5), 3)
    assert len(parts) == 3, f"Return three things, (components, variances, scores); yours are {len(parts)}."
    for name, part, shape in zip(NAMES, parts, [(3, 5), (3,), (12, 3)], strict=True):
        assert isinstance(part, np.ndarray), f"{name} is a NumPy array, not {type(part).__name__}."
        assert part.shape == shape, f"{name} has the shape {shape}, yours is {part.shape}."
        assert part.dtype == np.float64, f"{name} is float64, yours is {part.dtype}."


@pytest.mark.parametrize(("seed", "n", "d", "k"), [(11, 40, 4, 2), (12, 30, 3, 3), (13, 60, 6, 1), (14, 25, 2, 2), (15, 50, 5, 4)])
def test_agrees_with_the_library(seed, n, d, k):
    """Components, variances and scores agree with scikit-learn's PCA, signs included."""
    check(draw(seed, n, d), k)


@pytest.mark.parametrize("load", [load_iris, load_wine])
def test_real_data(load):
    """On the irises and the wines the first components agree with the library."""
    check(load().data, 3)


def test_more_features_than_points():
    """With more features than points there are still n - 1 components."""
    rng = np.random.default_rng(21)
    X = rng.normal(size=(6, 15)) * np.linspace(0.5, 3.0, 15)
    check(X, 5)


def test_a_constant_feature():
    """A feature that never changes has the entry 0 in every component."""
    X = np.insert(draw(22, d=3), 1, 7.0, axis=1)
    check(X, 2)


def test_right_angles():
    """The components have length 1 and stand at right angles to each other."""
    components = np.asarray(pca(draw(23, d=5), 4)[0])
    np.testing.assert_allclose(components @ components.T, np.eye(4), atol=1e-9, err_msg="Lengths on the diagonal, angles beside it.")


def test_signs():
    """In each component the entry with the largest absolute value is positive, also when the points are mirrored."""
    X = draw(24, d=5)
    for points in (X, -X, X * [1.0, -1.0, 1.0, -1.0, 1.0]):
        components, _, scores = pca(points, 4)
        largest = components[np.arange(4), np.abs(components).argmax(axis=1)]
        assert np.all(largest > 0), f"The largest entries are {np.round(largest, 4)}: turn components where it is negative."
        np.testing.assert_allclose(
            scores, (points - points.mean(axis=0)) @ components.T, rtol=RTOL, atol=ATOL, err_msg="The scores follow the signs."
        )


def test_scores_are_uncorrelated():
    """The scores have mean 0, the variances that you return, and no correlation."""
    _, variances, scores = pca(draw(25, n=50, d=4), 3)
    np.testing.assert_allclose(scores.mean(axis=0), np.zeros(3), atol=1e-9, err_msg="mean of the scores")
    np.testing.assert_allclose(np.cov(scores.T), np.diag(variances), rtol=1e-7, atol=1e-8, err_msg="covariance of the scores, with n - 1")
    assert np.all(np.diff(variances) < 0), f"The largest variance comes first; yours are {variances}."


def test_all_components_give_everything_back():
    """All components together hold the total variance, and the points can be rebuilt."""
    X = draw(26, n=30, d=4)
    components, variances, scores = pca(X, 4)
    np.testing.assert_allclose(variances.sum(), X.var(axis=0, ddof=1).sum(), rtol=RTOL, err_msg="The variances add up to the total variance.")
    np.testing.assert_allclose(scores @ components + X.mean(axis=0), X, rtol=RTOL, atol=ATOL)


def test_moving_the_points():
    """Moving all points changes nothing: the mean is subtracted."""
    X = draw(27)
    check(X + [50.0, -30.0, 0.0, 10.0], 2, library(X, 2))


def test_lists_and_data_untouched():
    """Lists and small whole numbers are fine, and your function leaves X as it was."""
    check([[0, 0], [3, 4], [6, 8]], 1, ([[0.6, 0.8]], [25.0], [[-5.0], [0.0], [5.0]]))
    check(np.array([[100, 100], [-100, -120], [50, 90], [-90, -60]], dtype=np.int8), 2)
    X = draw(28)
    before = X.copy()
    first, second = pca(X, 2), pca(X, 2)
    np.testing.assert_array_equal(X, before, err_msg="X was changed: X -= … works in place.")
    for name, a, b in zip(NAMES, first, second, strict=True):
        np.testing.assert_array_equal(a, b, err_msg=f"Two calls differ in {name}.")
