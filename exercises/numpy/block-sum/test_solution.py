from math import fsum

import numpy as np
import pytest
from solution import block_mean, block_sum

TOLERANCE = 1e-12


def blocks(a, k):
    """The elements of each block as a plain list: a table of lists."""
    rows = a.tolist()
    return [[[v for row in rows[i : i + k] for v in row[j : j + k]] for j in range(0, len(rows[0]), k)] for i in range(0, len(rows), k)]


def sums(a, k):
    return np.array([[fsum(block) for block in row] for row in blocks(a, k)])


def means(a, k):
    return np.array([[fsum(block) / len(block) for block in row] for row in blocks(a, k)])


def diagnose(theirs, a, k, expected, is_mean):
    """One plain sentence for the usual slips, or nothing."""
    whole = (a.shape[0] // k, a.shape[1] // k)
    if theirs.shape == whole and theirs.shape != expected.shape:
        return "The smaller blocks at the bottom and at the right are missing: round the number of blocks up."
    if theirs.shape == expected.T.shape and theirs.shape != expected.shape:
        return "Height and width are mixed up."
    if theirs.shape != expected.shape:
        return f"{a.shape} in blocks of {k} gives shape {expected.shape}, yours is {theirs.shape}."
    if np.allclose(theirs, expected):
        return ""
    if is_mean and np.allclose(theirs, sums(a, k) / k**2):
        return "You divide every sum by k * k. A block at the edge has fewer elements: divide by how many it really has."
    if is_mean and np.allclose(theirs, sums(a, k)):
        return "These are the sums: divide them by the number of elements."
    if not is_mean and (np.allclose(theirs, means(a, k)) or np.allclose(theirs, sums(a, k) / k**2)):
        return "These are means: block_sum returns the sums."
    if np.allclose(theirs, np.floor(expected)):
        return "The fractions are cut off: divide with /, not //."
    if not is_mean and a.dtype.itemsize <= 2 and a.dtype.kind in "iub":
        return "Did the sums wrap round at the end of the small integer type? Convert to float64 before you add."
    sliding = [[a[i : i + k, j : j + k].sum(dtype=float) for j in range(expected.shape[1])] for i in range(expected.shape[0])]
    if not is_mean and np.allclose(theirs, sliding):
        return "Your blocks overlap: the next block starts k elements further on, not one."
    inside = expected[: whole[0], : whole[1]]
    if inside.size and inside.size < expected.size and np.allclose(theirs[: whole[0], : whole[1]], inside):
        return "The whole blocks are right, the smaller ones at the edge are not: nothing but the elements of a counts."
    if np.isclose(theirs.sum(), expected.sum()):
        return "The total is right, but the numbers are in the wrong blocks: which axes does your reshape cut, and which do you sum over?"
    return ""


def agree(function, a, k, expected=None):
    is_mean = function is block_mean
    theirs = function(a, k)
    assert theirs is not None, f"{function.__name__} returns nothing: is the return missing?"
    expected = (means if is_mean else sums)(a, k) if expected is None else np.array(expected)
    message = diagnose(np.asarray(theirs, dtype=np.float64), a, k, expected, is_mean)
    np.testing.assert_allclose(theirs, expected, rtol=TOLERANCE, atol=TOLERANCE, err_msg=f"({function.__name__}) {message}")


def draw(seed, h, w):
    return np.random.default_rng(seed).normal(loc=1.0, size=(h, w))


def test_sums_by_hand():
    """The sums of the statement's example come out as worked by hand."""
    agree(block_sum, np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), 2, [[12.0, 9.0], [15.0, 9.0]])


def test_means_by_hand():
    """The means of the statement's example come out as worked by hand."""
    agree(block_mean, np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), 2, [[3.0, 4.5], [7.5, 9.0]])


def test_shape_and_dtype():
    """Both results are float64 arrays with one number for each block, smaller blocks included."""
    a = np.random.default_rng(1).integers(0, 9, size=(7, 4), dtype=np.int64)
    for function in (block_sum, block_mean):
        theirs = function(a, 3)
        assert isinstance(theirs, np.ndarray), f"{function.__name__} must return a NumPy array, not {type(theirs).__name__}."
        assert theirs.shape == (3, 2), f"A height of 7 and a width of 4 in blocks of 3 give shape (3, 2); {function.__name__} gives {theirs.shape}."
        assert theirs.dtype == np.float64, f"The result is float64; {function.__name__} gives {theirs.dtype}."


@pytest.mark.parametrize("h, w, k", [(4, 6, 2), (9, 3, 3), (8, 8, 4), (5, 15, 5)])
def test_whole_blocks(h, w, k):
    """Where k divides height and width, random sums and means agree with plain Python."""
    agree(block_sum, draw(h, h, w), k)
    agree(block_mean, draw(w, h, w), k)


@pytest.mark.parametrize("h, w, k", [(5, 4, 2), (4, 5, 2), (7, 11, 3), (8, 13, 5), (6, 9, 4)])
def test_sums_with_smaller_blocks(h, w, k):
    """Smaller blocks at the bottom, at the right or at both edges have the right sums."""
    agree(block_sum, draw(h + w, h, w), k)


@pytest.mark.parametrize("h, w, k", [(5, 4, 2), (4, 5, 2), (7, 11, 3), (8, 13, 5), (6, 9, 4)])
def test_means_with_smaller_blocks(h, w, k):
    """The mean of a smaller block is over the elements that it really has."""
    agree(block_mean, draw(h + w, h, w), k)


@pytest.mark.parametrize("h, w", [(1, 1), (1, 6), (6, 1), (3, 4)])
def test_one_block(h, w):
    """With a k as large as the array or larger there is one block in that direction."""
    for k in (max(h, w), max(h, w) + 3):
        agree(block_sum, draw(9, h, w), k)
        agree(block_mean, draw(10, h, w), k)


def test_blocks_of_one():
    """With k = 1 every element is a block of its own, and the result is a new array."""
    a = draw(11, 3, 5)
    for function in (block_sum, block_mean):
        agree(function, a, 1)
        shared = np.shares_memory(function(a, 1), a)
        assert not shared, f"{function.__name__} hands out the memory of a: return a new array."


def test_a_constant_picture_stays_constant():
    """The means of a picture of one colour are that colour, up to the edge."""
    for picture in (np.full((7, 5), 0.25), np.full((5, 7), 200, dtype=np.uint8)):
        value = float(picture[0, 0])
        for k in (2, 3, 4):
            agree(block_mean, picture, k, np.full((-(-picture.shape[0] // k), -(-picture.shape[1] // k)), value))


@pytest.mark.parametrize("dtype", ["uint8", "int8", "int16", "float32", "bool"])
def test_small_number_types(dtype):
    """Small integers, float32 and bool do not overflow and are not rounded."""
    rng = np.random.default_rng(12)
    top = {"uint8": 255, "int8": 127, "int16": 30_000, "float32": 16_000_000, "bool": 1}[dtype]
    a = rng.integers(top // 2, top, size=(7, 9), endpoint=True, dtype=np.int64).astype(dtype)
    agree(block_sum, a, 4)
    agree(block_mean, a, 4)


@pytest.mark.parametrize("name", ["transposed", "every second column", "turned round"])
def test_views_as_input(name):
    """A transposed table, every second column and a table turned round work too."""
    table = draw(13, 7, 10)
    a = {"transposed": table.T, "every second column": table[:, ::2], "turned round": table[::-1, ::-1]}[name]
    agree(block_sum, a, 3)
    agree(block_mean, a, 3)


def test_input_is_left_alone():
    """Your functions do not change a, and a second call gives the same."""
    a = draw(14, 5, 6)
    before = a.copy()
    first, second = (block_sum(a, 2), block_mean(a, 4)), (block_sum(a, 2), block_mean(a, 4))
    np.testing.assert_array_equal(a, before, err_msg="a was changed.")
    np.testing.assert_array_equal(first[0], second[0], err_msg="Two calls of block_sum differ.")
    np.testing.assert_array_equal(first[1], second[1], err_msg="Two calls of block_mean differ.")
