import numpy as np
import pytest
from solution import slope, step_errors

RTOL = 1e-9


def cube(x):
    return x**3


def diagnose(value, f, x, h):
    """One plain sentence for the usual slips, or nothing."""
    if value is None:
        return "Your slope returns None: is the return missing?"
    up, here, down = f(x + h), f(x), f(x - h)
    for slip, sentence in (
        ((up - here) / h, "This is the one-sided difference to the right: look to the left as well."),
        ((here - down) / h, "This is the one-sided difference to the left: look to the right as well."),
        ((up - down) / h, "Twice too steep: the two points lie 2h apart, not h."),
        ((up - down) / 2 * h, "a / 2 * h means (a / 2) * h in Python. Write brackets: a / (2 * h)."),
        ((down - up) / (2 * h), "The sign is the wrong way round: right minus left."),
        ((f(x + 1e-6) - f(x - 1e-6)) / 2e-6, "This is the slope for a tiny step: use the h that was given."),
        ((f(x + h / 2) - f(x - h / 2)) / h, "Go a whole h to each side, not half of it."),
    ):
        if np.shape(value) == np.shape(slip) and np.allclose(value, slip, rtol=1e-7, atol=1e-12):
            return sentence
    return ""


def check_slope(f, x, h, expected):
    value = slope(f, x, h)
    right = value is not None and np.shape(value) == np.shape(expected) and np.allclose(value, expected, rtol=RTOL, atol=1e-12)
    message = "" if right else diagnose(value, f, x, h)
    assert value is not None, message
    np.testing.assert_allclose(value, expected, rtol=RTOL, atol=1e-12, err_msg=message)


def check_errors(f, exact, x, steps, expected):
    errors = step_errors(f, exact, x, steps)
    assert errors is not None, "Your step_errors returns None: is the return missing?"
    assert np.shape(errors) == np.shape(steps), f"{len(steps)} steps give shape {np.shape(steps)}, yours is {np.shape(errors)}."
    np.testing.assert_allclose(errors, expected, rtol=1e-6, atol=1e-12, err_msg=diagnose_errors(errors, f, exact, x, steps))


def diagnose_errors(errors, f, exact, x, steps):
    """The same for the second function. Compares slips only: the expected values come from a closed form."""
    off = np.array([(f(x + h) - f(x - h)) / (2 * h) - exact(x) for h in steps])
    for slip, sentence in (
        (np.mean(off, axis=1), "Errors of different sign cancel here: take the absolute value of each one, then the mean."),
        (np.abs(np.mean(off, axis=1)), "The absolute value comes too late: first abs, then the mean."),
        (np.max(np.abs(off), axis=1), "This is the largest error: the mean is asked for."),
        (np.sum(np.abs(off), axis=1), "This is the sum of the errors: the mean is asked for."),
        (np.sqrt(np.mean(off**2, axis=1)), "This is the root of the mean square: the mean of the absolute errors is asked for."),
        (np.mean(np.abs(off / exact(x)), axis=1), "This is the relative error: do not divide by the true slope."),
    ):
        right = np.mean(np.abs(off), axis=1)
        if np.allclose(errors, slip, rtol=1e-6, atol=0) and not np.allclose(slip, right, rtol=1e-6, atol=0):
            return sentence
    return ""


@pytest.mark.parametrize(("h", "expected"), [(1.0, 13.0), (0.5, 12.25)])
def test_cube_by_hand(h, expected):
    """The slope of x³ at 2 by hand: 13 with step 1, and 12.25 with step 0.5."""
    check_slope(cube, 2.0, h, expected)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_exact_for_a_parabola(seed):
    """For a parabola the slope is exact, whatever the step."""
    rng = np.random.default_rng(seed)
    a, b, c = rng.uniform(1, 3, size=3)
    x = rng.uniform(0, 5, size=6)
    for h in (0.03, 0.7, 2.0):
        check_slope(lambda x: a * x**2 + b * x + c, x, h, 2 * a * x + b)


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_agrees_with_the_formula_for_sin(seed):
    """For sin the slope agrees with its closed form at every point."""
    rng = np.random.default_rng(seed)
    x, h = rng.uniform(-3, 3, size=8), rng.uniform(0.1, 1.5)
    check_slope(np.sin, x, h, np.cos(x) * np.sin(h) / h)


def test_same_shape_as_x():
    """A number gives a number, and an array gives an array of the same shape."""
    for shape in ((), (5,), (2, 3)):
        x = np.random.default_rng(4).uniform(1, 2, size=shape) if shape else 1.5
        value = slope(np.exp, x, 0.1)
        assert np.shape(value) == shape, f"x has shape {shape}, your slope has shape {np.shape(value)}."
        assert np.asarray(value).dtype == np.float64, f"The slope is float64, yours is {np.asarray(value).dtype}."
        check_slope(np.exp, x, 0.1, np.exp(x) * np.sinh(0.1) / 0.1)


def test_whole_numbers():
    """Whole numbers are fine as x."""
    check_slope(cube, np.array([1, 2, 3], dtype=np.int64), 0.5, np.array([3.25, 12.25, 27.25]))


def test_x_is_left_alone():
    """Your functions do not change the caller's x."""
    x = np.array([0.5, 1.0, 2.0])
    slope(np.exp, x, 0.25)
    np.testing.assert_array_equal(x, [0.5, 1.0, 2.0], err_msg="slope changed x: x += h works on the caller's own array.")
    step_errors(np.exp, np.exp, x, np.array([0.5, 0.25]))
    np.testing.assert_array_equal(x, [0.5, 1.0, 2.0], err_msg="step_errors changed x: x += h works on the caller's own array.")


def test_one_error_a_step():
    """There is one error for each step, in an array."""
    errors = step_errors(cube, lambda x: 3 * x**2, np.array([1.0, 2.0, 3.0]), np.array([1.0, 0.5]))
    assert isinstance(errors, np.ndarray), f"Return a NumPy array, not {type(errors).__name__}."
    assert errors.shape == (2,), f"2 steps give shape (2,), yours is {errors.shape}."
    assert errors.dtype == np.float64, f"The errors are float64, yours are {errors.dtype}."
    np.testing.assert_allclose(errors, [1.0, 0.25], rtol=1e-6, atol=1e-12)


@pytest.mark.parametrize("seed", [21, 22, 23])
def test_errors_agree_with_the_formula(seed):
    """For exp the mean errors agree with their closed form, whatever the order of the steps."""
    rng = np.random.default_rng(seed)
    x, steps = rng.uniform(-1, 2, size=20), rng.permutation([0.02, 0.05, 0.2, 0.5, 1.0])
    check_errors(np.exp, np.exp, x, steps, np.mean(np.exp(x)) * (np.sinh(steps) / steps - 1))


def test_errors_do_not_cancel():
    """Errors upwards and downwards do not cancel each other."""
    x, steps = np.random.default_rng(31).uniform(-3, 3, size=30), np.array([0.1, 0.3, 0.9])
    check_errors(np.sin, np.cos, x, steps, np.mean(np.abs(np.cos(x))) * (1 - np.sin(steps) / steps))


def test_ten_times_smaller_step():
    """A step ten times smaller makes the error a hundred times smaller, as long as rounding does not matter."""
    large, small = step_errors(np.exp, np.exp, np.linspace(0, 1, 11), np.array([0.1, 0.01]))
    assert 95 < large / small < 105, f"The error shrinks by a factor of {large / small:.3g}. One-sided differences shrink by 10 only."


def test_best_step_is_in_between():
    """Neither the largest nor the smallest step is best: the errors form a U with its bottom near 1e-5."""
    steps = 10.0 ** np.arange(-12.0, 0.0)
    errors = step_errors(np.exp, np.exp, np.linspace(0.5, 1.5, 101), steps)
    best = steps[np.argmin(errors)]
    assert 1e-7 < best < 1e-3, f"Your best step is {best:.0e}. For central differences it lies near 1e-5, for one-sided ones near 1e-8."
    assert errors.min() < 1e-9, f"The best mean error should be below 1e-9, yours is {errors.min():.1e}."
    assert errors[0] > 1e3 * errors.min(), "The smallest step should suffer from rounding: do you use the steps that were given?"
    assert errors[-1] > 1e3 * errors.min(), "The largest step should be coarse: do you use the steps that were given?"
