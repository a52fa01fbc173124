from itertools import groupby

import numpy as np
import pytest
from solution import decode, encode


def by_groupby(x):
    """The runs found by the standard library: a list of elements and a list of lengths."""
    runs = [(value, len(list(group))) for value, group in groupby(list(x))]
    return [value for value, _ in runs], [length for _, length in runs]


def diagnose(values, lengths, x, expected):
    """One plain sentence for the usual slips, or nothing."""
    wanted, counts = expected
    if len(x) == 0:
        return f"Without elements there are no runs: both arrays have shape (0,), yours have {values.shape} and {lengths.shape}."
    if len(counts) > len(values) == len(set(x.tolist())) and len(x) == lengths.sum():
        return "You count each value once over the whole array. A value that comes back later begins a new run."
    if x.dtype.kind == "f" and np.isnan(x).any() and len(values) < len(counts):
        return "nan does not equal nan: each one is a run of its own."
    if values.shape == lengths.shape == (len(counts),) and np.array_equal(lengths, counts):
        return "The lengths are right, the values are not: take the element at which each run begins."
    if len(values) == len(counts) - 1 and np.array_equal(values, wanted[:-1]):
        return "The last run is missing: it ends where x ends."
    if len(values) == len(counts) - 1 and np.array_equal(values, wanted[1:]):
        return "The first run is missing: it begins where x begins."
    if values.shape == (len(counts),) and lengths.shape == (len(counts),) and np.array_equal(values, wanted):
        if np.array_equal(lengths, np.cumsum(counts)):
            return "These are the places where the runs end: the lengths are the differences between them."
        if np.array_equal(lengths, np.cumsum(counts) - counts):
            return "These are the places where the runs begin: the lengths are the differences between them."
        return "The values are right, the lengths are not."
    if len(lengths) == len(counts) - 1:
        return "One length is missing: a run ends where the next begins, and the last one ends where x ends."
    return f"There are {len(counts)} runs here, you found {len(values)}."


def agree(x, expected=None):
    """Encode x and compare with groupby, or with runs worked by hand."""
    pair = encode(x)
    is_pair = isinstance(pair, tuple | list) and len(pair) == 2
    assert is_pair, f"encode returns two things, values and lengths; yours returns {pair!r}."
    for name, part in zip(("values", "lengths"), pair, strict=True):
        assert isinstance(part, np.ndarray), f"The {name} must be a NumPy array, not {type(part).__name__}."
        assert part.ndim == 1, f"The {name} must have one axis, yours have shape {part.shape}."
    values, lengths = pair
    wanted, counts = by_groupby(x) if expected is None else expected
    wanted, counts = np.array(wanted, dtype=x.dtype), np.array(counts, dtype=np.int64)
    equal_nan = x.dtype.kind == "f"
    right = np.array_equal(values, wanted, equal_nan=equal_nan) and np.array_equal(lengths, counts)
    message = "" if right else diagnose(values, lengths, x, (wanted, counts))
    np.testing.assert_array_equal(values, wanted, err_msg=f"(values) {message}")
    np.testing.assert_array_equal(lengths, counts, err_msg=f"(lengths) {message}")


def whole(lengths):
    """Lengths in the type that NumPy uses for places on this machine."""
    return np.array(lengths, dtype=np.intp)


def draw(seed, n, top):
    return np.random.default_rng(seed).integers(0, top, size=n, dtype=np.int64)


def test_encode_by_hand():
    """The example of the statement is encoded as by hand."""
    agree(np.array([7, 7, 7, 2, 2, 7], dtype=np.int64), ([7, 2, 7], [3, 2, 1]))


def test_decode_by_hand():
    """The example of the statement is decoded as by hand, from arrays and from lists."""
    for back in (decode(np.array([7, 2, 7], dtype=np.int64), whole([3, 2, 1])), decode([7, 2, 7], [3, 2, 1])):
        np.testing.assert_array_equal(back, [7, 7, 7, 2, 2, 7], err_msg="Three times 7, then twice 2, then once 7.")


@pytest.mark.parametrize("seed, n, top", [(1, 30, 2), (2, 41, 3), (3, 60, 2), (4, 25, 9)])
def test_random_numbers(seed, n, top):
    """The runs of random numbers agree with those of itertools.groupby."""
    agree(draw(seed, n, top))


@pytest.mark.parametrize("x", [[5], [5, 5, 5, 5], [1, 2], [1, 2, 3, 4], [1, 1, 2], [1, 2, 2], [0, 0], [0, 1, 0, 1, 1, 0]])
def test_short_arrays(x):
    """One element, one long run, runs of one element, zeros at the start and at the end: all are right."""
    agree(np.array(x, dtype=np.int64))


@pytest.mark.parametrize("dtype", ["float64", "int64", "U4"])
def test_no_elements(dtype):
    """Without elements there are no runs, and without runs there are no elements."""
    empty = np.zeros(0, dtype=dtype)
    agree(empty, ([], []))
    back = decode(empty, whole([]))
    assert np.shape(back) == (0,), f"No runs give shape (0,), yours is {np.shape(back)}."


def test_each_nan_is_its_own_run():
    """nan does not equal nan, so each nan is a run of length 1."""
    x = np.array([1.0, np.nan, np.nan, np.nan, 2.0, 2.0, np.nan])
    agree(x, ([1.0, np.nan, np.nan, np.nan, 2.0, np.nan], [1, 1, 1, 1, 2, 1]))


@pytest.mark.parametrize(
    "x",
    [
        np.array(["a", "a", "b", "abc", "abc", "a"]),
        np.array([True, True, False, True]),
        np.array([250, 250, 3, 255, 255, 0], dtype=np.uint8),
        np.array([0.5, 0.5, 0.25, -1.5], dtype=np.float32),
        np.array([-128, 127, 127, -128, -127], dtype=np.int8),
        np.array([1.0, 1.0, 1.0 + 2**-40, 1.0 + 2**-40, 1.0]),
    ],
    ids=["text", "bool", "uint8", "float32", "int8", "nearly equal"],
)
def test_other_dtypes(x):
    """Text, bools and small numbers work, elements count as equal only if they are, and the dtype is kept."""
    agree(x)
    values, lengths = encode(x)
    assert values.dtype == x.dtype, f"x has dtype {x.dtype}, so the values have it too; yours have {values.dtype}."
    back = decode(values, whole(lengths))
    assert isinstance(back, np.ndarray), f"decode returns a NumPy array, not {type(back).__name__}."
    assert back.dtype == x.dtype, f"The values have dtype {x.dtype}, and what decode returns keeps it; yours has {back.dtype}."
    np.testing.assert_array_equal(back, x)


@pytest.mark.parametrize("x", [[4, 4, 1], [6], []])
def test_lengths_are_whole_numbers(x):
    """The lengths have an integer dtype, with and without elements."""
    lengths = encode(np.array(x, dtype=np.int64))[1]
    kind = np.asarray(lengths).dtype
    assert kind.kind in "iu", f"The lengths are whole numbers, yours are {kind}."


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_there_and_back(seed):
    """Decoding what was encoded gives the same array again."""
    x = draw(seed, 50, 3) / 4
    values, lengths = encode(x)
    np.testing.assert_array_equal(decode(values, whole(lengths)), x)


@pytest.mark.parametrize("seed", [14, 15])
def test_decode_random_runs(seed):
    """Random runs are decoded as with repeated lists, also with lengths of 0 and equal neighbours."""
    values, lengths = draw(seed, 20, 3), draw(seed + 100, 20, 5)
    expected = [v for v, k in zip(values.tolist(), lengths.tolist(), strict=True) for _ in range(k)]
    for back in (decode(values, whole(lengths)), decode(values.tolist(), lengths.tolist())):
        message = f"The lengths add up to {len(expected)}, {len(back)} elements came back: a length of 0 adds nothing."
        np.testing.assert_array_equal(back, expected, err_msg=message if len(back) != len(expected) else "The elements come in another order.")


def test_all_lengths_zero():
    """When every length is 0, nothing comes out."""
    back = decode(np.array([3, 4], dtype=np.int64), whole([0, 0]))
    assert np.shape(back) == (0,), f"Zero elements give shape (0,), yours is {np.shape(back)}."


def test_a_view_as_input():
    """Every second element of an array, and an array turned round, work too."""
    x = draw(16, 40, 2)
    agree(x[::2])
    agree(x[::-1])


def test_arguments_are_left_alone():
    """Your functions do not change their arguments or hand out their memory, and two calls agree."""
    x = np.array([1, 1, 3, 2, 2], dtype=np.int64)
    before = x.copy()
    first, second = encode(x), encode(x)
    np.testing.assert_array_equal(x, before, err_msg="x was changed.")
    np.testing.assert_array_equal(first[0], second[0], err_msg="Two calls of encode give different values.")
    np.testing.assert_array_equal(first[1], second[1], err_msg="Two calls of encode give different lengths.")
    values, lengths = np.array([4, 5], dtype=np.int64), whole([2, 3])
    once, twice = decode(values, lengths), decode(values, lengths)
    np.testing.assert_array_equal(values, [4, 5], err_msg="values was changed.")
    np.testing.assert_array_equal(lengths, [2, 3], err_msg="lengths was changed.")
    np.testing.assert_array_equal(once, twice, err_msg="Two calls of decode differ.")
