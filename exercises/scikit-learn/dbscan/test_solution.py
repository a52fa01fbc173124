import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from sklearn.cluster import DBSCAN
from sklearn.datasets import make_moons
from solution import dbscan


def draw(seed, n=80, d=2, spread=0.35):
    """Crowds of different size and some points in between."""
    rng = np.random.default_rng(seed)
    middles = rng.uniform(-3.0, 3.0, size=(4, d))
    X = middles[rng.integers(0, 4, size=n)] + spread * rng.normal(size=(n, d))
    X[: n // 6] = rng.uniform(-4.0, 4.0, size=(n // 6, d))
    return rng.permutation(X)


def library(X, eps, min_samples):
    return DBSCAN(eps=eps, min_samples=min_samples, algorithm="brute").fit(np.asarray(X, dtype=np.float64)).labels_


def same_groups(mine, expected):
    """Whether two labellings agree up to the names of the clusters (noise stays noise)."""
    pairs = set(zip(mine.tolist(), expected.tolist(), strict=True))
    return len(pairs) == len({a for a, _ in pairs}) == len({b for _, b in pairs}) and all((a == -1) == (b == -1) for a, b in pairs)


def diagnose(mine, expected, X, eps, min_samples):
    """One plain sentence for the usual slips, or nothing."""
    if np.array_equal(mine - 1, expected):
        return "Noise is -1 and the first cluster 0: all your numbers are one too large."
    if same_groups(mine, expected):
        return "The clusters are right, only their numbers differ: count from 0 in the order of the first core point."
    if np.array_equal(mine, library(X, eps, min_samples + 1)):
        return "It looks as if a point did not count itself, or as if more than min_samples were asked for: at least min_samples, itself included."
    if min_samples > 1 and np.array_equal(mine, library(X, eps, min_samples - 1)):
        return "It looks as if min_samples - 1 neighbours were enough: a point counts itself once, not twice."
    if np.array_equal(mine, library(X, eps * (1 - 1e-9), min_samples)):
        return "A distance of exactly eps is still near: at most eps."
    if np.array_equal(mine, library(X, np.sqrt(eps), min_samples)):
        return "Do you compare the squared distance with eps?"
    core = np.zeros(len(mine), dtype=bool)
    core[DBSCAN(eps=eps, min_samples=min_samples).fit(np.asarray(X, dtype=np.float64)).core_sample_indices_] = True
    if same_groups(mine[core], expected[core]):
        if np.any(mine[expected == -1] != -1):
            return "All core points are right, but noise has joined a cluster: only a neighbour of a core point may."
        if np.all(mine[~core] == -1):
            return "All core points are right, but border points are missing: a neighbour of a core point belongs to its cluster."
        return "All core points are right, a border point is not: it joins the smallest number among the clusters that reach it."
    if len(set(mine[core].tolist())) < len(set(expected[core].tolist())):
        return "Clusters have run together: border points do not pass the cluster on to their neighbours."
    if len(set(mine[core].tolist())) > len(set(expected[core].tolist())):
        return "A cluster has fallen apart: follow the chain of core points to its end."
    return ""


def check(X, eps, min_samples, expected=None):
    mine = dbscan(X, eps, min_samples)
    assert mine is not None, "Your function returns nothing: is the return missing?"
    mine = np.asarray(mine)
    expected = library(X, eps, min_samples) if expected is None else np.array(expected)
    assert mine.shape == expected.shape, f"{len(expected)} points give labels of shape {expected.shape}, yours is {mine.shape}."
    message = "" if np.array_equal(mine, expected) else diagnose(mine, expected, X, eps, min_samples)
    np.testing.assert_array_equal(mine, expected, err_msg=message)


def line(*places):
    return np.array(places, dtype=np.float64)[:, None]


def test_example_by_hand():
    """Seven points on a line by hand: two clusters around the core points 1 and 8, and noise."""
    check(line(0, 1, 2, 7, 8, 9, 20), 1.0, 3, [0, 0, 0, 1, 1, 1, -1])


def test_whole_numbers_come_back():
    """There is one whole number per point."""
    labels = np.asarray(dbscan(draw(1, n=30), 0.6, 4))
    assert labels.shape == (30,), f"30 points give labels of shape (30,), yours is {labels.shape}."
    assert np.issubdtype(labels.dtype, np.integer), f"The labels are whole numbers, yours are {labels.dtype}."


@pytest.mark.parametrize(
    ("seed", "n", "d", "eps", "min_samples"),
    [(11, 80, 2, 0.5, 5), (12, 60, 2, 0.3, 3), (13, 90, 3, 0.8, 6), (14, 50, 1, 0.2, 4), (15, 70, 2, 0.4, 2)],
)
def test_agrees_with_the_library(seed, n, d, eps, min_samples):
    """On random crowds all labels agree with scikit-learn's DBSCAN."""
    check(draw(seed, n, d), eps, min_samples)


def test_two_moons():
    """Two crescents that k-means cannot separate are two clusters, with a little noise."""
    X, _ = make_moons(120, noise=0.06, random_state=3)
    expected = library(X, 0.2, 5)
    assert len(set(expected.tolist()) - {-1}) == 2
    check(X, 0.2, 5, expected)


def test_eps_is_included():
    """A neighbour at a distance of exactly eps is still a neighbour."""
    check(np.array([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]]), 5.0, 3, [0, 0, 0])
    check(np.array([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]]), 4.75, 2, [-1, -1, -1])


def test_a_point_counts_itself():
    """With min_samples 1 every point is a core point; with 2 it needs one neighbour besides itself."""
    check(line(0, 5, 6, 20), 1.0, 1, [0, 1, 1, 2])
    check(line(0, 5, 6, 20), 1.0, 2, [-1, 0, 0, -1])


def test_a_long_chain():
    """A chain of core points is one cluster, however long and however the points are ordered."""
    order = np.random.default_rng(21).permutation(40)
    check(line(*order), 1.0, 3, np.zeros(40, dtype=np.int64))
    check(line(*order), 0.75, 2, np.full(40, -1, dtype=np.int64))


def test_border_points_recruit_nobody():
    """A border point does not pass its cluster on: what lies behind it stays noise."""
    # 1 is a core point (0, 0.5, 1, 2). 2 has only 1, 2 and 3 near it, so it is a border point, and 3 hangs on it alone.
    check(line(-1, -0.5, 0, 0.5, 1, 2, 3), 1.0, 4, [0, 0, 0, 0, 0, 0, -1])


def test_a_border_point_between_two_clusters():
    """A border point that two clusters reach joins the one with the smaller number, wherever it stands in X."""
    left, middle, right = [0.0, 0.25, 0.5, 1.0], [2.0], [3.0, 3.5, 3.75, 4.0]
    check(line(*left, *middle, *right), 1.0, 4, [0] * 4 + [0] + [1] * 4)
    check(line(*right, *middle, *left), 1.0, 4, [0] * 4 + [0] + [1] * 4)
    check(line(*middle, *right, *left), 1.0, 4, [0] + [0] * 4 + [1] * 4)


def test_numbers_follow_the_core_points():
    """Clusters are numbered by their first core point, even if a border point of a later cluster comes earlier."""
    # The first point, 12, is a border point of the cluster around 11; the core point 1 comes before 11.
    check(line(12, 1, 0, 2, 11, 10), 1.0, 3, [1, 0, 0, 0, 1, 1])


def test_all_noise_and_all_together():
    """With a tiny eps everything is noise; with a huge one there is a single cluster."""
    X = draw(22, n=25)
    check(X, 1e-6, 2, np.full(25, -1, dtype=np.int64))
    check(X, 1e3, 25, np.zeros(25, dtype=np.int64))
    check(X, 1e3, 26, np.full(25, -1, dtype=np.int64))


def test_copies_of_a_point():
    """Points that coincide are neighbours and each of them counts."""
    check(line(3, 3, 3, 9, 9, 3), 0.5, 4, [0, 0, 0, -1, -1, 0])


def test_lists_and_data_untouched():
    """Lists of whole numbers are fine, and your function leaves arrays as they were."""
    check([[0], [1], [2], [7], [8], [9], [20]], 1, 3, [0, 0, 0, 1, 1, 1, -1])
    check(np.array([[-128], [127], [-127], [126]], dtype=np.int8), 1, 2, [0, 1, 0, 1])
    check([[16_777_217], [16_777_219], [16_777_222]], 2, 2, [0, 0, -1])  # odd numbers of this size do not exist in float32
    X = draw(23)
    before = X.copy()
    first, second = dbscan(X, 0.5, 4), dbscan(X, 0.5, 4)
    np.testing.assert_array_equal(X, before, err_msg="X was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")


def test_the_search_is_your_own():
    """The search is your own: no DBSCAN from a library."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with scikit-learn
        for node in ast.walk(part):
            name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
            name = node.name if isinstance(node, ast.alias) and node.asname else name
            assert name not in ("DBSCAN", "HDBSCAN", "OPTICS"), f"{name} does the whole exercise: write the search yourself."
