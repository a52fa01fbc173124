import numpy as np
import pytest
from solution import negate_between


def by_loop(values, low, high):
    """The rule, one element at a time, on a nested list."""
    if isinstance(values, list):
        return [by_loop(v, low, high) for v in values]
    return -values if low <= values <= high else values


def diagnose(after, before, low, high):
    """One plain sentence for the usual slips, or nothing."""
    inside = (before >= low) & (before <= high)
    if np.array_equal(after, before, equal_nan=True):
        return "The caller's array did not change. Write into it: `a = ...` or `part = a[mask]` make a new array."
    for mistake, sentence in (
        (np.where((before > low) & (before < high), -before, before), "The ends belong to the range: use >= and <=."),
        (np.where(inside, before, -before), "You flipped the elements outside the range."),
        (-before, "You flipped every element: an element must pass both comparisons, so join the masks with &."),
        (np.where(inside, -np.abs(before), before), "Flip the sign: a negative element inside the range becomes positive."),
    ):
        if np.array_equal(after, mistake, equal_nan=True):
            return sentence
    return ""


def check(a, low, high):
    """Call the learner's function on a and compare a with the loop."""
    before = a.copy()
    negate_between(a, low, high)
    expected = np.array(by_loop(before.tolist(), low, high), dtype=before.dtype).reshape(before.shape)
    right = np.array_equal(a, expected, equal_nan=True)
    np.testing.assert_array_equal(a, expected, err_msg="" if right else diagnose(a, before, low, high))


def test_example_by_hand():
    """Of 1, 5, 3, 8, -2 only 5 and 3 lie between 3 and 6."""
    a = np.array([1, 5, 3, 8, -2], dtype=np.int64)
    before = a.copy()
    negate_between(a, 3, 6)
    np.testing.assert_array_equal(a, [1, -5, -3, 8, -2], err_msg=diagnose(a, before, 3, 6))


def test_everyone_sees_the_change():
    """The caller's own array changes, and a view of it shows the change."""
    a = np.array([0.5, 2.0, 0.25, -1.0])
    before, view = a.copy(), a[1:]
    negate_between(a, 0.0, 1.0)
    expected = [-0.5, 2.0, -0.25, -1.0]
    np.testing.assert_array_equal(a, expected, err_msg="" if np.array_equal(a, expected) else diagnose(a, before, 0.0, 1.0))
    np.testing.assert_array_equal(view, [2.0, -0.25, -1.0], err_msg="A view of the array must show the change.")


def test_both_ends_belong_to_the_range():
    """Elements equal to low or high are flipped too."""
    check(np.array([1.0, 2.0, 3.0, 4.0, 5.0]), 2.0, 4.0)
    check(np.array([7, 8, 9], dtype=np.int64), 8, 8)


def test_negative_elements_become_positive():
    """A range below zero works: flipping -4 gives 4."""
    check(np.array([-6.0, -4.0, -2.0, 2.0, 4.0]), -5.0, -1.0)
    check(np.array([-3, -1, 0, 1, 3], dtype=np.int64), -1, 3)


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_random_values(seed):
    """Random values agree with a plain loop."""
    rng = np.random.default_rng(seed)
    low, high = np.sort(rng.normal(size=2)).tolist()
    check(rng.normal(size=60), low, high)


@pytest.mark.parametrize("shape", [(4, 5), (2, 3, 4)])
def test_any_shape(shape):
    """Arrays with two or three axes work just like a row of numbers."""
    a = np.random.default_rng(5).integers(-9, 10, size=shape, dtype=np.int64)
    check(a, -2, 6)
    check(a.T, 3, 8)


def test_a_slice_of_a_larger_array():
    """Given every second column of a table, only those columns change."""
    table = np.random.default_rng(6).integers(1, 10, size=(5, 6), dtype=np.int64)
    before = table.copy()
    negate_between(table[:, ::2], 3, 7)
    expected = np.array(by_loop(before[:, ::2].tolist(), 3, 7))
    np.testing.assert_array_equal(table[:, ::2], expected, err_msg="The slice did not change as it should: does ravel, flatten or reshape copy it?")
    np.testing.assert_array_equal(table[:, 1::2], before[:, 1::2], err_msg="Columns outside the slice were changed.")


@pytest.mark.parametrize("dtype", [np.int8, np.int32, np.float32])
def test_other_number_types(dtype):
    """Small integer types and float32 work, even when low and high are not whole numbers."""
    check(np.array([-4, -2, 0, 1, 2, 3, 5], dtype=dtype), -2.5, 2.5)


def test_nan_and_infinity():
    """nan stays nan, and infinity is outside every finite range."""
    check(np.array([np.nan, 1.0, np.inf, -np.inf, 3.0]), 0.0, 2.0)


@pytest.mark.parametrize("low, high", [(10, 20), (4, 1)])
def test_nothing_in_the_range(low, high):
    """With nothing in the range, or with low above high, nothing changes."""
    a = np.array([1, 2, 3, 4, 5], dtype=np.int64)
    negate_between(a, low, high)
    np.testing.assert_array_equal(a, [1, 2, 3, 4, 5], err_msg=f"No element lies between {low} and {high}, so nothing may change.")
    negate_between(np.zeros(0), low, high)


def test_twice_is_back_again():
    """Over a symmetric range such as -2 to 2, doing it twice gives the original array back."""
    a = np.random.default_rng(7).normal(scale=2.0, size=50)
    before = a.copy()
    negate_between(a, -2.0, 2.0)
    assert not np.array_equal(a, before), "After the first call something must have changed."
    negate_between(a, -2.0, 2.0)
    np.testing.assert_array_equal(a, before)
