import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from solution import moving_average

TOLERANCE = 1e-9
READY_MADE = {"convolve", "correlate", "fftconvolve", "oaconvolve", "sliding_window_view", "as_strided", "uniform_filter1d", "lfilter", "rolling"}


def by_convolution(x, width):
    """The same means by NumPy's convolution with equal weights."""
    return np.convolve(np.asarray(x, dtype=np.float64), np.full(width, 1 / width), mode="valid")


def diagnose(theirs, x, width, expected):
    """One plain sentence for the usual slips, or nothing."""
    small = np.asarray(x).dtype.kind in "biu" and np.asarray(x).dtype.itemsize < 8
    x = np.asarray(x, dtype=np.float64)

    def like(other):
        return theirs.shape == other.shape and np.allclose(theirs, other, TOLERANCE, TOLERANCE)

    if like(expected):
        return ""
    if like(expected[1:]):
        return "The first window is missing: put a 0 in front of the cumulative sums."
    if like(expected[:-1]):
        return "The last window is missing."
    if len(theirs) == len(x) != len(expected):
        return f"Only windows that fit completely count: {len(x)} values and a width of {width} give {len(expected)} means, yours are {len(theirs)}."
    for other in (width - 1, width + 1):
        if 1 <= other <= len(x) and like(by_convolution(x, other)):
            return f"These are windows of {other}; here width is {width}."
    if theirs.shape != expected.shape:
        return f"{len(x)} values and a width of {width} give shape {expected.shape}, yours is {theirs.shape}."
    for mistake, sentence in (
        (expected * width, "These are the sums: divide them by width."),
        (expected * width / len(x), "You divide by the number of all values: divide by width."),
        (-expected, "The signs are turned round: subtract the earlier sum from the later one."),
        (expected[::-1], "The means are in reversed order."),
        (np.trunc(expected), "The fractions are cut off: compute in float64, and divide with /."),
        (np.floor(expected), "The fractions are cut off: divide with /, not //."),
    ):
        if like(mistake):
            return sentence
    wrong = ~np.isclose(theirs, expected, TOLERANCE, TOLERANCE)
    if wrong[0] and not wrong[1:].any():
        return "Only the first window is wrong: its sum is the cumulative sum itself, less 0."
    return "Did the sums wrap round at the end of the small integer type? Convert to float64 before you add." if small else ""


def agree(x, width, expected=None):
    theirs = moving_average(x, width)
    assert theirs is not None, "Your function returns nothing: is the return missing?"
    expected = by_convolution(x, width) if expected is None else np.array(expected, dtype=np.float64)
    message = diagnose(np.asarray(theirs, dtype=np.float64), x, width, expected)
    np.testing.assert_allclose(theirs, expected, rtol=TOLERANCE, atol=TOLERANCE, err_msg=message)


def test_example_by_hand():
    """The example of the statement comes out as worked by hand."""
    agree(np.array([1.0, 5.0, 3.0, 7.0]), 2, [3.0, 4.0, 5.0])


def test_shape_and_dtype():
    """The result is a float64 array with n - width + 1 means."""
    theirs = moving_average(np.array([4, 1, 7, 8, 2, 9], dtype=np.int64), 4)
    assert isinstance(theirs, np.ndarray), f"Return a NumPy array, not {type(theirs).__name__}."
    assert theirs.shape == (3,), f"6 values and a width of 4 give shape (3,), yours is {theirs.shape}."
    assert theirs.dtype == np.float64, f"The means are float64, yours are {theirs.dtype}."


@pytest.mark.parametrize("seed, n, width", [(1, 12, 3), (2, 40, 7), (3, 200, 25), (4, 31, 30), (5, 9, 2)])
def test_random_numbers(seed, n, width):
    """Random numbers agree with NumPy's convolution."""
    rng = np.random.default_rng(seed)
    agree(rng.normal(loc=2.0, size=n), width)


def test_width_one():
    """With a width of 1 the values come back, in a new array."""
    x = np.array([3.5, -1.0, 2.0, 8.0])
    agree(x, 1, x)
    shared = np.shares_memory(moving_average(x, 1), x)
    assert not shared, "Your result is the caller's x itself: return a new array."


@pytest.mark.parametrize("n", [1, 2, 9])
def test_one_window(n):
    """With a width of n there is a single mean, that of all values."""
    x = np.random.default_rng(n).normal(size=n)
    agree(x, n, [sum(x.tolist()) / n])


def test_one_value_among_zeros():
    """A single value among zeros counts in every window that holds it, and in no other."""
    agree([0.0, 0.0, 0.0, 0.0, 6.0, 0.0, 0.0, 0.0], 3, [0.0, 0.0, 2.0, 2.0, 2.0, 0.0])
    agree([6.0, 0.0, 0.0, 0.0, 0.0], 3, [2.0, 0.0, 0.0])
    agree([0.0, 0.0, 0.0, 0.0, 6.0], 3, [0.0, 0.0, 2.0])


@pytest.mark.parametrize("width", [1, 2, 5, 8])
def test_a_straight_line(width):
    """On a straight line every mean is the value in the middle of its window."""
    x = 3.0 + 0.5 * np.arange(20.0)
    agree(x, width, 3.0 + 0.5 * (np.arange(20.0 - width + 1) + (width - 1) / 2))


def test_a_whole_period_vanishes():
    """Over a whole period a wave has mean 0, and only the constant is left."""
    wave = np.sin(2 * np.pi * np.arange(60.0) / 12)
    agree(5.0 + wave, 12, np.full(49, 5.0))


@pytest.mark.parametrize("n, width", [(5, 0), (5, -1), (5, -4), (5, 6), (5, 9), (1, 2), (1, 0)])
def test_impossible_widths(n, width):
    """A width below 1 or above n raises a ValueError."""
    x = np.arange(1.0, n + 1.0)
    try:
        with np.errstate(all="ignore"):
            theirs = moving_average(x, width)
    except ValueError:
        return
    except (ZeroDivisionError, IndexError) as problem:
        pytest.fail(f"A width of {width} over {n} values must raise a ValueError, not {type(problem).__name__}: look at width first.")
    pytest.fail(f"A width of {width} over {n} values must raise a ValueError, yet {np.asarray(theirs).tolist()} came back.")


@pytest.mark.parametrize("dtype", ["uint8", "int8", "int16", "int32", "float32", "bool"])
def test_small_number_types(dtype):
    """Small integers, float32 and bool do not wrap round and are not rounded."""
    top = {"float32": 2**24 - 1, "bool": 1}.get(dtype) or int(np.iinfo(dtype).max)
    x = np.array([top, top - 1, 0, top, top, 1, top, top] * 3).astype(dtype)
    agree(x, 5)
    agree(x, 2)


def test_whole_numbers_and_lists():
    """Lists of whole numbers are fine, and their means are not rounded."""
    agree([1, 2, 2, 5, -8], 2, [1.5, 2.0, 3.5, -1.5])
    agree([1, 1, 2], 3, [4 / 3])


def test_input_is_left_alone():
    """Your function does not change the caller's x, and a second call gives the same."""
    x = np.random.default_rng(21).normal(size=15)
    before = x.copy()
    first, second = moving_average(x, 4), moving_average(x, 4)
    np.testing.assert_array_equal(x, before, err_msg="x was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")


def test_the_sums_are_your_own():
    """The sums are your own: no ready-made convolution or window view."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with NumPy
        for node in ast.walk(part):
            if isinstance(node, ast.Attribute):
                assert node.attr not in READY_MADE, f"Line {node.lineno} uses {node.attr}: take differences of cumulative sums."
            if isinstance(node, ast.ImportFrom):
                taken = READY_MADE & {name.name for name in node.names}
                assert not taken, f"Line {node.lineno} imports {', '.join(sorted(taken))}: take differences of cumulative sums."
