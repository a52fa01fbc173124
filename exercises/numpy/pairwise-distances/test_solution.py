import math

import numpy as np
import pytest
from solution import pairwise_distances

RTOL = 1e-12


def by_pairs(A, B):
    """Pair by pair with Python's own math.dist."""
    A, B = np.asarray(A).tolist(), np.asarray(B).tolist()
    return np.array([[math.dist(a, b) for b in B] for a in A]).reshape(len(A), len(B))


def diagnose(D, A, B):
    """One plain sentence for the usual slips, or nothing."""
    A, B, expected = np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64), by_pairs(A, B)
    city = np.array([[sum(abs(x - y) for x, y in zip(a, b, strict=True)) for b in B.tolist()] for a in A.tolist()]).reshape(expected.shape)
    for mistake, sentence in (
        (expected**2, "These are the squared distances: the root is missing."),
        (expected.T, "The table is transposed: row i belongs to A[i], column j to B[j]."),
        (city, "These are sums of absolute differences: square before adding, then take the root."),
        (expected / math.sqrt(A.shape[1]), "You took the mean over the columns: add them up."),
    ):
        if mistake.shape == np.shape(D) and np.allclose(D, mistake, rtol=1e-9):
            return sentence
    if np.isnan(D).any():
        return "There is nan in the table: did you take the root of a negative number?"
    return ""


def agree(A, B, expected=None, hint=""):
    D = pairwise_distances(A, B)
    expected = by_pairs(A, B) if expected is None else np.array(expected)
    assert np.shape(D) == expected.shape, f"{len(A)} points against {len(B)} points give shape {expected.shape}, yours is {np.shape(D)}."
    right = np.allclose(D, expected, rtol=RTOL, atol=0.0)
    message = "" if right else diagnose(np.asarray(D), A, B) or hint
    np.testing.assert_allclose(D, expected, rtol=RTOL, err_msg=message)


def test_example_by_hand():
    """The example of the statement comes out as worked by hand."""
    agree(np.array([[0.0, 0.0], [3.0, 4.0]]), np.array([[0.0, 0.0], [6.0, 8.0], [3.0, 0.0]]), [[0.0, 10.0, 3.0], [5.0, 5.0, 4.0]])


def test_one_row_per_point_of_A():
    """The result is a float64 array with a row for each point of A and a column for each point of B."""
    rng = np.random.default_rng(1)
    D = pairwise_distances(rng.normal(size=(4, 3)), rng.normal(size=(6, 3)))
    assert isinstance(D, np.ndarray), f"Return a NumPy array, not {type(D).__name__}."
    assert D.shape == (4, 6), f"4 points against 6 points give shape (4, 6), yours is {D.shape}."
    assert D.dtype == np.float64, f"The distances are float64, yours are {D.dtype}."


@pytest.mark.parametrize("n, m, d", [(5, 3, 2), (2, 7, 4), (6, 4, 1), (1, 1, 5)])
def test_random_points(n, m, d):
    """Random points agree with math.dist, pair by pair."""
    rng = np.random.default_rng(100 * n + 10 * m + d)
    agree(rng.normal(size=(n, d)), rng.normal(size=(m, d)))


def test_everything_the_same_size():
    """With equally many points in A, points in B and columns, no axis gets mixed up."""
    rng = np.random.default_rng(2)
    agree(rng.normal(size=(4, 4)), rng.normal(size=(4, 4)))


def test_a_set_against_itself():
    """Each point is exactly 0 away from itself, and there and back are equally far."""
    A = np.random.default_rng(3).normal(size=(8, 3))
    D = np.asarray(pairwise_distances(A, A))
    np.testing.assert_array_equal(np.diag(D), np.zeros(8), err_msg="The diagonal must be exactly 0.")
    np.testing.assert_allclose(D, D.T, rtol=RTOL, err_msg="There and back must be equally far.")
    assert (D + np.eye(8) > 0).all(), "Different points have a distance above 0."


def test_corners_of_a_room():
    """The unit points of two different axes are always the square root of 2 apart."""
    agree(np.eye(5), np.eye(5), math.sqrt(2) * (1 - np.eye(5)))


@pytest.mark.parametrize("offset", [1e6, -1e8])
def test_far_from_the_origin(offset):
    """Points far from the origin keep their digits."""
    rng = np.random.default_rng(4)
    A, B = rng.normal(size=(5, 3)) + offset, rng.normal(size=(4, 3)) + offset
    agree(A, B, hint="Far from the origin the digits are lost: subtract the coordinates first, square afterwards.")


def test_turning_the_room():
    """When both sets are rotated together, all distances stay the same."""
    rng = np.random.default_rng(5)
    A, B = rng.normal(size=(5, 2)), rng.normal(size=(6, 2))
    turn = np.array([[0.6, -0.8], [0.8, 0.6]])
    D = np.asarray(pairwise_distances(A @ turn, B @ turn))
    np.testing.assert_allclose(D, by_pairs(A, B), rtol=1e-10, err_msg="Rotating both sets must not change the distances.")


@pytest.mark.parametrize("dtype, top", [(np.uint8, 255), (np.int16, 30_000), (np.int32, 100_000), (np.float32, 1000), (np.bool_, 2)])
def test_other_number_types(dtype, top):
    """Small integers, float32 and booleans are turned into float64 first."""
    rng = np.random.default_rng(6)
    A = rng.integers(0, top, size=(5, 3), dtype=np.int64).astype(dtype)
    B = rng.integers(0, top, size=(4, 3), dtype=np.int64).astype(dtype)
    if dtype is np.float32:
        A, B = A / dtype(7), B / dtype(7)
    agree(A, B, hint=f"{np.dtype(dtype)} is too small a type: convert A and B to float64 before subtracting.")


def test_lists():
    """Lists of rows with integers are fine."""
    agree([[0, 0], [1, 1]], [[3, 4], [1, 1], [-2, 5]], [[5.0, math.sqrt(2), math.sqrt(29)], [math.sqrt(13), 0.0, 5.0]])


def test_no_points():
    """An empty set gives an empty table of the right shape."""
    agree(np.zeros((0, 3)), np.ones((2, 3)))
    agree(np.ones((4, 3)), np.zeros((0, 3)))


def test_input_is_left_alone():
    """Your function does not change the caller's points."""
    rng = np.random.default_rng(7)
    A, B = rng.normal(size=(4, 3)), rng.normal(size=(5, 3))
    before = A.copy(), B.copy()
    pairwise_distances(A, B)
    np.testing.assert_array_equal(A, before[0], err_msg="A was changed.")
    np.testing.assert_array_equal(B, before[1], err_msg="B was changed.")
