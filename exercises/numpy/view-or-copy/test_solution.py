import numpy as np
import pytest
from solution import ANSWERS, spread

TOLERANCE = 1e-12
EXPRESSIONS = {
    "a[0:2]": (lambda a: a[0:2], "A slice needs only another start and shape."),
    "a[[0, 1]]": (lambda a: a[[0, 1]], "A list of indices could name any rows in any order, so NumPy collects them anew."),
    "a[:, 1]": (lambda a: a[:, 1], "A column is described by a larger stride."),
    "a[::-1]": (lambda a: a[::-1], "Turning round needs only a negative stride."),
    "a[a > 5]": (lambda a: a[a > 5], "The places where a mask is True follow no regular stride."),
    "a.T": (lambda a: a.T, "Transposing swaps shape and strides, and nothing else."),
    "a.reshape(4, 3)": (lambda a: a.reshape(4, 3), "The elements stay in the order in which they lie in memory."),
    "a.T.reshape(12)": (lambda a: a.T.reshape(12), "The columns of a, one after the other, do not lie like that in memory."),
    "a.ravel()": (lambda a: a.ravel(), "ravel copies only if it must, and a lies in memory in just this order."),
    "a.flatten()": (lambda a: a.flatten(), "flatten is the sister of ravel that always does the same, needed or not."),
    "np.asarray(a)": (lambda a: np.asarray(a), "a is an array already."),
    "a.astype(np.float64)": (lambda a: a.astype(np.float64), "astype does it even when the dtype is the same, unless you say copy=False."),
}


def classified(*names):
    """Compare answers with np.shares_memory; say why when one is wrong."""
    for name in names:
        a = np.arange(12, dtype=np.float64).reshape(3, 4).copy()
        make, reason = EXPRESSIONS[name]
        expected = "view" if np.shares_memory(make(a), a) else "copy"
        theirs = ANSWERS.get(name)
        filled = theirs in ("view", "copy")
        assert filled, f'Write "view" or "copy" for {name}; at the moment it says {theirs!r}.'
        assert theirs == expected, f"{name} is a {expected}, not a {theirs}. {reason}"


def by_lists(x, steps):
    """Every state in plain Python, each a new list."""
    rows = [[float(v) for v in x]]
    for _ in range(steps):
        old = rows[-1]
        rows.append([v if i in (0, len(old) - 1) else (old[i - 1] + old[i + 1]) / 2 for i, v in enumerate(old)])
    return np.array(rows)


def diagnose(path, expected):
    """One plain sentence for the usual slips, or nothing."""
    if path.shape != expected.shape:
        return f"One row per step and one for the start give shape {expected.shape}, yours is {path.shape}."
    if np.allclose(path, expected):
        return ""
    if len(path) > 2 and (path == path[-1]).all():
        return "All rows are equal: the history holds one array many times. Give each state its own memory."
    if np.allclose(path[1:], expected[1:]):
        return "Only the first row is wrong: the start was overwritten."
    if len(path) > 2 and (path[1:] == path[-1]).all():
        return "Apart from the start all rows are equal: the history holds one array many times."
    if not np.allclose(path[:, [0, -1]], expected[:, [0, -1]]):
        return "The two ends must stay as they are."
    if (path == np.floor(path)).all():
        return "The halves are cut off: compute in float64, whatever the dtype of x."
    one = expected[0].copy()
    for i in range(1, len(one) - 1):
        one[i] = (one[i - 1] + one[i + 1]) / 2
    if np.allclose(path[1], one):
        return "The right element uses a left neighbour that is new already: compute the new state from the old one only."
    return ""


def agree(x, steps, expected=None):
    expected = by_lists(np.asarray(x).tolist(), steps) if expected is None else np.array(expected)
    path = spread(x, steps)
    assert path is not None, "Your function returns nothing: is the return missing?"
    path = np.asarray(path)
    np.testing.assert_allclose(path, expected, rtol=TOLERANCE, atol=TOLERANCE, err_msg=diagnose(path, expected))


def draw(seed, n):
    return np.random.default_rng(seed).normal(size=n) + 1.0


def test_slices():
    """Slices: some rows, a column, and the array turned round are classified right."""
    classified("a[0:2]", "a[:, 1]", "a[::-1]")


def test_lists_and_masks():
    """A list of indices and a mask are classified right."""
    classified("a[[0, 1]]", "a[a > 5]")


def test_new_shapes():
    """Transpose and reshape are classified right, also one after the other."""
    classified("a.T", "a.reshape(4, 3)", "a.T.reshape(12)")


def test_one_long_row():
    """ravel and flatten are classified right."""
    classified("a.ravel()", "a.flatten()")


def test_conversions():
    """np.asarray and astype are classified right."""
    classified("np.asarray(a)", "a.astype(np.float64)")


def test_spread_by_hand():
    """Two steps by hand: 8 in the middle becomes 4 and 4, then 4 in the middle."""
    agree(np.array([0.0, 0.0, 8.0, 0.0, 0.0]), 2, [[0.0, 0.0, 8.0, 0.0, 0.0], [0.0, 4.0, 0.0, 4.0, 0.0], [0.0, 0.0, 4.0, 0.0, 0.0]])


def test_spread_shape_and_dtype():
    """The states come as a float64 array with one row for each step and one for the start."""
    path = spread(draw(1, 6), 4)
    assert isinstance(path, np.ndarray), f"Return a NumPy array, not {type(path).__name__}."
    assert path.shape == (5, 6), f"4 steps over 6 elements give shape (5, 6), yours is {path.shape}."
    assert path.dtype == np.float64, f"The states are float64, yours are {path.dtype}."


@pytest.mark.parametrize("seed, n, steps", [(2, 7, 5), (3, 12, 8), (4, 4, 20)])
def test_spread_random(seed, n, steps):
    """Random rods agree with plain Python lists, at every step."""
    agree(draw(seed, n), steps)


def test_spread_by_matrix_powers():
    """After k steps you are where the k-th power of the matrix of one step leads."""
    x = draw(5, 6)
    one = np.zeros((6, 6))
    one[0, 0] = one[5, 5] = 1.0
    for i in range(1, 5):
        one[i, i - 1] = one[i, i + 1] = 0.5
    agree(x.copy(), 7, [np.linalg.matrix_power(one, k) @ x for k in range(8)])


@pytest.mark.parametrize("n", [1, 2, 3])
def test_spread_short_rods(n):
    """One or two elements are all ends and stay; of three only the middle moves."""
    agree(draw(6, n), 3)


def test_spread_no_steps():
    """Without steps only the start comes back."""
    agree(draw(7, 5), 0)


@pytest.mark.parametrize("kind", ["list", "int64", "float32"])
def test_spread_other_numbers(kind):
    """Lists and whole numbers are fine, and halves are not cut off."""
    x = [1, 4, 0, 7, 2]
    agree(x if kind == "list" else np.array(x, dtype=kind), 3)


@pytest.mark.parametrize("steps", [0, 1, 3])
def test_spread_leaves_x_alone(steps):
    """The caller's x keeps its numbers, and the result has memory of its own."""
    x = draw(8, 6)
    before = x.copy()
    first = np.asarray(spread(x, steps))
    np.testing.assert_array_equal(x, before, err_msg="x was changed: np.asarray makes no copy of a float64 array.")
    shared = np.shares_memory(first, x)
    assert not shared, "The result shares memory with x: return a new array."
    second = np.asarray(spread(x, steps))
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
