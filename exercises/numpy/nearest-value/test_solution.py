from fractions import Fraction

import numpy as np
import pytest
from solution import nearest


def by_fractions(values, queries):
    """Exact arithmetic: the smallest pair (distance, value) for each query."""
    exact = [Fraction(v) for v in np.asarray(values).tolist()]
    return np.array([float(min((abs(v - Fraction(q)), v) for v in exact)[1]) for q in np.asarray(queries).tolist()])


def diagnose(theirs, values, queries, expected):
    """One plain sentence for the usual slips, or nothing."""
    if theirs.shape != expected.shape:
        return f"{len(expected)} queries give shape {expected.shape}, yours is {theirs.shape}."
    if np.array_equal(theirs, expected):
        return ""
    v, q = np.asarray(values, dtype=np.float64), np.asarray(queries, dtype=np.float64)
    distances = np.abs(v - q[:, None])
    low, high = np.sort(v), -np.sort(-v)
    place = np.searchsorted(low, q)
    upper_tie = high[np.abs(high - q[:, None]).argmin(axis=1)]
    for mistake, sentence in (
        (distances.argmin(axis=1), "These are places in the list: return the values that stand there."),
        (np.abs(low - q[:, None]).argmin(axis=1), "These are places in the sorted list: return the values that stand there."),
        (place, "These are the places from searchsorted: look at the values to the left and to the right of them."),
        (distances.min(axis=1), "These are distances: return the values."),
        (v[distances.argmax(axis=1)], "These are the values farthest away."),
        (upper_tie, "Of two values equally near, the lower one is wanted; yours is the upper one."),
        (v[distances.argmin(axis=1)], "Of two values equally near, the lower one is wanted; yours is the one that stands first in the list."),
        (low[np.minimum(place, len(low) - 1)], "You take the next value above. The one below may be nearer."),
        (low[np.maximum(place - 1, 0)], "You take the next value below. The one above may be nearer."),
        (np.trunc(expected), "The fractions of the values are cut off: compute in float64."),
    ):
        if np.array_equal(theirs, mistake):
            return sentence
    if not np.isin(theirs, v).all():
        return f"{theirs[~np.isin(theirs, v)][0]:g} is none of the values."
    bad = theirs != expected
    if np.all((q[bad] > low[-1]) | (q[bad] < low[0])):
        return "Only queries outside the range of the values are wrong: there the only neighbour is the smallest or the largest value."
    place = np.searchsorted(v, q)
    one, two = v[np.maximum(place - 1, 0)], v[np.minimum(place, len(v) - 1)]
    if np.array_equal(theirs, np.where(q - one <= two - q, one, two)):
        return "Sort the values before searchsorted: it wants them sorted, and does not complain if they are not."
    if np.array_equal(theirs, v[(q[:, None] - v).argmin(axis=1)]) or np.array_equal(theirs, v[(v - q[:, None]).argmin(axis=1)]):
        return "A distance is never negative: take the absolute value of the difference."
    if np.asarray(values).dtype.kind in "iu" and np.asarray(values).dtype.itemsize < 8:
        return "Did a difference wrap round in the small integer type? Convert to float64 before you subtract."
    return ""


def agree(values, queries, expected=None):
    theirs = nearest(values, queries)
    assert theirs is not None, "Your function returns nothing: is the return missing?"
    expected = by_fractions(values, queries) if expected is None else np.array(expected, dtype=np.float64)
    np.testing.assert_array_equal(theirs, expected, err_msg=diagnose(np.asarray(theirs, dtype=np.float64), values, queries, expected))


def test_example_by_hand():
    """The example of the statement comes out as worked by hand."""
    agree(np.array([4.0, 1.0, 8.0]), np.array([5.0, 6.0, 2.5, -3.0, 100.0]), [4.0, 4.0, 1.0, 1.0, 8.0])


def test_one_value_for_each_query():
    """The result is a float64 array with one value for each query."""
    theirs = nearest(np.array([2, 7, 3, 9], dtype=np.int64), np.array([1, 5, 8], dtype=np.int64))
    assert isinstance(theirs, np.ndarray), f"Return a NumPy array, not {type(theirs).__name__}."
    assert theirs.shape == (3,), f"3 queries give shape (3,), yours is {theirs.shape}."
    assert theirs.dtype == np.float64, f"The result is float64, yours is {theirs.dtype}."


@pytest.mark.parametrize("values", [[2.0, 6.0, 8.0], [8.0, 6.0, 2.0], [6.0, 2.0, 8.0], [8.0, 2.0, 6.0]])
def test_ties_go_to_the_lower_value(values):
    """Halfway between two values the lower one is taken, in whatever order the values stand."""
    agree(np.array(values), np.array([4.0, 7.0]), [2.0, 6.0])
    agree(-np.array(values), np.array([-4.0, -7.0]), [-6.0, -8.0])


def test_close_to_the_middle():
    """A little beside the middle between two values, the nearer one is taken."""
    agree(np.array([3.0, 1.0]), np.array([2.0, 2.0 + 2.0**-40, 2.0 - 2.0**-40]), [1.0, 3.0, 1.0])


def test_outside():
    """Queries below all values get the smallest, queries above them the largest."""
    agree(np.array([5.0, -2.0, 3.0]), np.array([-2.5, -100.0, 5.5, 1e9, -1e9]), [-2.0, -2.0, 5.0, 5.0, -2.0])


def test_queries_among_the_values():
    """A query that is one of the values gets itself, the smallest and the largest too."""
    values = np.array([4.0, -1.0, 2.5, 9.0, 3.0])
    agree(values, values, values)


def test_one_value():
    """With a single value every query gets it."""
    agree(np.array([3.5]), np.array([-1.0, 3.5, 8.0]), [3.5, 3.5, 3.5])


def test_no_queries():
    """Without queries the result is empty."""
    agree(np.array([1.0, 2.0]), np.zeros(0), [])


def test_repeated_values():
    """Values that occur several times do no harm."""
    agree(np.array([2.0, 5.0, 2.0, 2.0, 5.0, 9.0]), np.array([2.0, 3.5, 3.75, 5.0, 7.0, 8.0, 0.0]), [2.0, 2.0, 5.0, 5.0, 5.0, 9.0, 2.0])


@pytest.mark.parametrize("seed, n, m", [(1, 7, 30), (2, 40, 25), (3, 2, 20), (4, 150, 60)])
def test_random_numbers(seed, n, m):
    """Random decimal numbers agree with exact fractions."""
    rng = np.random.default_rng(seed)
    agree(rng.normal(size=n), 1.5 * rng.normal(size=m))


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_random_whole_numbers(seed):
    """Random whole numbers, with many ties and repeats, agree with exact fractions."""
    rng = np.random.default_rng(seed)
    agree(rng.integers(-20, 20, size=12, dtype=np.int64), rng.integers(-25, 25, size=60, dtype=np.int64))


@pytest.mark.parametrize("dtype", ["uint8", "int8", "uint32", "float32"])
def test_small_number_types(dtype):
    """Small and unsigned types do not wrap round."""
    agree(np.array([120, 3, 60, 100], dtype=dtype), np.array([1, 90, 127, 79, 31, 80], dtype=dtype), [3.0, 100.0, 120.0, 60.0, 3.0, 60.0])
    if dtype == "int8":
        agree(np.array([-120, 120], dtype=dtype), np.array([-1, 1, 127], dtype=dtype), [-120.0, 120.0, 120.0])


def test_lists_and_fractions():
    """Lists are fine, and whole queries do not round the values."""
    agree([2.5, -0.5, 7.25], [3, 0, 5, 100], [2.5, -0.5, 7.25, 7.25])
    agree([1, 4], [2.5, 2.75], [1.0, 4.0])


def test_input_is_left_alone():
    """Your function does not sort or change the caller's arrays, and a second call gives the same."""
    rng = np.random.default_rng(21)
    values, queries = rng.normal(size=9), rng.normal(size=6)
    before = values.copy(), queries.copy()
    first, second = nearest(values, queries), nearest(values, queries)
    np.testing.assert_array_equal(values, before[0], err_msg="values was changed: np.sort(values) makes a sorted copy, values.sort() sorts in place.")
    np.testing.assert_array_equal(queries, before[1], err_msg="queries was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
