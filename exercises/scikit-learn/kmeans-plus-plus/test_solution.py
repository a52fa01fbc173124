from fractions import Fraction
from itertools import permutations

import numpy as np
import pytest
from scipy.spatial.distance import cdist
from scipy.stats import chisquare
from solution import kmeans_plus_plus, seeding_probabilities

RTOL, ATOL = 1e-9, 1e-12
PLACES = [0, 2, 3, 6]  # four points on a line
FOUR = np.array(PLACES, dtype=np.float64)[:, None]


def draw(seed, n=20, d=2, m=3):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, d)), rng.normal(size=(m, d))


def exact(picked):
    """The exact probability that k-means++ chooses these of the four points, in this order."""
    chance = Fraction(1, 4)
    for step in range(1, len(picked)):
        squares = [min((place - PLACES[i]) ** 2 for i in picked[:step]) for place in PLACES]
        chance *= Fraction(squares[picked[step]], sum(squares))
    return chance


def diagnose(mine, X, centres):
    """One plain sentence for the usual slips, or nothing."""
    distances = cdist(X, centres)
    for weights, sentence in (
        (distances.min(axis=1), "These are the distances themselves: square them."),
        (np.square(distances[:, -1]), "Only the last centre counts here: take the nearest of all centres so far."),
        (np.square(distances[:, 0]), "Only the first centre counts here: take the nearest of all centres so far."),
        (np.square(distances).sum(axis=1), "You add up the squares to all centres: only the nearest one counts."),
        (np.square(distances).max(axis=1), "That is the farthest centre: take the nearest."),
        (np.ones(len(X)), "All points are equally likely here; far-away points must be likelier."),
    ):
        if np.allclose(mine, weights / weights.sum()):
            return sentence
    squares = np.square(distances.min(axis=1))
    if np.allclose(mine, squares):
        return "The squares are right: divide them by their sum, so that they are probabilities."
    if np.allclose(mine, squares / squares.max()):
        return "Divide by the sum, not by the largest: probabilities add up to 1."
    return ""


def check(X, centres, expected=None):
    mine = seeding_probabilities(X, centres)
    squares = np.square(cdist(X, centres).min(axis=1))
    expected = squares / squares.sum() if expected is None else np.asarray(expected)
    assert np.shape(mine) == expected.shape, f"{len(expected)} points give shape {expected.shape}, yours is {np.shape(mine)}."
    message = "" if np.allclose(mine, expected, RTOL, ATOL) else diagnose(mine, X, centres)
    np.testing.assert_allclose(mine, expected, rtol=RTOL, atol=ATOL, err_msg=message)


def choose(X, k, seed):
    """The learner's choice for a new generator, as a tuple of Python numbers."""
    chosen = np.asarray(kmeans_plus_plus(X, k, np.random.default_rng(seed)))
    assert chosen.shape == (k,), f"Return one row number per centre, shape ({k},) for k = {k}; yours has shape {chosen.shape}."
    assert np.issubdtype(chosen.dtype, np.integer), f"Return row numbers, not points; yours are {chosen.dtype}."
    assert np.all((chosen >= 0) & (chosen < len(X))), f"Row numbers lie between 0 and {len(X) - 1}; yours are {chosen.tolist()}."
    return tuple(chosen.tolist())


def compare_frequencies(found, k):
    """Chi-square against the exact probabilities. A right answer fails once in a million seeds; these seeds are fixed."""
    cells = list(permutations(range(4), k))
    counts = dict.fromkeys(cells, 0)
    for cell in found:
        assert cell in counts, f"The rows {cell} came out: a centre is never chosen twice, its distance is 0."
        counts[cell] += 1
    expected = np.array([float(exact(cell)) for cell in cells]) * len(found)
    observed = np.array([counts[cell] for cell in cells])
    worst = int(np.argmax(np.abs(observed - expected) / np.sqrt(expected)))
    message = (
        f"Out of {len(found)} draws the rows {cells[worst]} came {observed[worst]} times; "
        f"with the right probabilities it is about {expected[worst]:.0f} times."
    )
    assert chisquare(observed, expected).pvalue > 1e-6, message


def test_probabilities_by_hand():
    """Four points by hand: after a centre at 0 the squares are 0, 4, 9, 36."""
    check(FOUR, [[0.0]], np.array([0.0, 4.0, 9.0, 36.0]) / 49)
    check(FOUR, [[0.0], [6.0]], np.array([0.0, 4.0, 9.0, 0.0]) / 13)
    check(FOUR, [[6.0], [0.0], [3.0]], [0.0, 1.0, 0.0, 0.0])


@pytest.mark.parametrize(("seed", "n", "d", "m"), [(11, 20, 2, 1), (12, 30, 3, 4), (13, 15, 1, 3), (14, 12, 6, 2)])
def test_probabilities_of_random_points(seed, n, d, m):
    """The probabilities agree with scipy's distances, also for centres that are not points of X."""
    check(*draw(seed, n, d, m))


def test_probabilities_are_probabilities():
    """The probabilities are a float64 array, add up to 1, and a centre itself has probability 0."""
    X, _ = draw(15)
    p = seeding_probabilities(X, X[[3, 7]])
    assert isinstance(p, np.ndarray), f"Return a NumPy array, not {type(p).__name__}."
    assert p.dtype == np.float64, f"The probabilities are float64, yours are {p.dtype}."
    np.testing.assert_allclose(p.sum(), 1.0, rtol=RTOL, err_msg="Probabilities add up to 1.")
    np.testing.assert_allclose(p[[3, 7]], [0.0, 0.0], atol=ATOL, err_msg="A centre is not chosen again.")


@pytest.mark.parametrize("k", [1, 2, 5])
def test_k_row_numbers(k):
    """You get k different row numbers."""
    X, _ = draw(21)
    for seed in range(20):
        chosen = choose(X, k, seed)
        assert len(set(chosen)) == k, f"The centres are different points; yours are the rows {chosen}."


def test_the_first_centre():
    """Each point is equally likely to be the first centre."""
    firsts = [choose(FOUR, 1, seed)[0] for seed in range(1000)]
    counts = np.array([firsts.count(i) for i in range(4)])
    assert chisquare(counts).pvalue > 1e-6, f"In 1000 draws each of four points comes about 250 times, yours came {counts.tolist()} times."


def test_frequencies_of_pairs():
    """Drawn many times, each ordered pair of centres comes as often as theory says, for decimal numbers too."""
    compare_frequencies([choose(FOUR / 10, 2, 10_000 + seed) for seed in range(1500)], 2)


def test_frequencies_of_triples():
    """Drawn many times, each ordered triple of centres comes as often as theory says, for large numbers too."""
    compare_frequencies([choose(FOUR + 2**24, 3, 20_000 + seed) for seed in range(1500)], 3)


def test_all_points():
    """With as many centres as points, each point is chosen once."""
    assert sorted(choose(FOUR, 4, 3)) == [0, 1, 2, 3], "Four centres out of four points are all of them."


def test_copies_of_a_point():
    """A copy of a chosen point is as impossible as the point itself."""
    X = np.array([[0.0, 0.0], [5.0, 5.0], [0.0, 0.0], [0.0, 0.0], [9.0, 1.0], [5.0, 5.0]])
    check(X, X[[2]], np.array([0.0, 50.0, 0.0, 0.0, 82.0, 50.0]) / 182)
    for seed in range(20):
        chosen = choose(X, 3, seed)
        assert len({tuple(row) for row in X[list(chosen)]}) == 3, f"The rows {chosen} are not three different points."


def test_the_generator_decides():
    """The same seed gives the same choice, another seed in general another one."""
    X, _ = draw(22, n=50)
    first = [choose(X, 4, seed) for seed in range(10)]
    again = [choose(X, 4, seed) for seed in range(10)]
    assert first == again, "Two generators with the same seed gave different centres: draw only from rng."
    assert len(set(first)) > 5, "Ten seeds gave nearly always the same centres: is rng used?"


def test_whole_numbers_and_data_untouched():
    """Lists and small whole numbers are fine, and your functions leave arrays as they were."""
    check([[0], [2], [3], [6]], [[0]], np.array([0.0, 4.0, 9.0, 36.0]) / 49)
    check(np.array([[-100], [100], [0]], dtype=np.int8), np.array([[-100]], dtype=np.int8), [0.0, 0.8, 0.2])
    assert len(choose([[0], [2], [3], [6]], 2, 1)) == 2
    X, centres = draw(23)
    before = X.copy(), centres.copy()
    seeding_probabilities(X, centres)
    kmeans_plus_plus(X, 4, np.random.default_rng(1))
    np.testing.assert_array_equal(X, before[0], err_msg="X was changed.")
    np.testing.assert_array_equal(centres, before[1], err_msg="centres was changed.")
