import json

import numpy as np
import pytest
from solution import newton

RTOL = ATOL = 1e-8

with open("data/statsmodels_logit.json") as file:
    RECORDED = json.load(file)["cases"]


def sigmoid(t):
    return 1 / (1 + np.exp(-t))


def problem(seed, n=60, d=3):
    """Random rows whose classes overlap."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d)) + 0.3
    y = (rng.uniform(size=n) < sigmoid(X @ rng.normal(size=d))).astype(np.int64)
    return X, y


def reweighted(X, y, steps):
    """The same path without gradient or Hessian: each step is a weighted least-squares fit of working answers."""
    path = [np.zeros(X.shape[1])]
    for _ in range(steps):
        t = X @ path[-1]
        p = sigmoid(t)
        s = p * (1 - p)
        root = np.sqrt(s)
        path.append(np.linalg.lstsq(root[:, None] * X, root * (t + (y - p) / s), rcond=None)[0])
    return np.array(path)


def diagnose(path, expected, X, y):
    """One plain sentence about where and how the path leaves the expected one, or nothing."""
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    close = np.isclose(path, expected, rtol=RTOL, atol=ATOL).all(axis=1)
    if close.all():
        return ""
    if not close[0]:
        return "The first row is not zero: start with zero weights, and do not change points that are stored already (w -= …)."
    k = int(np.argmin(close))
    place = f"The first wrong row is row {k}."
    w = path[k - 1]
    p = sigmoid(X @ w)
    step, g, s = path[k] - w, X.T @ (p - y), p * (1 - p)
    H = X.T @ (s[:, None] * X)
    right = -np.linalg.solve(H, g)
    for candidate, sentence in (
        (-np.linalg.solve(X.T @ X, g), "The factors p (1 - p) are missing in the Hessian."),
        (-right, "You step uphill: subtract the step."),
        (right * len(y), "The step is n times too long: gradient and Hessian are both sums, or both means."),
        (right / len(y), "The step is n times too short: gradient and Hessian are both sums, or both means."),
        (-4 * np.linalg.solve(X.T @ X, g), "Your Hessian has 1/4 for p (1 - p): that is right at zero weights only. Compute it anew in each step."),
        (-g, "This step is the gradient itself: solve H @ step = gradient."),
    ):
        if np.allclose(step, candidate, rtol=1e-6, atol=1e-12):
            return f"{place} {sentence}"
    if k > 1:
        return f"{place} The first step is right. Are p, the gradient and the Hessian computed anew at each point?"
    return place


def agree(X, y, steps, expected):
    path, expected = newton(X, y, steps), np.asarray(expected, dtype=np.float64)
    assert path is not None, "Your function returns None: is the return missing?"
    path = np.asarray(path)
    assert path.shape == expected.shape, f"{steps} steps over {expected.shape[1]} weights give shape {expected.shape}, yours is {path.shape}."
    np.testing.assert_allclose(path, expected, rtol=RTOL, atol=ATOL, err_msg=diagnose(path, expected, X, y))


def test_first_step_by_hand():
    """The first steps by hand: 1 for three of four, and (-1, 2) for a yes-or-no feature."""
    # Without the feature one of four says 1, with it three of four. Each group moves by 4 (share - 1/2): to -1 and to 1.
    X = np.column_stack([np.ones(8), [0, 0, 0, 0, 1, 1, 1, 1]])
    agree(X, np.array([1, 0, 0, 0, 1, 1, 1, 0]), 1, [[0.0, 0.0], [-1.0, 2.0]])
    agree(np.ones((4, 1)), np.array([1, 1, 1, 0]), 1, [[0.0], [1.0]])


def test_one_row_per_step():
    """The path is a float64 array with one row for each step, and zero weights first."""
    X, y = problem(1)
    for steps in (0, 1, 4):
        path = newton(X, y, steps)
        assert isinstance(path, np.ndarray), f"Return a NumPy array, not {type(path).__name__}."
        assert path.shape == (steps + 1, 3), f"{steps} steps over 3 weights give shape ({steps + 1}, 3), yours is {path.shape}."
        assert path.dtype == np.float64, f"The path is float64, yours is {path.dtype}."
        np.testing.assert_array_equal(path[0], np.zeros(3), err_msg="The first row is the start: zero weights.")


@pytest.mark.parametrize("case", RECORDED, ids=lambda case: case["name"])
def test_arrives_where_statsmodels_does(case):
    """After twelve steps the weights are those of statsmodels' Logit."""
    X, y = np.array(case["X"]), np.array(case["y"])
    end = np.asarray(newton(X, y, 12))[-1]
    hint = "" if np.allclose(end, case["weights"], rtol=RTOL, atol=ATOL) else diagnose(np.asarray(newton(X, y, 12)), reweighted(X, y, 12), X, y)
    np.testing.assert_allclose(end, case["weights"], rtol=RTOL, atol=ATOL, err_msg=hint)


@pytest.mark.parametrize(("seed", "n", "d"), [(11, 60, 3), (12, 30, 1), (13, 200, 6)])
def test_step_by_step(seed, n, d):
    """Every step is that of reweighted least squares, on random data."""
    X, y = problem(seed, n, d)
    agree(X, y, 5, reweighted(X, y, 5))


@pytest.mark.parametrize(("yes", "n"), [(3, 4), (2, 10), (50, 60)])
def test_intercept_only(yes, n):
    """With nothing but a column of ones the answer is the log of the odds."""
    end = np.asarray(newton(np.ones((n, 1)), np.repeat([1, 0], [yes, n - yes]), 12))[-1]
    np.testing.assert_allclose(end, [np.log(yes / (n - yes))], rtol=RTOL, atol=ATOL)


def test_odds_ratio():
    """With one yes-or-no feature the slope is the log of the odds ratio."""
    # Without the feature 6 of 20 say yes, with it 21 of 28.
    x, y = np.repeat([0.0, 1.0], [20, 28]), np.repeat([1, 0, 1, 0], [6, 14, 21, 7])
    end = np.asarray(newton(np.column_stack([np.ones(48), x]), y, 12))[-1]
    np.testing.assert_allclose(end, [np.log(6 / 14), np.log(3) - np.log(6 / 14)], rtol=RTOL, atol=ATOL)


def test_digits_double():
    """Close to the answer each error is about a quarter of the square of the one before, for three of four."""
    errors = np.asarray(newton(np.ones((4, 1)), [1, 1, 1, 0], 4))[:, 0] - np.log(3)
    assert abs(errors[3]) > 0, "The third step has no error at all."
    np.testing.assert_allclose(errors[3] / errors[2] ** 2, -0.25, rtol=0.02, err_msg=f"The errors are {errors}: this is not Newton's method.")


@pytest.mark.parametrize("seed", [21, 22])
def test_no_slope_at_the_end(seed):
    """At the end the gradient of the loss is zero."""
    X, y = problem(seed)
    end = np.asarray(newton(X, y, 12))[-1]
    np.testing.assert_allclose(X.T @ (sigmoid(X @ end) - y), np.zeros(3), atol=1e-8, err_msg="(gradient at the last point)")


def test_scaled_features():
    """Features in other units change the weights accordingly: Newton does not mind long valleys."""
    X, y = problem(31)
    scale = np.array([1000.0, 1.0, 0.01])
    agree(X * scale, y, 6, reweighted(X, y, 6) / scale)


def test_lists_and_data_untouched():
    """Lists of whole numbers are fine, and your function leaves arrays as they were."""
    agree([[1], [1], [1], [1]], [1, 1, 1, 0], 1, [[0.0], [1.0]])
    X, y = problem(41)
    before = X.copy(), y.copy()
    first, second = newton(X, y, 3), newton(X, y, 3)
    np.testing.assert_array_equal(X, before[0], err_msg="X was changed.")
    np.testing.assert_array_equal(y, before[1], err_msg="y was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
