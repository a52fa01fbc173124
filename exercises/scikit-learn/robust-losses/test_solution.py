import numpy as np
import pytest
from scipy.optimize import minimize
from scipy.special import huber as scipy_huber
from sklearn.metrics import mean_pinball_loss
from solution import huber, huber_line, quantile_loss

TOLERANCE = 1e-12
LINE_RTOL, LINE_ATOL = 1e-4, 1e-6


def outliers(seed, n=25, wild=4):
    """A line with a little noise, and a few points far above it on one side."""
    rng = np.random.default_rng(seed)
    x = rng.uniform(0.0, 10.0, n)
    y = 1.8 * x - 3.0 + rng.normal(size=n)
    y[np.argsort(x)[-wild:]] += rng.uniform(10.0, 30.0, wild)
    return x, y


def best_line(x, y, delta):
    """By scipy: minimise the sum of its own Huber losses, with the exact gradient."""

    def loss(line):
        r = y - line[0] * x - line[1]
        pull = np.clip(r, -delta, delta)
        return scipy_huber(delta, r).sum(), -np.array([pull @ x, pull.sum()])

    return minimize(loss, np.polyfit(x, y, 1), jac=True, method="BFGS", options={"gtol": 1e-9}).x


def pinball(r, q):
    return np.array([mean_pinball_loss([value], [0.0], alpha=q) for value in np.ravel(r)]).reshape(np.shape(r))


def name_huber(mine, r, delta):
    """One plain sentence for the usual slips of the Huber loss, or nothing."""
    r = np.asarray(r, dtype=np.float64)
    right, size = scipy_huber(delta, r), np.abs(r)
    for other, sentence in (
        (2 * right, "Everything is twice too large: inside it is half the square."),
        (np.where(size <= delta, right, delta * size), "Outside, subtract delta²/2: otherwise the loss jumps at delta."),
        (np.where(size <= delta, right, size - delta / 2), "Outside, the slope is delta, not 1."),
        (np.where(size <= delta, right, delta * (r - delta / 2)), "Outside it is the absolute value of r: a large negative residual is just as bad."),
        (np.where(r <= delta, r**2 / 2, right), "Large negative residuals are outside, too: compare the absolute value with delta."),
        (r**2 / 2, "That is half the square everywhere: beyond delta the loss is a straight line."),
    ):
        if np.shape(mine) == np.shape(other) and np.allclose(mine, other):
            return sentence
    return ""


def check_huber(r, delta, expected):
    mine = huber(r, delta)
    assert np.shape(mine) == np.shape(r), f"Same shape as r, {np.shape(r)}; yours is {np.shape(mine)}."
    message = "" if np.allclose(mine, expected, TOLERANCE, TOLERANCE) else name_huber(mine, r, delta)
    np.testing.assert_allclose(mine, expected, rtol=TOLERANCE, atol=TOLERANCE, err_msg=message)


def check_quantile(r, q, expected):
    mine, expected = quantile_loss(r, q), np.asarray(expected)
    assert np.shape(mine) == np.shape(r), f"Same shape as r, {np.shape(r)}; yours is {np.shape(mine)}."
    message = ""
    if not np.allclose(mine, expected, TOLERANCE, TOLERANCE):
        if np.allclose(mine, pinball(r, 1 - q)):
            message = "The two sides are swapped: r > 0 is a prediction that is too low, and costs q."
        elif np.min(mine) < 0:
            message = "A loss is never negative: for r < 0 both q - 1 and r are negative."
    np.testing.assert_allclose(mine, expected, rtol=TOLERANCE, atol=TOLERANCE, err_msg=message)


def check_line(x, y, delta, expected):
    line = huber_line(x, y, delta)
    assert np.shape(line) == (2,), f"Return the pair (slope, intercept); yours has shape {np.shape(line)}."
    x, y, message = np.asarray(x, dtype=np.float64), np.asarray(y, dtype=np.float64), ""
    if not np.allclose(line, expected, LINE_RTOL, LINE_ATOL):
        if np.isnan(line).any():
            message = "That is NaN: is a residual of 0 divided by?"
        elif np.allclose(line, np.polyfit(x, y, 1)):
            message = "That is plain least squares: the weights have no effect."
        elif np.allclose(line, expected[::-1], LINE_RTOL, LINE_ATOL):
            message = "The slope comes first, then the intercept."
        elif np.sum(scipy_huber(delta, y - line[0] * x - line[1])) < np.sum(scipy_huber(delta, y - np.polyval(np.polyfit(x, y, 1), x))):
            message = "Better than least squares, but not the best: repeat until nothing moves, with weights (not their squares) in the equations."
    np.testing.assert_allclose(line, expected, rtol=LINE_RTOL, atol=LINE_ATOL, err_msg=f"(slope, intercept) {message}")


def test_huber_by_hand():
    """The Huber loss by hand: half the square up to delta, then a straight line."""
    check_huber(np.array([0.5, -1.0, 3.0]), 1.0, [0.125, 0.5, 2.5])
    check_huber(np.array([-6.0, -2.0, 0.0, 2.0, 4.0]), 2.0, [10.0, 2.0, 0.0, 2.0, 6.0])


@pytest.mark.parametrize("delta", [0.3, 1.35, 20.0])
def test_huber_agrees_with_scipy(delta):
    """The Huber loss agrees with scipy's on random residuals, in one and in two dimensions."""
    r = 3.0 * np.random.default_rng(11).normal(size=(8, 5))
    check_huber(r, delta, scipy_huber(delta, r))
    check_huber(r[0], delta, scipy_huber(delta, r[0]))


def test_quantile_loss_by_hand():
    """The quantile loss by hand: q per unit too low, 1 - q per unit too high."""
    check_quantile(np.array([2.0, -2.0, 0.0]), 0.75, [1.5, 0.5, 0.0])
    check_quantile(np.array([[4.0], [-4.0]]), 0.5, [[2.0], [2.0]])


@pytest.mark.parametrize("q", [0.1, 0.5, 0.95])
def test_quantile_loss_agrees_with_the_library(q):
    """The quantile loss agrees with scikit-learn's pinball loss on random residuals."""
    r = np.random.default_rng(12).normal(size=(6, 4))
    check_quantile(r, q, pinball(r, q))


@pytest.mark.parametrize("q", [0.25, 0.9])
def test_the_best_constant_is_the_quantile(q):
    """If everything is predicted by one number, the quantile loss is smallest at the q-quantile."""
    y = np.random.default_rng(13).exponential(size=41)
    totals = [np.sum(quantile_loss(y - guess, q)) for guess in np.sort(y)]
    best = np.sort(y)[int(np.argmin(totals))]
    np.testing.assert_allclose(best, np.quantile(y, q, method="inverted_cdf"), err_msg="Are the two sides swapped?")


@pytest.mark.parametrize(("seed", "delta"), [(21, 1.0), (22, 2.5), (23, 0.5)])
def test_the_line_agrees_with_an_optimiser(seed, delta):
    """With outliers, the line agrees with the one that scipy's minimise finds."""
    x, y = outliers(seed)
    check_line(x, y, delta, best_line(x, y, delta))


def test_the_pulls_balance():
    """At the best line the residuals, cut off at delta, balance each other."""
    x, y = outliers(24)
    slope, intercept = huber_line(x, y, 1.2)
    pull = np.clip(y - slope * x - intercept, -1.2, 1.2)
    message = "A step of the line would still lower the sum of Huber losses."
    np.testing.assert_allclose([pull.sum(), pull @ x], [0.0, 0.0], atol=1e-2, err_msg=message)


def test_a_huge_delta_is_least_squares():
    """If delta is larger than every residual, the line is that of least squares."""
    x, y = outliers(25)
    check_line(x, y, 1e3, np.polyfit(x, y, 1))


def test_an_outlier_may_fly_away():
    """An outlier that moves from far to farther does not move the line any more."""
    x, y = outliers(26, wild=1)
    far, farther = y.copy(), y.copy()
    far[np.argmax(x)] += 100.0
    farther[np.argmax(x)] += 1000.0
    expected = best_line(x, far, 1.0)
    check_line(x, far, 1.0, expected)
    check_line(x, farther, 1.0, expected)


def test_points_on_a_line():
    """Points on a line give that line, although all residuals are 0."""
    with np.errstate(divide="ignore", invalid="ignore"):
        check_line([0.0, 1.0, 2.0, 3.0], [1.0, 3.0, 5.0, 7.0], 1.0, np.array([2.0, 1.0]))
        check_line([-1.0, 0.0, 1.0], [0.0, 0.0, 0.0], 0.5, np.array([0.0, 0.0]))


def test_whole_numbers_and_data_untouched():
    """Lists of whole numbers are fine, the losses are float64, and arrays stay as they were."""
    for mine, expected in ((huber([1, -3], 2), [0.5, 4.0]), (quantile_loss([1, -3], 0.25), [0.25, 2.25])):
        np.testing.assert_allclose(mine, expected, rtol=TOLERANCE)
        assert np.asarray(mine).dtype == np.float64, f"The losses are float64, yours are {np.asarray(mine).dtype}."
    check_huber(np.array([100, -100], dtype=np.int8), 120, [5000.0, 5000.0])
    short = np.array([0.1, -2.3], dtype=np.float32)  # in float64 these are 0.10000000149… and -2.29999995…
    check_huber(short, 1.7, scipy_huber(1.7, short.astype(np.float64)))
    check_quantile(short, 0.3, pinball(short.astype(np.float64), 0.3))
    check_line(np.array([0, 1, 2, 3], dtype=np.int8), [1, 3, 5, 7], 1, np.array([2.0, 1.0]))
    x, y = outliers(27)
    r = np.array([0.5, -4.0])
    before = x.copy(), y.copy()
    first, second = huber_line(x, y, 1.0), huber_line(x, y, 1.0)
    huber(r, 1.0), quantile_loss(r, 0.2)
    np.testing.assert_array_equal(x, before[0], err_msg="x was changed.")
    np.testing.assert_array_equal(y, before[1], err_msg="y was changed.")
    np.testing.assert_array_equal(r, [0.5, -4.0], err_msg="r was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
