import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from scipy.spatial.distance import cdist
from sklearn.datasets import load_wine
from sklearn.neighbors import KNeighborsClassifier
from solution import knn_predict


def clouds(seed, n=60, m=40, d=2, classes=3):
    """Training rows, labels and queries in clouds that overlap. No two distances are equal."""
    rng = np.random.default_rng(seed)
    centres = 1.5 * rng.normal(size=(classes, d))
    y = rng.permutation(np.arange(n, dtype=np.int64) % classes)
    return rng.normal(size=(n, d)) + centres[y], y, rng.normal(size=(m, d)) + centres[np.arange(m, dtype=np.int64) % classes]


def library(X, y, queries, k, weighted):
    model = KNeighborsClassifier(n_neighbors=k, weights="distance" if weighted else "uniform", algorithm="brute")
    return model.fit(X, y).predict(queries)


def vote(X, y, queries, k, power=1, metric="euclidean", largest_label=False, nearest_breaks=False):
    """The usual slips, to name them. Never used to grade."""
    names, code = np.unique(y, return_inverse=True)
    result = []
    for r in cdist(queries, X, metric):
        order = np.argsort(r, kind="stable")[:k]
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            totals = np.bincount(code[order], weights=1.0 / r[order] ** power if power else np.ones(k), minlength=len(names))
        best = np.flatnonzero(totals == totals.max()) if np.isfinite(totals).all() else np.array([0])
        if nearest_breaks:
            result.append(next(c for c in code[order] if c in best) if np.isfinite(totals).all() else 0)
        else:
            result.append(best[-1] if largest_label else best[0])
    return names[np.array(result, dtype=np.int64)]


def diagnose(predicted, X, y, queries, k, weighted):
    """One plain sentence for the usual slips, or nothing."""
    X, queries = np.asarray(X, dtype=np.float64), np.asarray(queries, dtype=np.float64)
    power = 1 if weighted else 0
    slips = [
        (
            lambda: vote(X, y, queries, k, 1 - power),
            "Your answers are those without weights." if weighted else "Your answers are those with weights.",
        ),
        (lambda: vote(X, y, queries, k, power, "cityblock"), "Your answers belong to sums of absolute differences: take the Euclidean distance."),
        (lambda: vote(X, y, queries, k, power, "chebyshev"), "Your answers belong to the largest difference: take the Euclidean distance."),
        (lambda: vote(X, y, queries, 1), "Your answers are those of the single nearest neighbour: k of them vote."),
        (lambda: vote(X, y, queries, k, power, nearest_breaks=True), "Where votes are tied, the smaller label wins, not the nearest one."),
        (lambda: vote(X, y, queries, k, power, largest_label=True), "Where votes are tied, the smaller label wins."),
        (lambda: vote(X, y, queries, k + 1, power) if k < len(X) else None, "Your answers are those of k + 1 neighbours."),
        (lambda: vote(X, y, queries, k - 1, power) if k > 1 else None, "Your answers are those of k - 1 neighbours."),
    ]
    if weighted:
        slips.append((lambda: vote(X, y, queries, k, -1), "Your weights grow with the distance: nearer neighbours count more, so divide."))
        slips.append((lambda: vote(X, y, queries, k, 2), "Your weights are 1 / r²: is a square root missing?"))
    for slip, sentence in slips:
        if np.array_equal(predicted, slip()):
            return sentence
    return ""


def same(X, y, queries, k, weighted, expected, hint=""):
    predicted = knn_predict(X, y, queries, k, weighted)
    assert predicted is not None, "Your knn_predict returns None: is the return missing?"
    assert np.shape(predicted) == (len(queries),), f"{len(queries)} queries get {len(queries)} labels, yours have shape {np.shape(predicted)}."
    predicted = np.asarray(predicted)
    message = "" if np.array_equal(predicted, expected) else hint or diagnose(predicted, X, y, queries, k, weighted)
    np.testing.assert_array_equal(predicted, expected, err_msg=message)


def test_example_by_hand():
    """The example by hand: two votes to one without weights, 7/12 to 1 with them."""
    X, y = np.array([[0.0], [1.0], [5.0]]), np.array([0, 0, 1], dtype=np.int64)
    same(X, y, np.array([[4.0]]), 3, False, [0])
    same(X, y, np.array([[4.0]]), 3, True, [1])


def test_weights_are_off_by_default():
    """Without a word about weights every neighbour has one vote."""
    X, y = np.array([[0.0], [1.0], [5.0]]), np.array([0, 0, 1], dtype=np.int64)
    np.testing.assert_array_equal(knn_predict(X, y, np.array([[4.0]]), 3), [0], err_msg="weighted is False by default.")


@pytest.mark.parametrize("k", [1, 3, 7, 60])
def test_one_vote_each(k):
    """With one vote each the answers agree with scikit-learn's KNeighborsClassifier."""
    X, y, queries = clouds(10 + k)
    same(X, y, queries, k, False, library(X, y, queries, k, False))


@pytest.mark.parametrize("k", [2, 4, 6])
def test_even_k(k):
    """An even number of neighbours often ends in a tied vote, and the smaller label wins."""
    X, y, queries = clouds(20 + k, classes=4, d=3)
    same(X, y, queries, k, False, library(X, y, queries, k, False))


@pytest.mark.parametrize("k", [2, 5, 12, 60])
def test_weighted_votes(k):
    """Weighted by 1/r the answers agree with scikit-learn's KNeighborsClassifier."""
    X, y, queries = clouds(30 + k, d=1 + k % 3)
    same(X, y, queries, k, True, library(X, y, queries, k, True))


@pytest.mark.parametrize("weighted", [False, True])
def test_wine(weighted):
    """Every other wine is labelled by its neighbours among the rest, as in the library."""
    X, y = load_wine(return_X_y=True)
    same(X[::2], y[::2], X[1::2], 5, weighted, library(X[::2], y[::2], X[1::2], 5, weighted))


def test_a_tied_vote_goes_to_the_smaller_label():
    """A tied vote goes to the smaller label, even if the larger one is nearer."""
    X, y = np.array([[0.0], [3.0], [10.0]]), np.array([9, 4, 4], dtype=np.int64)
    same(X, y, np.array([[1.0]]), 2, False, [4], "Labels 9 and 4 have one vote each: the smaller label wins, though 9 is nearer.")
    # Weighted, by hand: label 9 at distance 1 has 1 vote; label 4 at distances 2 and 2 has 1/2 + 1/2.
    X, y = np.array([[0.0], [3.0], [-1.0]]), np.array([9, 4, 4], dtype=np.int64)
    same(X, y, np.array([[1.0]]), 3, True, [4], "Label 9 has 1 vote, label 4 has 1/2 + 1/2: a tie, which the smaller label wins.")


def test_equal_distances_go_by_row():
    """Of equally distant rows the one that comes earlier is nearer."""
    X = np.array([[1.0, 0.0], [0.0, 1.0], [-1.0, 0.0], [0.0, -1.0]] * 6)
    y = np.array([3, 1, 2, 0] * 6, dtype=np.int64)
    hint = "All 24 rows are equally far away, so the first of them is the nearest: does your sorting keep their order?"
    same(X, y, np.zeros((1, 2)), 1, False, [3], hint)
    same(X, y, np.zeros((1, 2)), 5, False, [3], "All rows are equally far away: rows 0 to 4 vote, and two of them carry label 3.")
    same(X, y, np.zeros((1, 2)), 5, True, [3], "All rows are equally far away: rows 0 to 4 vote, and two of them carry label 3.")


@pytest.mark.parametrize("seed", [46, 47, 48])
def test_equal_distances_among_many_rows(seed):
    """Equally distant rows keep their order among many others, too."""
    # About a hundred rows at distance 1 from the query 0; the first five of them carry label 7, the others 0 to 3.
    place = np.random.default_rng(seed).choice([3.0, 1.0, -2.0, -3.0, -1.0, 2.0], size=300)
    y = np.arange(300, dtype=np.int64) % 4
    y[np.flatnonzero(np.abs(place) == 1)[:5]] = 7
    hint = "The five earliest rows at distance 1 carry label 7. np.argsort keeps the order of equals with kind='stable'."
    for weighted in (False, True):
        same(place[:, None], y, np.zeros((1, 1)), 5, weighted, [7], hint)


def test_rows_that_coincide_with_the_query():
    """With weights, rows at distance 0 vote alone, one vote each."""
    X = np.array([[2.0, 1.0], [2.0, 2.0], [2.0, 2.0], [2.0, 2.0], [3.0, 2.0]])
    y = np.array([0, 2, 1, 2, 0], dtype=np.int64)
    same(X, y, np.array([[2.0, 2.0]]), 5, True, [2], "Three rows coincide with the query and carry the labels 2, 1, 2: label 2 wins. Look at 1/0.")
    same(X[:3], y[:3], np.array([[2.0, 2.0]]), 3, True, [1], "Two rows coincide with the query, with labels 2 and 1: a tie, so the smaller wins.")
    near = np.array([[0.0], [0.25], [-0.25], [0.25]])
    same(near, [1, 0, 0, 0], np.array([[0.0]]), 4, True, [1], "One row coincides with the query: it alone votes, although three rows are very near.")
    same(near, [1, 0, 0, 0], np.array([[0.0]]), 4, False, [0], "Without weights a row at distance 0 has one vote like the others.")


def test_one_query_at_distance_zero_does_not_disturb_the_others():
    """The rule for distance 0 concerns one query at a time."""
    X, y = np.array([[0.0], [1.0], [5.0]]), np.array([0, 0, 1], dtype=np.int64)
    same(X, y, np.array([[0.0], [4.0], [5.0], [1.0]]), 3, True, [0, 1, 1, 0])


def test_many_near_neighbours_outweigh():
    """The weight is 1/r itself: two neighbours at distance 1.5 outweigh one at distance 1."""
    X, y = np.array([[1.0], [-1.5], [1.5]]), np.array([0, 1, 1], dtype=np.int64)
    same(X, y, np.array([[0.0]]), 3, True, [1], "1/1.5 + 1/1.5 is more than 1/1: are your weights 1/r², or exponentials?")


def test_every_row_is_its_own_nearest_neighbour():
    """With one neighbour every training row gets its own label."""
    X, y, _ = clouds(51)
    same(X, y, X, 1, False, y)


def test_words_and_odd_numbers_as_labels():
    """Labels can be words, or whole numbers from anywhere."""
    X, y, queries = clouds(61)
    for labels in (np.array(["plum", "apple", "fig"])[y], np.array([100, -7, 3], dtype=np.int64)[y]):
        same(X, labels, queries, 4, False, library(X, labels, queries, 4, False))
        same(X, labels, queries, 4, True, library(X, labels, queries, 4, True))
    fruit = np.array(["plum", "apple", "fig"])[y]
    same(X.tolist(), fruit.tolist(), queries.tolist(), 3, False, library(X, fruit, queries, 3, False))


def test_small_integers():
    """Pixels in uint8 do not overflow."""
    X, y = np.array([[200, 10], [10, 200], [12, 12]], dtype=np.uint8), np.array([0, 1, 2], dtype=np.int64)
    same(X, y, np.array([[0, 0], [255, 0], [0, 255]], dtype=np.uint8), 1, False, [2, 0, 1], "Differences of uint8 wrap round: 0 - 10 gives 246.")


def test_large_numbers():
    """Neighbours of large numbers are told apart: distances are computed in float64."""
    X, y = np.array([[16_777_216], [16_777_217]], dtype=np.int32), np.array([0, 1], dtype=np.int64)
    same(X, y, np.array([[16_777_217]], dtype=np.int32), 1, False, [1], "In float32 the numbers 16777216 and 16777217 are the same.")


def test_input_is_left_alone():
    """Your function does not change X, y or the queries, and a second call gives the same."""
    X, y, queries = clouds(71)
    before = X.copy(), y.copy(), queries.copy()
    first, second = knn_predict(X, y, queries, 5, True), knn_predict(X, y, queries, 5, True)
    for name, old, new in zip(("X", "y", "queries"), before, (X, y, queries), strict=True):
        np.testing.assert_array_equal(new, old, err_msg=f"{name} was changed.")
    np.testing.assert_array_equal(second, first, err_msg="Two calls differ.")


def test_the_search_is_your_own():
    """The search is your own: neither scikit-learn nor a ready-made tree."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with the library
        for node in ast.walk(part):
            names = [alias.name for alias in node.names] if isinstance(node, (ast.Import, ast.ImportFrom)) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [node.attr] if isinstance(node, ast.Attribute) else []
            taken = [name for name in names if name.split(".")[0] == "sklearn" or name in ("KDTree", "cKDTree")]
            assert not taken, f"Line {node.lineno} uses {taken[0]}: search and vote yourself."
