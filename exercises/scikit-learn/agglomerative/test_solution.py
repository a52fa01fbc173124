import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from scipy.cluster.hierarchy import linkage
from scipy.sparse.csgraph import minimum_spanning_tree
from scipy.spatial.distance import pdist, squareform
from solution import agglomerate

TOLERANCE = 1e-9
METHODS = ["single", "complete", "average", "ward"]


def draw(seed, n=15, d=2):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, d)) + 3.0 * rng.normal(size=(3, d))[rng.integers(0, 3, size=n)]


def library(X, method):
    return linkage(np.asarray(X, dtype=np.float64), method)


def diagnose(mine, expected, X, method):
    """One plain sentence for the usual slips, or nothing."""
    X = np.asarray(X, dtype=np.float64)
    for other in METHODS:
        if other != method and np.allclose(mine, library(X, other)):
            return f"You were asked for {method!r}; this is {other!r}."
    if np.allclose(mine, linkage(X, "centroid")):
        return "This is the distance between the means alone: ward has a factor in front."
    if np.allclose(mine, linkage(X, "weighted")):
        return "Average is the mean over all pairs of points, not the mean of the two former distances."
    if np.isclose(mine, expected).all(axis=0)[[0, 1, 3]].all():
        if method == "ward":
            if np.allclose(mine[:, 2] * np.sqrt(2), expected[:, 2]):
                return "Ward's factor is the root of 2|A||B| / (|A| + |B|): the 2 is missing."
            return "The merges are right, the heights of ward are not: the root of 2|A||B| / (|A| + |B|), times the distance of the means."
        if np.allclose(mine[:, 2], expected[:, 2] ** 2):
            return "These heights are squared: take the root of the sum of squares."
        return "The merges are right, the heights are not."
    swapped = mine.copy()
    swapped[:, :2] = np.sort(mine[:, :2], axis=1)
    if np.allclose(swapped, expected):
        return "In each row the smaller cluster number comes first."
    if np.allclose(mine[:, :3], expected[:, :3]):
        return "Only the sizes are wrong: count the points of the new cluster."
    wrong = int(np.argmax(~np.isclose(mine, expected).all(axis=1)))
    return f"The first row that differs is row {wrong}, after {wrong} right ones."


def check(X, method, expected=None):
    mine = agglomerate(X, method)
    assert mine is not None, "Your function returns nothing: is the return missing?"
    mine, expected = np.asarray(mine), library(X, method) if expected is None else np.array(expected)
    assert mine.shape == expected.shape, f"{len(X)} points give {len(X) - 1} merges, shape {expected.shape}; yours is {mine.shape}."
    message = "" if np.allclose(mine, expected, TOLERANCE, TOLERANCE) else diagnose(mine, expected, X, method)
    np.testing.assert_allclose(mine, expected, rtol=TOLERANCE, atol=TOLERANCE, err_msg=f"({method}) {message}")


@pytest.mark.parametrize(
    ("method", "heights"),
    [
        ("single", [1.0, 3.0, 6.0]),
        ("complete", [1.0, 4.0, 10.0]),
        ("average", [1.0, 3.5, 25 / 3]),
        ("ward", [1.0, np.sqrt(4 / 3) * 3.5, np.sqrt(6 / 4) * 25 / 3]),
    ],
)
def test_by_hand(method, heights):
    """Four points on a line, by hand, with each of the four methods."""
    rows = [[0.0, 1.0, heights[0], 2.0], [2.0, 4.0, heights[1], 3.0], [3.0, 5.0, heights[2], 4.0]]
    check(np.array([[0.0], [1.0], [4.0], [10.0]]), method, rows)


def test_two_pairs_by_hand():
    """Two pairs, by hand: clusters 4 and 5 are merged at the end."""
    # Means 0.5 and 11: ward multiplies their distance 10.5 by the root of 2·2·2/4.
    X = np.array([[0.0], [10.0], [1.0], [12.0]])
    for method, height in (("single", 9.0), ("complete", 12.0), ("average", 10.5), ("ward", np.sqrt(2) * 10.5)):
        check(X, method, [[0.0, 2.0, 1.0, 2.0], [1.0, 3.0, 2.0, 2.0], [4.0, 5.0, height, 4.0]])


@pytest.mark.parametrize("method", METHODS)
def test_a_float64_array(method):
    """The result is a float64 array with one row per merge and four columns."""
    mine = agglomerate(draw(1, n=6), method)
    assert isinstance(mine, np.ndarray), f"Return a NumPy array, not {type(mine).__name__}."
    assert mine.shape == (5, 4), f"Six points give five merges, shape (5, 4); yours is {mine.shape}."
    assert mine.dtype == np.float64, f"The merges are float64, yours are {mine.dtype}."


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("seed", "n", "d"), [(11, 12, 2), (12, 16, 3), (13, 9, 1)])
def test_agrees_with_scipy(method, seed, n, d):
    """On random points all merges agree with scipy's linkage."""
    check(draw(seed, n, d), method)


def test_the_methods_differ():
    """On a chain of points beside a crowd the four methods build four different trees."""
    rng = np.random.default_rng(21)
    X = np.vstack([np.column_stack([np.arange(7) * 1.3 + 0.01 * np.arange(7) ** 2, np.zeros(7)]), [3.0, 2.6] + 0.6 * rng.normal(size=(6, 2))])
    for method in METHODS:
        check(X, method)


def test_single_linkage_is_a_spanning_tree():
    """The heights of single linkage are the edges of the shortest tree that connects all points."""
    X = draw(22, n=18)
    edges = np.sort(minimum_spanning_tree(squareform(pdist(X))).data)
    np.testing.assert_allclose(np.asarray(agglomerate(X, "single"))[:, 2], edges, rtol=TOLERANCE, atol=TOLERANCE)


def test_ward_adds_up():
    """With ward, the squared heights add up to twice the sum of squares around the mean."""
    X = draw(23, n=16, d=3)
    heights = np.asarray(agglomerate(X, "ward"))[:, 2]
    total = 2 * np.sum((X - X.mean(axis=0)) ** 2)
    np.testing.assert_allclose(np.sum(heights**2), total, rtol=TOLERANCE, err_msg="Each merge pays for what it adds to the squares within clusters.")


@pytest.mark.parametrize("method", METHODS)
def test_every_cluster_is_used_once(method):
    """Every cluster but the last is merged exactly once, and the heights never fall."""
    mine = np.asarray(agglomerate(draw(24, n=14), method))
    used = np.sort(mine[:, :2].ravel())
    np.testing.assert_array_equal(used, np.arange(26.0), err_msg="The clusters 0 to 25 are merged once each; 26 is the whole.")
    assert mine[-1, 3] == 14, f"The last cluster has all 14 points; yours has {mine[-1, 3]}."
    assert np.all(np.diff(mine[:, 2]) > 0), f"The heights rise from merge to merge; yours are {mine[:, 2].round(4)}."


@pytest.mark.parametrize("method", METHODS)
def test_one_and_two_points(method):
    """Two points are one merge; a single point is none."""
    check(np.array([[0.0, 0.0], [3.0, 4.0]]), method, [[0.0, 1.0, 5.0, 2.0]])
    alone = np.asarray(agglomerate(np.array([[1.0, 2.0]]), method))
    assert alone.shape == (0, 4), f"One point needs no merge, shape (0, 4); yours is {alone.shape}."


def test_lists_and_data_untouched():
    """Lists and small whole numbers are fine, and your function leaves arrays as they were."""
    check([[0], [1], [4], [10]], "complete", [[0.0, 1.0, 1.0, 2.0], [2.0, 4.0, 4.0, 3.0], [3.0, 5.0, 10.0, 4.0]])
    for method in METHODS:
        check(np.array([[-128], [127], [-120], [100]], dtype=np.int8), method)
    X = draw(25)
    before = X.copy()
    first, second = agglomerate(X, "average"), agglomerate(X, "average")
    np.testing.assert_array_equal(X, before, err_msg="X was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")


def test_the_merging_is_your_own():
    """The merging is your own: nothing from scipy.cluster or sklearn.cluster."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""] + [f"{node.module}.{alias.name}" for alias in node.names]
        if isinstance(node, ast.Attribute) and node.attr == "hierarchy":
            names = ["scipy.cluster.hierarchy"]
        ready = [name for name in names if name.startswith(("scipy.cluster", "sklearn.cluster"))]
        assert not ready, f"Line {node.lineno} uses {ready[0]}, which does the whole exercise: merge the clusters yourself."
