from statistics import fmean

import numpy as np
import pytest
from solution import group_means

TOLERANCE = 1e-12


def by_fmean(X, labels, k):
    """Group by group and column by column with Python's own statistics module."""
    rows = np.asarray(X).tolist()
    groups = [[row for row, label in zip(rows, np.asarray(labels).tolist(), strict=True) if label == j] for j in range(k)]
    columns = range(np.shape(X)[1])
    return np.array([[fmean(row[c] for row in group) if group else np.nan for c in columns] for group in groups])


def diagnose(means, X, labels, k):
    """One plain sentence for the usual slips, or nothing."""
    X, expected = np.asarray(X, dtype=np.float64), by_fmean(X, labels, k)
    counts = np.array([np.count_nonzero(np.asarray(labels) == j) for j in range(k)])[:, None]
    absent = counts[:, 0] == 0
    if absent.any() and not np.isnan(means[absent]).all() and np.allclose(means[~absent], expected[~absent]):
        return "The groups with points are right, but an absent label must give nan, not a number."
    last = np.full_like(expected, np.nan)
    for row, label in zip(X, labels, strict=True):
        last[label] = row
    with np.errstate(invalid="ignore", divide="ignore"):
        mistakes = [
            (expected * counts, "These are the sums: divide each by the number of rows in its group."),
            (expected * counts / len(X), "You divide by the number of all rows: divide by the number of rows in the group."),
            (last / counts, "Only one row of each group was added: `sums[labels] += X` forgets repeated labels."),
            (last, "Each group holds just one of its rows: does every row overwrite the one before?"),
        ]
        if counts.size == X.shape[1]:
            mistakes.append((expected * counts / counts.T, "You divide the columns by the counts. Give the counts a second axis: counts[:, None]."))
    for mistake, sentence in mistakes:
        if np.allclose(np.nan_to_num(means), np.nan_to_num(mistake, posinf=0.0)):
            return sentence
    return ""


def agree(X, labels, k, expected=None):
    means = group_means(X, labels, k)
    expected = by_fmean(X, labels, k) if expected is None else np.array(expected)
    assert np.shape(means) == expected.shape, f"{k} groups in {expected.shape[1]} columns give shape {expected.shape}, yours is {np.shape(means)}."
    means = np.asarray(means)
    right = np.allclose(means, expected, rtol=TOLERANCE, atol=TOLERANCE, equal_nan=True)
    message = "" if right else diagnose(means, X, labels, k)
    np.testing.assert_allclose(means, expected, rtol=TOLERANCE, atol=TOLERANCE, err_msg=message)


def draw(seed, n, d, k):
    """Random points and labels; every label from 0 to k - 1 appears."""
    rng = np.random.default_rng(seed)
    labels = np.concatenate([np.arange(k, dtype=np.int64), rng.integers(0, k, size=n - k, dtype=np.int64)])
    return rng.normal(size=(n, d)) + 3.0, rng.permutation(labels).astype(np.intp)


def test_example_by_hand():
    """The example of the statement comes out as worked by hand."""
    X = np.array([[1.0, 10.0], [4.0, 40.0], [3.0, 20.0]])
    agree(X, np.array([0, 2, 0], dtype=np.intp), 3, [[2.0, 15.0], [np.nan, np.nan], [4.0, 40.0]])


def test_one_row_per_group():
    """The result is a float64 array with one row for each group and one column for each column of X."""
    X, labels = draw(1, 20, 3, 5)
    means = group_means(X, labels, 5)
    assert isinstance(means, np.ndarray), f"Return a NumPy array, not {type(means).__name__}."
    assert means.shape == (5, 3), f"5 groups in 3 columns give shape (5, 3), yours is {means.shape}."
    assert means.dtype == np.float64, f"The means are float64, yours are {means.dtype}."


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_random_groups(seed):
    """The means of random points agree with Python's statistics module."""
    k, d = 2 + seed % 4, 1 + seed % 3
    agree(*draw(seed, 40, d, k), k)


def test_as_many_groups_as_columns():
    """With as many groups as columns, each row is still divided by its own count."""
    agree(*draw(21, 25, 4, 4), 4)


@pytest.mark.parametrize("labels, k", [([0, 2, 2, 0], 3), ([1, 1, 3, 1], 6), ([4, 4, 4, 4], 5)])
def test_absent_labels(labels, k):
    """An absent label gives a row of nan, whether it is the first, the last or one in between."""
    X = np.random.default_rng(22).normal(size=(4, 2))
    agree(X, np.array(labels, dtype=np.intp), k)


def test_no_points():
    """With no points at all, every row is nan."""
    agree(np.zeros((0, 2)), np.zeros(0, dtype=np.intp), 3, np.full((3, 2), np.nan))


def test_one_point_per_group():
    """When every point has its own label, the points come back in the order of their labels."""
    X = np.random.default_rng(23).normal(size=(4, 3))
    agree(X, np.array([2, 0, 3, 1], dtype=np.intp), 4, X[[1, 3, 0, 2]])


def test_whole_numbers_and_lists():
    """Integers, booleans and lists are fine as input, and the means are not rounded."""
    agree([[1, 2], [2, 2], [5, 7]], [0, 0, 1], 2, [[1.5, 2.0], [5.0, 7.0]])
    agree([[True, False], [True, True], [False, True]], [1, 1, 0], 2, [[0.0, 1.0], [1.0, 0.5]])
    agree(np.full((9, 2), 30_000, dtype=np.int16), np.array([0, 1, 1] * 3, dtype=np.intp), 2, np.full((2, 2), 30_000.0))


def test_means_add_up_to_the_mean_of_all():
    """The group means, weighted by the sizes of the groups, give the mean of all points."""
    X, labels = draw(24, 50, 3, 4)
    means = np.asarray(group_means(X, labels, 4))
    weights = [np.count_nonzero(labels == j) / 50 for j in range(4)]
    overall = [fmean(column) for column in X.T.tolist()]
    np.testing.assert_allclose(weights @ means, overall, rtol=TOLERANCE, atol=TOLERANCE)


def test_order_of_the_points_does_not_matter():
    """Shuffling points and labels together changes nothing."""
    X, labels = draw(25, 30, 2, 3)
    order = np.random.default_rng(26).permutation(30)
    agree(X[order], labels[order], 3, by_fmean(X, labels, 3))


def test_input_is_left_alone():
    """Your function does not change the caller's X or labels, and a second call gives the same result."""
    X, labels = draw(27, 12, 2, 3)
    before = X.copy(), labels.copy()
    first, second = group_means(X, labels, 3), group_means(X, labels, 3)
    np.testing.assert_array_equal(X, before[0], err_msg="X was changed.")
    np.testing.assert_array_equal(labels, before[1], err_msg="labels was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
