from collections import Counter
from math import fsum

import numpy as np
import pytest
from solution import add_at


def plain(values):
    """The sum in plain Python: exact for whole numbers, by fsum for decimal ones."""
    return sum(values) if all(isinstance(v, int) for v in values) else fsum(values)


def by_loop(totals, places, amounts):
    """What totals must hold, computed place by place with Python's own numbers."""
    n, columns = len(totals), totals.reshape(len(totals), -1).T.tolist()
    given = np.broadcast_to(amounts, (len(places), *totals.shape[1:])).reshape(len(places), len(columns)).T.tolist()
    at = [place % n for place in places.tolist()]
    sums = [
        [plain([column[j], *(a for i, a in zip(at, row, strict=True) if i == j)]) for j in range(n)]
        for column, row in zip(columns, given, strict=True)
    ]
    return np.array(sums, dtype=totals.dtype).T.reshape(totals.shape)


def diagnose(theirs, before, places, amounts, expected):
    """One plain sentence for the usual slips, or nothing."""
    if np.array_equal(theirs, before):
        return "totals has not changed: write into the caller's own array."
    once = before.copy()
    once[places] += amounts
    last = before.copy()
    last[places] = amounts
    each = before.copy()
    each[np.unique(places % len(before))] += 1
    count = by_loop(np.zeros_like(before), places, np.ones((), before.dtype))
    for mistake, sentence in (
        (once, "Each place received only one of its amounts: `totals[places] += amounts` forgets repeated places."),
        (last, "The old number is overwritten: add to it."),
        (expected - before, "What totals held before is lost: add to it."),
        (before + count, "You count how often each place occurs: add the amounts."),
        (2 * before - expected, "You subtract: add."),
    ):
        if np.allclose(theirs, mistake, rtol=1e-9, atol=1e-9) and not np.allclose(expected, mistake, rtol=1e-9, atol=1e-9):
            return sentence
    if before.dtype.kind == "i" and np.allclose(theirs, expected, rtol=1e-12):
        return "Almost: these whole numbers are too large for float64, which np.bincount with weights uses. Stay in integers."
    if np.any(places < 0):
        return "Negative places count from the end: -1 is the last place, -2 the one before it."
    return "A single number is added for every place, repeats included." if np.ndim(amounts) == 0 else ""


def agree(totals, places, amounts, expected=None):
    """Call the learner's function on totals and compare totals with the plain sums."""
    before = totals.copy()
    expected = by_loop(before, places, amounts) if expected is None else np.array(expected, dtype=totals.dtype)
    add_at(totals, places, amounts)
    exact = totals.dtype.kind == "i"
    right = np.array_equal(totals, expected) if exact else np.allclose(totals, expected, rtol=1e-12, atol=1e-12)
    message = "" if right else diagnose(totals, before, places, amounts, expected)
    if exact:
        np.testing.assert_array_equal(totals, expected, err_msg=message)
    else:
        np.testing.assert_allclose(totals, expected, rtol=1e-12, atol=1e-12, err_msg=message)


def draw(seed, n, m, d=None):
    """Random totals, places with repeats, and amounts."""
    rng = np.random.default_rng(seed)
    rest = () if d is None else (d,)
    return rng.normal(size=(n, *rest)), rng.integers(0, n, size=m, dtype=np.int64).astype(np.intp), rng.normal(size=(m, *rest))


def test_example_by_hand():
    """The example of the statement comes out as worked by hand."""
    agree(np.array([10.0, 20.0, 30.0]), np.array([2, 0, 2, -1], dtype=np.intp), np.array([1.0, 5.0, 2.0, 4.0]), [15.0, 20.0, 37.0])


def test_everyone_sees_the_change():
    """The caller's own array changes, and a view of it shows the change."""
    table = np.zeros((4, 6))
    view = table[1, ::2]
    add_at(view, np.array([0, 2, 0], dtype=np.intp), np.array([1.0, 2.0, 4.0]))
    expected = np.zeros((4, 6))
    expected[1, 0], expected[1, 4] = 5.0, 2.0
    np.testing.assert_array_equal(table, expected, err_msg="totals was every second element of a row: write into it, do not make a new array.")


@pytest.mark.parametrize("seed, n, m", [(1, 5, 40), (2, 30, 30), (3, 4, 1), (4, 1, 12)])
def test_random_amounts(seed, n, m):
    """Random amounts at random places agree with plain sums."""
    agree(*draw(seed, n, m))


@pytest.mark.parametrize("seed, n, m, d", [(11, 6, 50, 3), (12, 3, 20, 3), (13, 8, 8, 1), (14, 5, 5, 5)])
def test_rows(seed, n, m, d):
    """Whole rows are added to a table, as in the gradient of an embedding."""
    agree(*draw(seed, n, m, d))


@pytest.mark.parametrize("amount", [1.0, -2.5])
def test_a_single_number(amount):
    """A single number is added for each place, also in a table of rows."""
    totals, places, _ = draw(21, 6, 25)
    agree(totals, places, amount)
    totals, places, _ = draw(22, 4, 15, 3)
    agree(totals, places, amount)


def test_counting():
    """Adding 1 each time counts how often each place occurs."""
    places = np.random.default_rng(23).integers(0, 8, size=60, dtype=np.int64).astype(np.intp)
    totals, often = np.zeros(9, dtype=np.int64), Counter(places.tolist())
    agree(totals, places, 1, [often[i] for i in range(9)])


def test_negative_places():
    """Negative places count from the end and meet the same elements as positive ones."""
    agree(np.zeros(5), np.array([-1, 4, -5, 0, -1, 2], dtype=np.intp), np.array([1.0, 2.0, 4.0, 8.0, 16.0, 32.0]), [12.0, 0.0, 32.0, 0.0, 19.0])
    totals, places, amounts = draw(24, 7, 30, 2)
    agree(totals, places - 7, amounts)


def test_places_that_do_not_occur():
    """Places that do not occur keep what they hold, at the end too."""
    agree(np.array([1.5, 2.5, 3.5, 4.5]), np.array([1, 1, 1], dtype=np.intp), np.array([1.0, 1.0, 2.0]), [1.5, 6.5, 3.5, 4.5])


def test_no_places():
    """Without places nothing changes."""
    agree(np.array([1.0, 2.0]), np.zeros(0, dtype=np.intp), np.zeros(0), [1.0, 2.0])
    agree(np.ones((3, 2)), np.zeros(0, dtype=np.intp), np.zeros((0, 2)), np.ones((3, 2)))


def test_large_whole_numbers():
    """Whole numbers beyond 2**53 stay exact."""
    agree(
        np.array([2**60, 1], dtype=np.int64), np.array([0, 0, 1], dtype=np.intp), np.array([1, 2, 2**55 + 1], dtype=np.int64), [2**60 + 3, 2**55 + 2]
    )
    rng = np.random.default_rng(25)
    places = rng.integers(0, 4, size=20, dtype=np.int64).astype(np.intp)
    agree(rng.integers(-(2**58), 2**58, size=4, dtype=np.int64), places, rng.integers(-(2**57), 2**57, size=20, dtype=np.int64))


def test_order_does_not_matter():
    """Adding the same amounts in another order gives the same totals."""
    totals, places, amounts = draw(26, 6, 30)
    order = np.random.default_rng(27).permutation(30)
    agree(totals.copy(), places[order], amounts[order], by_loop(totals, places, amounts))


def test_places_and_amounts_are_left_alone():
    """Your function does not change places or amounts, and a second call adds everything again."""
    totals, places, amounts = draw(28, 5, 12)
    before = places.copy(), amounts.copy()
    agree(totals, places, amounts)
    agree(totals, places, amounts)
    agree(totals, places - 5, amounts)
    np.testing.assert_array_equal(places, before[0], err_msg="places was changed.")
    np.testing.assert_array_equal(amounts, before[1], err_msg="amounts was changed.")
    negative = places - 5
    add_at(totals, negative, amounts)
    np.testing.assert_array_equal(
        negative, before[0] - 5, err_msg="places was changed: negative ones were turned into positive ones in the caller's array."
    )
