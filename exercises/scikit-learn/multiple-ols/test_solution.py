import itertools
import json
from pathlib import Path

import numpy as np
import pytest
from scipy import stats
from solution import ols_summary

RTOL, ATOL = 1e-8, 1e-12
COLUMNS, SCALARS = ["coef", "se", "t", "p"], ["r_squared", "adj_r_squared"]


def problem(seed, n=30, d=3):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d)) + np.linspace(0.5, 2.0, d)
    return X, X @ rng.normal(size=d) + 4.0 + rng.normal(size=n)


def recorded(name):
    case = json.loads(Path("data/reference.json").read_text(encoding="utf-8"))["cases"][name]
    return np.array(case["X"]), np.array(case["y"]), case


def table(X, y):
    """The learner's dict, with everything in place; what is missing becomes a sentence."""
    found = ols_summary(X, y)
    m = np.shape(X)[1] + 1
    assert isinstance(found, dict), f"Return a dict, not {type(found).__name__}."
    missing = [key for key in COLUMNS + SCALARS if key not in found]
    assert not missing, f"The dict lacks {', '.join(missing)}; it has {', '.join(map(str, found))}."
    for key in COLUMNS:
        shape = np.shape(found[key])
        assert shape == (m,), f"{key} holds the intercept's number and one per feature, so its shape is ({m},); yours is {shape}."
    for key in SCALARS:
        assert np.ndim(found[key]) == 0, f"{key} is one number; yours has shape {np.shape(found[key])}."
    return found


def diagnose(key, mine, wanted, X, y):
    """One plain sentence for the usual slips, or nothing. The keys are checked in the order in which they are computed."""
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    n, d = X.shape
    df, mine, expected = n - d - 1, np.asarray(mine, dtype=np.float64), np.asarray(wanted[key], dtype=np.float64)

    def near(value):
        return np.allclose(mine, value, rtol=1e-6, atol=1e-12)

    if key == "coef":
        if near(np.roll(expected, -1)):
            return "The intercept comes first: put the ones in front of the features."
        if near(np.append(0.0, np.linalg.lstsq(X, y, rcond=None)[0])):
            return "Is the column of ones missing? Nobody adds it for you."
    if key == "se":
        for below, name in ((n, "n"), (n - 1, "n - 1"), (n - d, "n - d")):
            if near(expected * np.sqrt(df / below)):
                return f"The squared residuals are divided by {name}: divide by n - m = n - d - 1, for d features and the intercept."
        if near(expected**2):
            return "These are the variances: take the square root."
        A = np.column_stack([np.ones(n), X])
        if near(np.sqrt(expected[0] ** 2 / np.linalg.inv(A.T @ A)[0, 0] / np.diag(A.T @ A))):
            return "First the inverse of A'A, then its diagonal: the inverse of the diagonal forgets how the features overlap."
    if key == "p":
        if near(expected / 2):
            return "This is one tail: far from zero means on either side, so double it."
        if near(2 * stats.norm.sf(np.abs(wanted["t"]))):
            return "This is the normal distribution: with an estimated s it is Student's t with n - m degrees of freedom."
        if np.any(mine > 1):
            return "A probability above 1: use the absolute value of t."
        for wrong in (n, n - 1, n - d):
            if near(2 * stats.t.sf(np.abs(wanted["t"]), wrong)):
                return f"You use {wrong} degrees of freedom, here they are n - m = {df}."
    if key == "r_squared" and near(1 - (1 - expected) * np.sum((y - y.mean()) ** 2) / (y @ y)):
        return "Compare with the squares of y around its mean, not around zero."
    if key == "adj_r_squared" and near(1 - (1 - wanted["r_squared"]) * (n - 1) / (n - d)):
        return "The intercept counts as a fitted number, too: n - m is n - d - 1."
    return ""


def agree(X, y, wanted, keys=COLUMNS + SCALARS):
    found = table(X, y)
    for key in keys:
        right = np.allclose(found[key], wanted[key], RTOL, ATOL)
        message = "" if right else diagnose(key, found[key], wanted, X, y)
        np.testing.assert_allclose(found[key], wanted[key], rtol=RTOL, atol=ATOL, err_msg=f"({key}) {message}")


def test_by_hand():
    """Four points by hand: coefficients (4, 1), standard errors (3.125, 0.625), t (1.28, 1.6)."""
    # With 2 degrees of freedom the two tails beyond t hold 1 - t / sqrt(2 + t²).
    t = np.array([1.28, 1.6])
    wanted = {"coef": [4.0, 1.0], "se": [3.125, 0.625], "t": t, "p": 1 - t / np.sqrt(2 + t**2)}
    wanted |= {"r_squared": 64 / 114, "adj_r_squared": 1 - 50 / 114 * 3 / 2}
    agree(np.array([[-1.0], [-1.0], [7.0], [7.0]]), np.array([0.0, 6.0, 7.0, 15.0]), wanted)


@pytest.mark.parametrize("d", [1, 4])
def test_a_table_comes_back(d):
    """The four columns are float64 arrays with one number per coefficient."""
    found = table(*problem(1, d=d))
    for key in COLUMNS:
        assert isinstance(found[key], np.ndarray), f"{key} is a NumPy array, not {type(found[key]).__name__}."
        assert found[key].dtype == np.float64, f"{key} is float64, yours is {found[key].dtype}."


@pytest.mark.parametrize("name", ["flats", "bench"])
def test_agrees_with_statsmodels(name):
    """The whole table agrees with what statsmodels prints."""
    agree(*recorded(name))


@pytest.mark.parametrize(("seed", "n"), [(11, 12), (12, 30)])
def test_one_feature(seed, n):
    """With one feature, the slope's row agrees with scipy's linregress."""
    X, y = problem(seed, n=n, d=1)
    fit = stats.linregress(X[:, 0], y)
    found = table(X, y)
    mine = [found[key][1] for key in COLUMNS] + [found["r_squared"]]
    np.testing.assert_allclose(
        mine, [fit.slope, fit.stderr, fit.slope / fit.stderr, fit.pvalue, fit.rvalue**2], rtol=RTOL, atol=ATOL, err_msg="coef, se, t, p, R²"
    )
    np.testing.assert_allclose([found["coef"][0], found["se"][0]], [fit.intercept, fit.intercept_stderr], rtol=RTOL, err_msg="the intercept")


@pytest.mark.parametrize(("seed", "n", "d"), [(21, 25, 3), (22, 40, 6), (23, 7, 5)])
def test_errors_of_overlapping_features(seed, n, d):
    """Only the part of a feature that the others cannot explain makes its coefficient sure."""
    X, y = problem(seed, n, d)
    X[:, 1] += 0.8 * X[:, 0]  # two features that overlap
    A = np.column_stack([np.ones(n), X])
    coef, rss = np.linalg.lstsq(A, y, rcond=None)[:2]
    own = [A[:, j] - np.delete(A, j, 1) @ np.linalg.lstsq(np.delete(A, j, 1), A[:, j], rcond=None)[0] for j in range(d + 1)]
    se = np.sqrt(rss[0] / (n - d - 1) / np.sum(np.square(own), axis=1))
    agree(X, y, {"coef": coef, "se": se, "t": coef / se}, ["coef", "se", "t"])


def test_every_combination_of_signs():
    """If every combination of -1 and 1 occurs once, each coefficient is a mean of y with signs, and all errors are s over the root of n."""
    X = np.array(list(itertools.product([-1.0, 1.0], repeat=3)))
    y = np.array([3.0, 5.0, 4.0, 8.0, 2.0, 9.0, 6.0, 11.0])
    # By hand: A'A is 8 times the identity. The residuals are ±1.5, ±1, ±0.5 and twice 0, so s² = 7 / 4.
    coef, se = np.array([6.0, 1.0, 1.25, 2.25]), np.full(4, np.sqrt(1.75 / 8))
    t = coef / se
    w = t / np.sqrt(1 + t**2 / 4)  # Student's t with 4 degrees of freedom has a closed form
    wanted = {"coef": coef, "se": se, "t": t, "p": 1 - 0.75 * w * (1 - w**2 / 12), "r_squared": 1 - 7 / 68, "adj_r_squared": 1 - 7 / 68 * 7 / 4}
    agree(X, y, wanted)


def test_a_strong_and_a_useless_feature():
    """A feature that drives y has a p near 0; p stays between 0 and 1 for both signs of t."""
    rng = np.random.default_rng(31)
    X = rng.normal(size=(60, 3))
    y = -5.0 * X[:, 0] + 0.3 * X[:, 2] + rng.normal(size=60)
    p = np.asarray(table(X, y)["p"])
    assert np.all((p >= 0) & (p <= 1)), f"p is a probability, yours are {p}. Is the sign of t in the way?"
    assert p[1] < 1e-6, f"The first feature has a large negative coefficient; its p must be tiny, yours is {p[1]:.4g}."
    assert p[2] > 1e-3, f"The second feature does nothing; its p is not small, yours is {p[2]:.4g}."


def test_units_of_a_feature():
    """Measuring a feature in thousandths divides its coefficient and error by 1000; t and p stay."""
    X, y = problem(32, d=2)
    metres, millimetres = table(X, y), table(X * [1000.0, 1.0], y)
    for key in ("t", "p"):
        np.testing.assert_allclose(millimetres[key], metres[key], rtol=1e-7, atol=1e-10, err_msg=key)
    for key in ("coef", "se"):
        np.testing.assert_allclose(millimetres[key] * [1.0, 1000.0, 1.0], metres[key], rtol=1e-7, atol=1e-10, err_msg=key)


def test_one_more_useless_feature():
    """One more feature never lowers R squared; the adjusted one pays for it."""
    X, y = problem(33, n=14, d=3)
    worse = np.column_stack([X, np.where(np.arange(14) % 2 == 0, 1.0, -1.0)])
    small, large = table(X, y), table(worse, y)
    assert large["r_squared"] >= small["r_squared"], "R squared fell, although one more feature can only help the fit."
    for found, d in ((small, 3), (large, 4)):
        wanted = 1 - (1 - float(found["r_squared"])) * 13 / (14 - d - 1)
        np.testing.assert_allclose(found["adj_r_squared"], wanted, rtol=RTOL, atol=ATOL, err_msg=f"adj_r_squared with {d} features")


def test_whole_numbers_and_data_untouched():
    """Lists and arrays of whole numbers are fine, and your function leaves arrays as they were."""
    for X in ([[-1], [-1], [7], [7]], np.array([[-1], [-1], [7], [7]], dtype=np.int8)):
        found = table(X, [0, 6, 7, 15])
        np.testing.assert_allclose(found["coef"], [4.0, 1.0], rtol=RTOL)
        np.testing.assert_allclose(found["se"], [3.125, 0.625], rtol=RTOL)
    X, y = problem(34)
    before = X.copy(), y.copy()
    first, second = table(X, y), table(X, y)
    np.testing.assert_array_equal(X, before[0], err_msg="X was changed.")
    np.testing.assert_array_equal(y, before[1], err_msg="y was changed.")
    for key in COLUMNS:
        np.testing.assert_array_equal(first[key], second[key], err_msg=f"Two calls differ in {key}.")
