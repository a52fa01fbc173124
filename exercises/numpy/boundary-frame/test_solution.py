import numpy as np
import pytest
from solution import boundary_frame


def by_rule(h, w, thickness):
    """The rule of the statement for one element after the other, in plain Python."""
    return np.array([[float(min(i, j, h - 1 - i, w - 1 - j) < thickness) for j in range(w)] for i in range(h)])


def diagnose(theirs, h, w, thickness, expected):
    """One plain sentence for the usual slips, or nothing."""
    if theirs.shape != expected.shape:
        if theirs.shape == (w, h):
            return "Rows and columns are swapped: h rows come first, then w columns."
        return f"{h} rows and {w} columns give shape ({h}, {w}), yours is {theirs.shape}."
    if np.array_equal(theirs, expected):
        return ""
    if thickness == 0:
        return "Thickness 0 is no frame, only zeros. Is there a -thickness in a slice? -0 is 0, so [0:-0] is empty, and [-0:] is everything."
    if np.array_equal(theirs, 1 - expected):
        return "Ones and zeros are swapped: the frame is 1, the inside is 0."
    if min(h, w) <= 2 * thickness and not theirs.all():
        return "Here nothing is left inside: every element is 1."
    for other, sentence in (
        (1, "This frame has thickness 1."),
        (thickness - 1, "The frame is too thin by one."),
        (thickness + 1, "The frame is too thick by one."),
    ):
        if other != thickness and np.array_equal(theirs, by_rule(h, w, other)):
            return f"{sentence} Here it is {thickness}."
    if np.any(theirs > 1):
        return "Some elements are above 1, perhaps in the corners: set them, do not add."
    if np.array_equal(theirs != expected, np.flip(theirs != expected)):
        return ""
    return "Opposite sides differ: is the last row as thick as the first, the last column as the first?"


def agree(h, w, thickness, expected=None):
    theirs = boundary_frame(h, w, thickness)
    assert theirs is not None, "Your function returns nothing: is the return missing?"
    expected = by_rule(h, w, thickness) if expected is None else np.array(expected)
    message = diagnose(np.asarray(theirs, dtype=np.float64), h, w, thickness, expected)
    np.testing.assert_array_equal(theirs, expected, err_msg=f"boundary_frame({h}, {w}, {thickness}) {message}")


def test_examples_by_hand():
    """The two examples of the statement come out as worked by hand."""
    agree(4, 5, 1, [[1, 1, 1, 1, 1], [1, 0, 0, 0, 1], [1, 0, 0, 0, 1], [1, 1, 1, 1, 1]])
    agree(5, 6, 2, [[1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1], [1, 1, 0, 0, 1, 1], [1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1]])


def test_shape_and_dtype():
    """The result is a float64 array with h rows and w columns."""
    theirs = boundary_frame(3, 7, 1)
    assert isinstance(theirs, np.ndarray), f"Return a NumPy array, not {type(theirs).__name__}."
    assert theirs.shape == (3, 7), f"3 rows and 7 columns give shape (3, 7), yours is {theirs.shape}."
    assert theirs.dtype == np.float64, f"The result is float64, yours is {theirs.dtype}."


def test_thickness_is_one_unless_given():
    """Without a thickness the frame has thickness 1, and it can be given by name."""
    np.testing.assert_array_equal(boundary_frame(5, 7), by_rule(5, 7, 1), err_msg="Without a thickness it is 1.")
    np.testing.assert_array_equal(boundary_frame(h=7, w=8, thickness=3), by_rule(7, 8, 3), err_msg="boundary_frame(h=7, w=8, thickness=3)")


@pytest.mark.parametrize("h, w, thickness", [(3, 3, 1), (5, 4, 2), (6, 9, 2), (9, 8, 3), (12, 11, 5), (4, 6, 0)])
def test_like_padding(h, w, thickness):
    """Where there is an inside, the frame is what np.pad puts around an array of zeros."""
    inside = np.zeros((h - 2 * thickness, w - 2 * thickness))
    agree(h, w, thickness, np.pad(inside, thickness, constant_values=1))


@pytest.mark.parametrize("h, w", [(4, 6), (1, 5), (5, 1), (1, 1), (2, 2)])
def test_no_frame(h, w):
    """With thickness 0 there is no frame: only zeros."""
    agree(h, w, 0, np.zeros((h, w)))


@pytest.mark.parametrize("h, w", [(1, 6), (6, 1), (1, 1), (2, 7), (7, 2), (2, 2)])
def test_one_or_two_rows(h, w):
    """One or two rows or columns are all border, already with thickness 1."""
    agree(h, w, 1, np.ones((h, w)))


@pytest.mark.parametrize(
    "h, w, thickness",
    [(4, 9, 2), (9, 4, 2), (5, 9, 3), (9, 5, 3), (5, 5, 4), (5, 5, 5), (3, 4, 6), (4, 20, 7), (20, 4, 9), (2, 2, 100), (5, 20, 6), (20, 5, 6)],
)
def test_too_thick(h, w, thickness):
    """A frame so thick that nothing is left inside fills the whole array with ones."""
    agree(h, w, thickness, np.ones((h, w)))


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_random_sizes(seed):
    """Random sizes and thicknesses agree with the rule of the statement."""
    for h, w, thickness in np.random.default_rng(seed).integers([1, 1, 0], [12, 12, 7], size=(25, 3), dtype=np.int64).tolist():
        agree(h, w, thickness)


@pytest.mark.parametrize("h, w, thickness", [(30, 41, 1), (17, 90, 4), (64, 64, 7)])
def test_number_of_ones(h, w, thickness):
    """The number of ones is the number of all elements less those inside."""
    theirs = float(np.sum(boundary_frame(h, w, thickness)))
    expected = h * w - (h - 2 * thickness) * (w - 2 * thickness)
    assert theirs == expected, f"boundary_frame({h}, {w}, {thickness}) has {expected} ones, yours has {theirs:g}."


def test_two_calls():
    """Two calls give equal arrays, and changing one does not change the other."""
    first, second = boundary_frame(4, 4, 1), boundary_frame(4, 4, 1)
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
    first[0, 0] = 7.0
    np.testing.assert_array_equal(second, by_rule(4, 4, 1), err_msg="Both calls return the same memory: make a new array each time.")
