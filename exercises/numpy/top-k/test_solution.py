import ast
from collections import Counter
from operator import index
from pathlib import Path

import numpy as np
import pytest
import solution
from solution import top_k

SORTING = {"sort", "argsort", "lexsort", "sort_values", "sort_complex", "sorted"}


def places_of(theirs, n, k):
    """The learner's places as a list of Python's integers, checked for what can be said without the scores."""
    assert theirs is not None, "Your function returns nothing: is the return missing?"
    assert np.ndim(theirs) == 1, f"Return one row of places, shape ({k},); yours has shape {np.shape(theirs)}."
    try:
        places = [index(place) for place in theirs]
    except TypeError:
        pytest.fail(f"Places are whole numbers, yours begin with {list(theirs)[:3]}: are these the scores?")
    extra = " [-k:] is everything for k = 0." if k == 0 else ""
    assert len(places) == k, f"k is {k}, so {k} places are wanted, yours are {len(places)}.{extra}"
    outside = [place for place in places if not 0 <= place < n]
    assert not outside, f"The places run from 0 to {n - 1}, but yours contain {outside[0]}."
    often = {place: count for place, count in Counter(places).items() if count > 1}
    assert not often, f"Each place counts once, but {min(often)} comes {often[min(often)]} times."
    return places


def diagnose(places, scores, k):
    """One plain sentence for the usual slips, or nothing."""
    values = scores.tolist()
    chosen, smallest = sorted(values[place] for place in places), sorted(values)
    largest = smallest[len(values) - k :]
    if chosen == largest:
        return ""
    if sorted(places) == list(range(len(values) - k, len(values))):
        return "These are simply the last places: is it argpartition, which returns places, or partition, which returns scores?"
    if scores.dtype.kind == "u":
        return "Is there a minus in front of unsigned numbers? It wraps round: -1 becomes the largest number. Partition at -k instead."
    if scores.dtype.kind == "i" and chosen[0] == np.iinfo(scores.dtype).min:
        return f"The minus of {chosen[0]} does not fit into {scores.dtype}: partition at -k instead."
    if chosen == smallest[:k]:
        return "These are the smallest scores."
    if sum(value in largest for value in chosen) == k - 1:
        return "One of them is wrong: is the split one place too early or too late?"
    return ""


def agree(scores, k):
    places = places_of(top_k(scores, k), len(scores), k)
    values = scores.tolist()
    theirs, expected = sorted(values[place] for place in places), sorted(values)[len(values) - k :]
    np.testing.assert_array_equal(theirs, expected, err_msg=f"(the scores at your places, in order) {diagnose(places, scores, k)}")
    return places


def test_example_by_hand():
    """In the example of the statement the two largest scores stand at 1 and 3."""
    places = agree(np.array([0.2, 0.9, 0.1, 0.7, 0.5]), 2)
    assert sorted(places) == [1, 3], f"The places are 1 and 3, yours are {sorted(places)}."


def test_places_not_scores():
    """The result is a row of k places: whole numbers that can be used as an index."""
    scores = np.array([30.0, 10.0, 20.0, 50.0])
    theirs = top_k(scores, 3)
    assert np.ndim(theirs) == 1, f"Return one row of places, yours has shape {np.shape(theirs)}."
    kind = np.asarray(theirs).dtype.kind
    assert kind in "iu", f"Places are whole numbers, yours are {np.asarray(theirs).dtype}: {list(theirs)}. Are these the scores?"
    agree(scores, 3)


@pytest.mark.parametrize("seed, n", [(1, 6), (2, 25), (3, 200)])
def test_random_scores(seed, n):
    """For random scores the k largest are found, for small and for large k."""
    scores = np.random.default_rng(seed).normal(size=n)
    for k in (1, 2, 3, n // 2, n - 2, n - 1):
        agree(scores, k)


@pytest.mark.parametrize("k", [1, 10, 333, 1500, 2700, 2998])
def test_many_scores(k):
    """Among 3,000 scores the k largest are found, which a split at another place would miss."""
    agree(np.random.default_rng(4).normal(size=3000), k)


@pytest.mark.parametrize("n", [1, 2, 7])
def test_none_of_them(n):
    """For k = 0 there are no places."""
    agree(np.random.default_rng(n).normal(size=n), 0)


@pytest.mark.parametrize("n", [1, 2, 7])
def test_all_of_them(n):
    """For k = n every place is returned once."""
    agree(np.random.default_rng(n).normal(size=n), n)


@pytest.mark.parametrize("k", range(9))
def test_ties(k):
    """Of equal scores any may be taken, but there are always exactly k places."""
    agree(np.array([5.0, 7.0, 5.0, 5.0, 9.0, 5.0, 1.0, 7.0]), k)
    agree(np.zeros(9), k)


def test_sorted_scores():
    """Scores that are already in order, rising or falling, work like all others."""
    rising = np.arange(40.0)
    for k in (1, 5, 17, 39):
        agree(rising, k)
        agree(rising[::-1], k)


@pytest.mark.parametrize("k", range(7))
def test_infinite_scores(k):
    """Forbidden tokens with a score of -inf come last, inf comes first."""
    agree(np.array([-np.inf, 2.0, -np.inf, np.inf, -3.0, -np.inf, 2.5]), k)


@pytest.mark.parametrize("dtype", ["uint8", "int8", "int32", "int64", "float32"])
def test_whole_numbers(dtype):
    """Whole numbers of any type work, with 0 among the unsigned and the most negative among the signed."""
    least = 0 if dtype in ("uint8", "float32") else np.iinfo(dtype).min
    scores = np.array([3, 100, least, 7, 42, 1, 9], dtype=dtype)
    for k in (1, 2, 4, 6):
        agree(scores, k)


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_nothing_outside_is_larger(seed):
    """No score that was left out is larger than one that was taken."""
    rng = np.random.default_rng(seed)
    scores = rng.integers(0, 30, size=60, dtype=np.int64).astype(np.float64)
    k = int(rng.integers(5, 50))
    places = places_of(top_k(scores, k), 60, k)
    taken, left = min(scores[places]), max(np.delete(scores, places))
    assert left <= taken, f"You took a score of {taken:g} and left out one of {left:g}."


def test_scores_are_left_alone():
    """Your function does not change the scores, and a second call finds equally good places."""
    scores = np.random.default_rng(21).normal(size=15)
    before = scores.copy()
    first = places_of(top_k(scores, 4), 15, 4)
    np.testing.assert_array_equal(scores, before, err_msg="scores was changed: np.argpartition makes a new array, scores.partition works in place.")
    second = places_of(top_k(scores, 4), 15, 4)
    assert sorted(first) == sorted(second), f"Two calls differ: {sorted(first)} and {sorted(second)}."


def test_without_sorting():
    """Nothing is sorted: partitioning is enough."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may sort, to look at the result
        for node in ast.walk(part):
            name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
            assert name not in SORTING, f"Line {getattr(node, 'lineno', '?')} uses {name}: do without sorting, np.argpartition is enough."
            if isinstance(node, ast.ImportFrom):
                taken = SORTING & {imported.name for imported in node.names}
                assert not taken, f"Line {node.lineno} imports {', '.join(taken)}: do without sorting, np.argpartition is enough."
