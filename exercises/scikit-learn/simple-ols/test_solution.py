from pathlib import Path

import numpy as np
import pytest
from scipy.stats import linregress
from solution import simple_ols

RTOL, ATOL = 1e-8, 1e-10
KEYS = ["intercept", "slope", "intercept_se", "slope_se", "residual_sd", "r_squared"]
# NIST StRD, Norris: certified values, in the order of KEYS
CERTIFIED = [-0.262323073774029, 1.00211681802045, 0.232818234301152, 0.429796848199937e-03, 0.884796396144373, 0.999993745883712]


def norris():
    rows = [line.split(",") for line in Path("data/norris.csv").read_text(encoding="utf-8").split()[1:]]
    return np.array([float(x) for _, x in rows]), np.array([float(y) for y, _ in rows])


def cloud(seed, n=20, slope=1.5):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=n) * 2.0 + 4.0
    return x, slope * x - 3.0 + rng.normal(size=n)


def numbers(x, y):
    """The learner's six numbers in the order of KEYS; a missing or odd one becomes a sentence."""
    report = simple_ols(x, y)
    assert isinstance(report, dict), f"Return a dict, not {type(report).__name__}."
    missing = [key for key in KEYS if key not in report]
    assert not missing, f"The dict lacks {', '.join(missing)}; it has {', '.join(map(str, report))}."
    for key in KEYS:
        assert np.ndim(report[key]) == 0, f"{key} is one number; yours has shape {np.shape(report[key])}."
    return np.array([float(report[key]) for key in KEYS])


def library(x, y):
    fit = linregress(x, y)
    s = fit.stderr * np.sqrt(np.sum((x - np.mean(x)) ** 2))
    return np.array([fit.intercept, fit.slope, fit.intercept_stderr, fit.stderr, s, fit.rvalue**2])


def diagnose(mine, expected, x, y):
    """One plain sentence for the usual slips, or nothing."""
    x, y, n = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64), len(x)

    def near(key, value):
        return np.isclose(mine[KEYS.index(key)], value, rtol=1e-6)

    wanted = dict(zip(KEYS, expected, strict=True))
    if near("slope", linregress(y, x).slope) and not near("slope", wanted["slope"]):
        return "You fit x from y: the line predicts y."
    if near("slope", x @ y / (x @ x)) and not near("slope", wanted["slope"]):
        return "The slope belongs to a line through the origin: subtract both means first."
    if not near("slope", wanted["slope"]):
        return "The slope is not right yet; all other numbers follow from it."
    if not near("intercept", wanted["intercept"]):
        return "The slope is right. The line passes through the point of the two means: that gives the intercept."
    sd = wanted["residual_sd"]
    for below, name in ((n, "n"), (n - 1, "n - 1")):
        if near("residual_sd", sd * np.sqrt((n - 2) / below)):
            return f"RSS is divided by {name}: two numbers were fitted, so divide by n - 2."
    if near("residual_sd", sd**2):
        return "residual_sd is the variance: take its square root."
    if near("slope_se", sd / np.sqrt(n)) or near("slope_se", sd / np.var(x) ** 0.5):
        return "The standard error of the slope has the sum of squares of x under the root, not n and not the variance."
    if near("intercept_se", sd / np.sqrt(n)):
        return "The intercept inherits the slope's uncertainty: the term with the squared mean of x is missing."
    if near("r_squared", np.sign(wanted["slope"]) * wanted["r_squared"] ** 0.5):
        return "This is the correlation r: square it."
    if near("r_squared", 1 - wanted["r_squared"]):
        return "This is the part that the line does not explain: R squared is 1 minus it."
    return ""


def agree(x, y, expected, atol=ATOL):
    mine = numbers(x, y)
    message = "" if np.allclose(mine, expected, RTOL, atol) else diagnose(mine, expected, x, y)
    np.testing.assert_allclose(mine, expected, rtol=RTOL, atol=atol, err_msg=f"(in this order: {', '.join(KEYS)}) {message}")


def test_by_hand():
    """Four points by hand: the line 4 + x, with standard errors 3.125 and 0.625."""
    agree(np.array([-1.0, -1.0, 7.0, 7.0]), np.array([0.0, 6.0, 7.0, 15.0]), [4.0, 1.0, 3.125, 0.625, 5.0, 64 / 114])


def test_norris():
    """On the ozone data of NIST you reach the certified values."""
    agree(*norris(), CERTIFIED)


@pytest.mark.parametrize(("seed", "n", "slope"), [(11, 20, 1.5), (12, 7, -2.0), (13, 60, 0.1)])
def test_random_points(seed, n, slope):
    """Random points agree with scipy's linregress."""
    x, y = cloud(seed, n, slope)
    agree(x, y, library(x, y))


def test_three_points():
    """Three points are enough: one residual is left free."""
    # By hand: slope 1/2, intercept 1, residuals -1/2, 1, -1/2; Sxx is 2 and the squares of y add up to 2.
    agree([1.0, 2.0, 3.0], [1.0, 3.0, 2.0], [1.0, 0.5, np.sqrt(3.5), np.sqrt(0.75), np.sqrt(1.5), 0.25])


def test_points_on_a_line():
    """Points that lie on a line leave no residual: s and both errors are 0, R squared is 1."""
    agree([1.0, 2.0, 3.0, 4.0, 5.0], [7.0, 5.0, 3.0, 1.0, -1.0], [9.0, -2.0, 0.0, 0.0, 0.0, 1.0], atol=1e-6)


def test_no_slope_at_all():
    """Where y neither rises nor falls with x, the slope and R squared are 0."""
    # By hand: RSS = 4, s² = 2, Sxx = 4.
    agree([-1.0, -1.0, 1.0, 1.0], [1.0, 3.0, 1.0, 3.0], [2.0, 0.0, np.sqrt(0.5), np.sqrt(0.5), np.sqrt(2.0), 0.0], atol=1e-8)


def test_moving_the_points():
    """Moving all x by 10 changes the intercept and its error, nothing else."""
    x, y = cloud(21)
    near, far = numbers(x, y), numbers(x + 10.0, y)
    np.testing.assert_allclose(far[[1, 3, 4, 5]], near[[1, 3, 4, 5]], rtol=RTOL, err_msg="slope, slope_se, residual_sd, r_squared")
    np.testing.assert_allclose(far[0], near[0] - 10.0 * near[1], rtol=RTOL, atol=ATOL, err_msg="intercept")
    assert far[2] > 1.5 * near[2], f"Far from zero the intercept is less sure: {near[2]:.4g} should grow, yours becomes {far[2]:.4g}."


def test_other_units():
    """Measuring y in thousandths multiplies everything but R squared by 1000."""
    x, y = cloud(22)
    np.testing.assert_allclose(numbers(x, 1000.0 * y), numbers(x, y) * [1e3, 1e3, 1e3, 1e3, 1e3, 1.0], rtol=RTOL, err_msg=", ".join(KEYS))


def test_whole_numbers_and_data_untouched():
    """Lists and arrays of whole numbers are fine, and your function leaves arrays as they were."""
    hand = [4.0, 1.0, 3.125, 0.625, 5.0, 64 / 114]
    agree([-1, -1, 7, 7], [0, 6, 7, 15], hand)
    agree(np.array([-100, -100, 60, 60], dtype=np.int8), np.array([0, 6, 7, 15], dtype=np.int8), library([-100, -100, 60, 60], [0, 6, 7, 15]))
    x, y = cloud(23)
    before = x.copy(), y.copy()
    first, second = numbers(x, y), numbers(x, y)
    np.testing.assert_array_equal(x, before[0], err_msg="x was changed: x -= … works in place.")
    np.testing.assert_array_equal(y, before[1], err_msg="y was changed: y -= … works in place.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
