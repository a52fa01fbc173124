import numpy as np
import pytest
from sklearn import metrics
from sklearn.datasets import load_iris
from solution import silhouette_samples, silhouette_score

TOLERANCE = 1e-9


def draw(seed, n=30, d=2, k=3):
    """Points in clusters that overlap a little; every cluster has at least two points."""
    rng = np.random.default_rng(seed)
    labels = rng.permutation(np.arange(n, dtype=np.int64) % k)
    return rng.normal(size=(n, d)) + 2.0 * rng.normal(size=(k, d))[labels], labels


def variants(X, labels):
    """What the usual slips give. Only used to name a mistake, never to grade."""
    D, labels = metrics.pairwise_distances(X), np.asarray(labels)
    names = np.unique(labels)
    own, others = labels[:, None] == labels, [labels == name for name in names]
    size = own.sum(axis=1)
    inside = (D * own).sum(axis=1)
    means = np.array([D[:, other].mean(axis=1) for other in others])
    foreign = np.where(names[:, None] == labels, np.nan, means)
    a, b = inside / np.maximum(size - 1, 1), np.nanmin(foreign, axis=0)
    all_others = (D * ~own).sum(axis=1) / (~own).sum(axis=1)
    single = np.where(own, np.inf, D).min(axis=1)
    for a_, b_, sentence in (
        (inside / size, b, "The point itself is counted in its own cluster: divide by the number of the other points."),
        (a, all_others, "b is the mean over the nearest other cluster, not over all other points together."),
        (a, np.nanmax(foreign, axis=0), "b belongs to the nearest other cluster; yours belongs to the farthest."),
        (a, single, "b is a mean over a whole cluster, not the distance to the nearest single point."),
        (a, np.min(means, axis=0), "b looks at other clusters only: yours sometimes takes the own one."),
        (b, a, "The sign is the wrong way round: b - a."),
    ):
        yield np.where(size > 1, (b_ - a_) / np.maximum(np.maximum(a_, b_), 1e-300), 0.0), sentence
    yield np.where(size > 1, (b - a) / b, 0.0), "Divide by the larger of a and b, not always by b."
    yield np.where(size > 1, b - a, 0.0), "Divide the difference by the larger of a and b."
    yield np.where(size > 1, (b - a) / np.maximum(a, b), 1.0), "A point that is alone in its cluster scores 0, not 1."


def diagnose(mine, expected, X, labels):
    """One plain sentence for the usual slips, or nothing."""
    if np.isnan(mine).any():
        return "There is a NaN: is 0 divided by 0 somewhere? Lonely points and points that coincide need a rule of their own."
    for other, sentence in variants(np.asarray(X, dtype=np.float64), labels):
        if not np.allclose(other, expected) and np.allclose(mine, other):
            return sentence
    return ""


def check(X, labels, expected=None):
    mine = silhouette_samples(X, labels)
    expected = metrics.silhouette_samples(X, labels) if expected is None else np.asarray(expected)
    assert np.shape(mine) == expected.shape, f"{len(expected)} points give shape {expected.shape}, yours is {np.shape(mine)}."
    message = "" if np.allclose(mine, expected, TOLERANCE, TOLERANCE) else diagnose(np.asarray(mine), expected, X, labels)
    np.testing.assert_allclose(mine, expected, rtol=TOLERANCE, atol=TOLERANCE, err_msg=message)


def test_example_by_hand():
    """Four points on a line, by hand: 10/12, 8/10, 5/9, 9/13."""
    check(np.array([[0.0], [2.0], [10.0], [14.0]]), np.array([0, 0, 1, 1], dtype=np.int64), [10 / 12, 8 / 10, 5 / 9, 9 / 13])


def test_three_clusters_by_hand():
    """With three clusters the nearest of the other two counts, and a point in the wrong cluster is below 0."""
    # Clusters {0, 1}, {5, 6}, {20, 4}: the last point sits beside the second cluster. Distances to it: 1 and 2; a = 16.
    X, labels = np.array([[0.0], [1.0], [5.0], [6.0], [20.0], [4.0]]), np.array([0, 0, 1, 1, 2, 2], dtype=np.int64)
    check(X, labels, [4.5 / 5.5, 3.5 / 4.5, 3.5 / 4.5, 4.5 / 5.5, -1.5 / 16, -14.5 / 16])


@pytest.mark.parametrize(("seed", "n", "d", "k"), [(11, 30, 2, 3), (12, 25, 1, 2), (13, 40, 4, 6), (14, 21, 3, 3)])
def test_agrees_with_the_library(seed, n, d, k):
    """Random points agree with scikit-learn's silhouette_samples."""
    check(*draw(seed, n, d, k))


def test_clusters_of_different_size():
    """A large and a small cluster: each mean is divided by its own number of points."""
    X, _ = draw(15, n=24)
    check(X, np.repeat(np.array([0, 1, 2], dtype=np.int64), [15, 7, 2]))


def test_iris():
    """The true species of the irises agree with the library, point by point."""
    check(*load_iris(return_X_y=True))


def test_a_float64_array_and_a_number():
    """You return a float64 array with one score per point, and their mean as one number."""
    X, labels = draw(21, n=17)
    scores = silhouette_samples(X, labels)
    assert isinstance(scores, np.ndarray), f"Return a NumPy array, not {type(scores).__name__}."
    assert scores.shape == (17,), f"17 points give shape (17,), yours is {scores.shape}."
    assert scores.dtype == np.float64, f"The scores are float64, yours are {scores.dtype}."
    score = silhouette_score(X, labels)
    assert np.ndim(score) == 0, f"The score is one number, yours has shape {np.shape(score)}."
    np.testing.assert_allclose(score, metrics.silhouette_score(X, labels), rtol=TOLERANCE, err_msg="The mean over all points.")


def test_score_of_uneven_clusters():
    """The score is the mean over all points, not the mean of the clusters' means."""
    X, _ = draw(22, n=20)
    labels = np.repeat(np.array([4, 9], dtype=np.int64), [17, 3])
    np.testing.assert_allclose(silhouette_score(X, labels), metrics.silhouette_score(X, labels), rtol=TOLERANCE, atol=TOLERANCE)


def test_alone():
    """A point that is alone in its cluster scores 0, and still counts as another cluster for the rest."""
    with np.errstate(invalid="ignore", divide="ignore"):
        check(np.array([[0.0], [1.0], [3.0]]), np.array([0, 0, 1], dtype=np.int64), [2 / 3, 1 / 2, 0.0])
        X, _ = draw(23, n=12)
        check(X, np.array([0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 3, 2], dtype=np.int64))


def test_points_that_coincide():
    """Where all distances are 0, the score is 0; coinciding points in one cluster score 1."""
    with np.errstate(invalid="ignore", divide="ignore"):
        check(np.array([[1.0, 1.0]] * 4), np.array([0, 0, 1, 1], dtype=np.int64), [0.0, 0.0, 0.0, 0.0])
        check(np.array([[1.0], [1.0], [4.0], [4.0]]), np.array([0, 0, 1, 1], dtype=np.int64), [1.0, 1.0, 1.0, 1.0])


def test_one_cluster():
    """If all points carry the same label, both functions raise a ValueError."""
    for n in (6, 1):
        X, _ = draw(24, n=6)
        for function in (silhouette_samples, silhouette_score):
            try:
                with np.errstate(all="ignore"):
                    result = function(X[:n], np.full(n, 3, dtype=np.int64))
            except ValueError:
                continue
            pytest.fail(f"{function.__name__} gave {result} for a single cluster of {n}: raise a ValueError.")


def test_names_of_the_clusters():
    """Labels are only names: -1, 3 and 40 are three clusters, in whatever order the points come."""
    X, labels = draw(25)
    expected = metrics.silhouette_samples(X, labels)
    check(X, np.array([40, -1, 3], dtype=np.int64)[labels], expected)
    order = np.random.default_rng(26).permutation(len(X))
    check(X[order], labels[order], expected[order])


def test_units_do_not_matter():
    """Moving, turning and stretching all points together changes no score."""
    X, labels = draw(27)
    turn = np.array([[0.6, -0.8], [0.8, 0.6]])
    check(50.0 * X @ turn + 7.0, labels, metrics.silhouette_samples(X, labels))


def test_lists_and_data_untouched():
    """Lists of small whole numbers are fine, and your functions leave arrays as they were."""
    check([[0], [2], [10], [14]], [0, 0, 1, 1], [10 / 12, 8 / 10, 5 / 9, 9 / 13])
    check(np.array([[-100], [-98], [100], [104]], dtype=np.int8), [0, 0, 1, 1], [200 / 202, 198 / 200, 195 / 199, 199 / 203])
    X, labels = draw(28)
    before = X.copy(), labels.copy()
    first, second = silhouette_samples(X, labels), silhouette_samples(X, labels)
    np.testing.assert_array_equal(X, before[0], err_msg="X was changed.")
    np.testing.assert_array_equal(labels, before[1], err_msg="labels was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
