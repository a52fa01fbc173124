import numpy as np
import pytest
from sklearn.datasets import load_diabetes
from sklearn.tree import DecisionTreeRegressor
from solution import fit_stump, predict_stump

TOLERANCE = 1e-9


def problem(seed, n=40, d=3, kind="fine"):
    """Targets with a step in one column. All features are multiples of 1/64, which float32 holds exactly."""
    rng = np.random.default_rng(seed)
    X = rng.integers(-4, 5, size=(n, d)).astype(np.float64) if kind == "coarse" else np.round(64.0 * rng.normal(size=(n, d))) / 64.0
    j = int(rng.integers(d))
    return X, 3.0 * (X[:, j] > 0.3) - 4.0 + rng.normal(size=n)


def library(X, y):
    tree = DecisionTreeRegressor(max_depth=1, random_state=0).fit(X, y).tree_
    return int(tree.feature[0]), float(tree.threshold[0]), float(tree.value[1, 0, 0]), float(tree.value[2, 0, 0])


def errors_left(X, y, feature, threshold):
    """Sum of squared errors that a split leaves."""
    below = np.asarray(X)[:, feature] <= threshold
    y = np.asarray(y, dtype=np.float64)
    return sum(np.sum((y[side] - y[side].mean()) ** 2) for side in (below, ~below) if side.any())


def diagnose(stump, wanted, X, y):
    """One plain sentence for the usual slips, or nothing."""
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    feature, threshold, left, right = stump
    if int(feature) == wanted[0]:
        if np.allclose([left, right], [wanted[3], wanted[2]], TOLERANCE, TOLERANCE):
            return "The two means are swapped: left are the rows at or below the threshold."
        below = X[:, wanted[0]] <= wanted[1]
        neighbours = [X[below, wanted[0]].max(), X[~below, wanted[0]].min()]
        if np.isclose(threshold, neighbours).any():
            return f"The place is right, but the threshold lies halfway between {neighbours[0]:.6g} and {neighbours[1]:.6g}."
        if np.allclose([left, right], [np.median(y[below]), np.median(y[~below])], TOLERANCE, TOLERANCE):
            return "These are medians: each side predicts the mean of its targets."
        if np.isclose(threshold, wanted[1]):
            return "Feature and threshold are right, the means are not: take each over its own side only."
    if int(feature) in range(X.shape[1]):
        mine, best = errors_left(X, y, int(feature), threshold), errors_left(X, y, *wanted[:2])
        if mine > best * (1 + 1e-9):
            return f"Feature {int(feature)} at {threshold:.6g} leaves {mine:.6g}; feature {wanted[0]} at {wanted[1]:.6g} leaves only {best:.6g}."
    return ""


def check(X, y, wanted=None):
    wanted = library(X, y) if wanted is None else wanted
    stump = fit_stump(X, y)
    assert stump is not None, "Your function returns nothing: is the return missing, or was no split found?"
    assert len(stump) == 4, f"Return four things, (feature, threshold, left, right); yours are {len(stump)}."
    right = np.allclose(np.array(stump, dtype=float), wanted, TOLERANCE, TOLERANCE)
    message = "" if right else diagnose(stump, wanted, X, y)
    np.testing.assert_allclose(
        np.array(stump, dtype=float), wanted, rtol=TOLERANCE, atol=TOLERANCE, err_msg=f"(feature, threshold, left, right) {message}"
    )


def test_example_by_hand():
    """Four rows by hand: column 0 at 2.5, with the means 1.5 and 6.5."""
    X, y = np.array([[1.0, 9.0], [2.0, 3.0], [3.0, 7.0], [4.0, 5.0]]), np.array([1.0, 2.0, 6.0, 7.0])
    check(X, y, (0, 2.5, 1.5, 6.5))
    check(X[:, ::-1], y, (1, 2.5, 1.5, 6.5))


@pytest.mark.parametrize(("seed", "n", "d"), [(11, 40, 3), (12, 25, 1), (13, 60, 6), (14, 8, 4)])
def test_agrees_with_the_library(seed, n, d):
    """On random data the stump agrees with scikit-learn's tree of depth 1."""
    check(*problem(seed, n, d))


@pytest.mark.parametrize("seed", [21, 22, 23])
def test_equal_values(seed):
    """Rows with equal values stay together: no threshold lies between equal values."""
    check(*problem(seed, 50, 4, kind="coarse"))


def test_equal_values_by_hand():
    """Three rows at 1 and one at 5: the only threshold is 3, although the targets would like another."""
    check(np.array([[1.0], [1.0], [1.0], [5.0]]), np.array([0.0, 10.0, 20.0, 18.0]), (0, 3.0, 10.0, 18.0))


def test_lonely_rows():
    """A side may hold a single row, the first or the last: a far-away target gets its own side."""
    x = np.array([[1.0], [2.0], [4.0], [8.0], [16.0]])
    check(x, np.array([50.0, 0.0, 1.0, 0.0, 1.0]), (0, 1.5, 50.0, 0.5))
    check(x, np.array([1.0, 0.0, 1.0, 0.0, 50.0]), (0, 12.0, 0.5, 50.0))
    check(np.array([[7.0], [3.0]]), np.array([1.0, 2.0]), (0, 5.0, 2.0, 1.0))


def test_the_squares_decide():
    """It is the sum of squares that counts, not the sum of the two variances or of absolute errors."""
    # By hand: the five thresholds leave 19.2, 16.5, 35.3, 24.8 and 36. Absolute errors would choose 4.5, the sum of the variances 1.5.
    check(np.arange(1.0, 7.0)[:, None], np.array([1.0, 4.0, 8.0, 4.0, 8.0, 8.0]), (0, 2.5, 2.5, 7.0))
    X, y = problem(31, 60, 2)
    y[:3] += 12.0
    check(X, y)


def test_a_constant_feature():
    """A feature that never changes cannot be split."""
    X, y = problem(32, 30, 2)
    check(np.column_stack([np.full(30, 2.0), X]), y)


def test_diabetes():
    """The first question about the diabetes data is the same as in the library."""
    X, y = load_diabetes(return_X_y=True)
    check(np.round(X * 1024) / 1024, y)


def test_order_and_units_do_not_matter():
    """Reordering the rows changes nothing; stretching a feature stretches the threshold."""
    X, y = problem(33, 30, 3)
    feature, threshold, left, right = library(X, y)
    order = np.random.default_rng(34).permutation(30)
    check(X[order], y[order], (feature, threshold, left, right))
    check(4.0 * X - 8.0, y + 100.0, (feature, 4.0 * threshold - 8.0, left + 100.0, right + 100.0))


def test_predictions():
    """Rows at or below the threshold get the left number, all others the right one."""
    X = np.array([[0.0, 1.0], [0.0, 2.0], [9.0, 3.0], [-9.0, 2.0]])
    mine = predict_stump((1, 2.0, -5.0, 7.0), X)
    assert isinstance(mine, np.ndarray), f"Return a NumPy array, not {type(mine).__name__}."
    assert mine.shape == (4,), f"Four rows give shape (4,), yours is {mine.shape}."
    np.testing.assert_array_equal(mine, [-5.0, -5.0, 7.0, -5.0], err_msg="A row whose value equals the threshold goes left.")
    assert mine.dtype == np.float64, f"The predictions are float64, yours are {mine.dtype}."
    np.testing.assert_array_equal(predict_stump((0, 0.5, 1, 2), [[1], [0]]), [2.0, 1.0])
    assert predict_stump((0, 0.5, 1, 2), [[1], [0]]).dtype == np.float64, "The predictions are float64, even if the means are whole."


def test_predictions_of_a_fitted_stump():
    """Fitted and asked about new rows, your two functions predict what the library predicts."""
    X, y = problem(35, 40, 3)
    new = problem(36, 20, 3)[0]
    expected = DecisionTreeRegressor(max_depth=1, random_state=0).fit(X, y).predict(new)
    np.testing.assert_allclose(predict_stump(fit_stump(X, y), new), expected, rtol=TOLERANCE, atol=TOLERANCE)


def test_decimal_numbers():
    """Thresholds between decimal numbers are computed in float64, and a row on the threshold goes left."""
    check([[0.1], [0.2], [0.6], [0.7]], [0, 0, 1, 1], (0, 0.4, 0.0, 1.0))
    predicted = predict_stump((0, 0.4, -1.0, 1.0), [[0.4], [0.4 + 1e-9], [0.4 - 1e-9]])
    np.testing.assert_array_equal(predicted, [-1.0, 1.0, -1.0], err_msg="The rows lie on the threshold 0.4 and 1e-9 beside it.")


def test_whole_numbers_and_data_untouched():
    """Lists and small whole numbers are fine, and your functions leave arrays as they were."""
    check([[1, 9], [2, 3], [3, 7], [4, 5]], [1, 2, 6, 7], (0, 2.5, 1.5, 6.5))
    check(np.array([[100], [120], [127], [-128]], dtype=np.int8), np.array([1, 2, 120, 0], dtype=np.int8), (0, 123.5, 1.0, 120.0))
    X, y = problem(37)
    before = X.copy(), y.copy()
    first, second = fit_stump(X, y), fit_stump(X, y)
    predict_stump(first, X)
    np.testing.assert_array_equal(X, before[0], err_msg="X was changed: sort a copy.")
    np.testing.assert_array_equal(y, before[1], err_msg="y was changed: sort a copy.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
