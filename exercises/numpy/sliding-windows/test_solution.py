import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from numpy.lib.stride_tricks import sliding_window_view
from solution import windows


def by_slices(x, width, step=1):
    """The same windows as slices of a plain list."""
    items = x.tolist()
    return np.array([items[i : i + width] for i in range(0, len(items) - width + 1, step)], dtype=x.dtype)


def surrounded(values):
    """The values as a part of a longer array, so that a view that reaches too far meets -999 instead of foreign memory."""
    longer = np.full(len(values) + 400, -999.0)
    longer[200:-200] = values
    return longer[200:-200]


def diagnose(theirs, x, width, step):
    """One plain sentence for the usual slips, or nothing."""
    expected = by_slices(x, width, step)
    if theirs.shape == expected.T.shape and np.array_equal(theirs, expected.T):
        return "Rows and columns are swapped: each window is a row."
    if theirs.shape[1:] == (width,) and len(theirs) != len(expected):
        return f"{len(expected)} windows of {width} with step {step} fit into {len(x)} elements, yours are {len(theirs)}: (n - width) // step + 1."
    if theirs.shape != expected.shape:
        return f"The shape must be (windows, width) = {expected.shape}, yours is {theirs.shape}."
    if np.array_equal(theirs, expected):
        return ""
    if step > 1 and np.array_equal(theirs, by_slices(x, width)[: len(expected)]):
        return "Each window starts one element after the one before: the stride along axis 0 is step * x.strides[0]."
    places = np.add.outer(np.arange(len(expected)), step * np.arange(width))
    if step > 1 and np.array_equal(theirs[places < len(x)], x[places[places < len(x)]]):
        return "The two strides are swapped: the one of axis 0, from window to window, comes first."
    if np.any(theirs == -999):
        return "Your view reaches beyond x. A move by one element of x is x.strides[0] bytes: more than an element for x[::3], negative for x[::-1]."
    return "windows[i, j] must be x[i * step + j]: the stride along axis 1 is x.strides[0], along axis 0 step times as much."


def agree(x, width, step=1, expected=None):
    theirs = windows(x, width, step)
    assert isinstance(theirs, np.ndarray), f"Return a NumPy array, not {type(theirs).__name__}."
    expected = by_slices(x, width, step) if expected is None else np.array(expected)
    right = theirs.shape == expected.shape and np.array_equal(theirs, expected)
    np.testing.assert_array_equal(theirs, expected, err_msg="" if right else diagnose(theirs, x, width, step))


def test_example_by_hand():
    """The two examples of the statement come out as worked by hand."""
    x = surrounded([10.0, 20.0, 30.0, 40.0, 50.0])
    agree(x, 3, expected=[[10.0, 20.0, 30.0], [20.0, 30.0, 40.0], [30.0, 40.0, 50.0]])
    agree(x, 2, 2, expected=[[10.0, 20.0], [30.0, 40.0]])


@pytest.mark.parametrize("dtype", ["float64", "float32", "int16", "bool", "complex128", "U3"])
def test_any_dtype(dtype):
    """Every dtype works, and the windows have the dtype of x."""
    x = np.array([0] * 30 + [3, 1, 0, 1, 5, 9, 2] + [0] * 30).astype(dtype)[30:-30]
    theirs = windows(x, 4)
    assert isinstance(theirs, np.ndarray), f"Return a NumPy array, not {type(theirs).__name__}."
    assert theirs.dtype == x.dtype, f"x is {x.dtype}, so the windows are too; yours are {theirs.dtype}."
    np.testing.assert_array_equal(theirs, by_slices(x, 4), err_msg="An element has x.itemsize bytes, which is not always 8: read x.strides.")


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_random_windows(seed):
    """Without a step, random numbers give the windows of NumPy's sliding_window_view."""
    rng = np.random.default_rng(seed)
    n = 8 + 5 * seed
    x, width = surrounded(rng.normal(size=n)), int(rng.integers(2, n - 2))
    agree(x, width, expected=sliding_window_view(x, width))


@pytest.mark.parametrize("n, width, step", [(12, 3, 2), (13, 3, 2), (14, 4, 3), (16, 4, 4), (17, 2, 5), (9, 3, 20), (9, 9, 2)])
def test_step(n, width, step):
    """With a step, each window starts that many elements later, and incomplete windows are dropped."""
    agree(surrounded(np.random.default_rng(n).normal(size=n)), width, step)


@pytest.mark.parametrize("width", [1, 2, 6, 7])
def test_narrow_and_wide(width):
    """Windows of one element and windows as long as x work."""
    agree(surrounded(np.random.default_rng(5).normal(size=7)), width)


@pytest.mark.parametrize("n, width", [(5, 6), (5, 7), (5, 0), (5, -1), (0, 1)])
def test_impossible_widths(n, width):
    """A width below 1 or above n raises a ValueError that your function chose itself."""
    x = surrounded(np.arange(n, dtype=np.float64))
    try:
        theirs = windows(x, width, 3)
    except ValueError:
        return
    pytest.fail(f"A width of {width} over {n} elements must raise a ValueError, yet shape {np.shape(theirs)} came back.")


@pytest.mark.parametrize("step", [1, 2])
def test_views_as_input(step):
    """A column of a table, every third element and an array turned round work too."""
    table = np.full((150, 12), -999.0)
    table[60:80] = np.random.default_rng(6).normal(size=(20, 12))
    agree(table[60:80, 2], 5, step)
    agree(table[60:80, 3][::-1], 6, step)
    row = surrounded(np.random.default_rng(7).normal(size=30))
    agree(row[::3], 4, step)
    agree(row[::-1], 8, step)


def test_no_copy():
    """The windows use the memory of x, and show it when x changes later."""
    for x in (np.arange(1.0, 10.0), np.arange(1.0, 19.0)[::2]):
        theirs = windows(x, 4, 2)
        shared = np.shares_memory(theirs, x)
        assert shared, "The windows are a copy: they must use the memory of x."
        x *= 10.0
        np.testing.assert_array_equal(theirs, by_slices(x, 4, 2), err_msg="x changed after the call, but the windows do not show it.")


def test_read_only():
    """Writing through the windows is refused, while the caller's x stays writeable and unchanged."""
    x = np.random.default_rng(8).normal(size=9)
    before = x.copy()
    first, second = windows(x, 3), windows(x, 3)
    writeable = first.flags.writeable, x.flags.writeable
    assert not writeable[0], "Somebody could write through the windows and change x in several places: make the view read-only."
    assert writeable[1], "The caller's x has become read-only: make the view read-only, not x."
    np.testing.assert_array_equal(x, before, err_msg="x was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")


def test_a_read_only_array():
    """An x that is read-only already works too."""
    x = np.arange(6.0)
    x.flags.writeable = False
    agree(x, 2)


def test_the_strides_are_your_own():
    """The windows are your own work: sliding_window_view is not used."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with NumPy
        for node in ast.walk(part):
            used = isinstance(node, ast.Attribute) and node.attr == "sliding_window_view"
            taken = isinstance(node, ast.ImportFrom) and "sliding_window_view" in {name.name for name in node.names}
            assert not (used or taken), f"Line {node.lineno} uses sliding_window_view: describe the windows by strides yourself."
