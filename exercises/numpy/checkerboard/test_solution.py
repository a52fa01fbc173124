import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from solution import checkerboard

LOOPS = {
    ast.For: "a for loop",
    ast.While: "a while loop",
    ast.ListComp: "a comprehension",
    ast.SetComp: "a comprehension",
    ast.DictComp: "a comprehension",
    ast.GeneratorExp: "a comprehension",
}
HIDDEN = {"vectorize", "frompyfunc", "apply_along_axis", "map"}


def by_rule(h, w, side):
    """The rule of the statement for one element after the other, in plain Python."""
    return np.array([[(i // side + j // side) % 2 for j in range(w)] for i in range(h)], dtype=np.int64)


def diagnose(theirs, h, w, side, expected):
    """One plain sentence for the usual slips, or nothing."""
    if theirs.shape != expected.shape:
        if theirs.shape == (w, h):
            return "Rows and columns are swapped: h rows come first, then w columns."
        return f"{h} rows and {w} columns give shape ({h}, {w}), yours is {theirs.shape}."
    if np.array_equal(theirs, expected):
        return ""
    i, j = np.arange(h, dtype=np.int64)[:, None], np.arange(w, dtype=np.int64)[None, :]
    for mistake, sentence in (
        (1 - expected, "Zeros and ones are swapped: at the top left stands 0."),
        (by_rule(h, w, 1), f"These squares have one element each, but side is {side}."),
        ((i + j) // side % 2, "These are slanting stripes: divide i and j by side first, each for itself, and then add."),
        ((i % side + j % side) % 2, "Inside a square all elements are equal: i // side counts squares, i % side counts inside a square."),
        ((i * w + j) // side % 2, "Do you count through the whole array? With an even number of columns every row then starts with the same number."),
        ((i // side) * (j // side) % 2, "Multiplied, this is 1 only where both numbers are odd: add them."),
        ((i // side + 0 * j) % 2, "These are stripes: the column must count too."),
        ((0 * i + j // side) % 2, "These are stripes: the row must count too."),
    ):
        if np.array_equal(theirs, mistake):
            return sentence
    if np.any((theirs != 0) & (theirs != 1)):
        return "Some element is neither 0 nor 1."
    return ""


def agree(h, w, side, expected=None):
    theirs = checkerboard(h, w, side)
    assert theirs is not None, "Your function returns nothing: is the return missing?"
    theirs = np.asarray(theirs)
    theirs = theirs.astype(np.int64) if theirs.dtype == bool else theirs
    expected = by_rule(h, w, side) if expected is None else np.asarray(expected)
    np.testing.assert_array_equal(theirs, expected, err_msg=f"checkerboard({h}, {w}, {side}) {diagnose(theirs, h, w, side, expected)}")


def test_small_squares_by_hand():
    """The first example of the statement comes out as written there."""
    agree(3, 4, 1, [[0, 1, 0, 1], [1, 0, 1, 0], [0, 1, 0, 1]])


def test_larger_squares_by_hand():
    """The second example of the statement, with squares of 2 x 2, comes out as written there."""
    agree(3, 5, 2, [[0, 0, 1, 1, 0], [0, 0, 1, 1, 0], [1, 1, 0, 0, 1]])


def test_shape_and_dtype():
    """The result is an array of h rows and w columns that holds integers, floats or bool."""
    theirs = checkerboard(3, 7, 2)
    assert isinstance(theirs, np.ndarray), f"Return a NumPy array, not {type(theirs).__name__}."
    assert theirs.shape == (3, 7), f"3 rows and 7 columns give shape (3, 7), yours is {theirs.shape}."
    assert theirs.dtype.kind in "biuf", f"The elements are integers, floats or bool, yours are {theirs.dtype}."


@pytest.mark.parametrize("h, w", [(1, 1), (1, 6), (5, 1), (8, 8), (7, 7), (6, 9), (9, 6), (5, 7)])
def test_squares_of_one_element(h, w):
    """Boards with even and odd sides, without a third argument, agree with np.indices."""
    theirs = np.asarray(checkerboard(h, w)).astype(np.int64)
    expected = np.indices((h, w)).sum(0) % 2
    np.testing.assert_array_equal(theirs, expected, err_msg=f"checkerboard({h}, {w}) {diagnose(theirs, h, w, 1, expected)}")


@pytest.mark.parametrize("rows, columns, side", [(2, 2, 2), (3, 4, 3), (4, 3, 2), (2, 5, 4), (8, 8, 3)])
def test_whole_squares(rows, columns, side):
    """A board of whole squares is a small board with every element enlarged."""
    small = np.indices((rows, columns)).sum(0) % 2
    agree(rows * side, columns * side, side, np.kron(small, np.ones((side, side), dtype=small.dtype)))


@pytest.mark.parametrize("h, w, side", [(5, 6, 4), (7, 4, 3), (10, 11, 4), (2, 9, 3), (9, 2, 5), (13, 12, 5)])
def test_squares_cut_off(h, w, side):
    """Where side does not divide the height or the width, the last squares are cut off."""
    agree(h, w, side)


@pytest.mark.parametrize("h, w, side", [(3, 3, 3), (2, 4, 5), (4, 2, 100), (1, 1, 2)])
def test_one_square(h, w, side):
    """When one square covers the whole board, everything is 0."""
    agree(h, w, side, np.zeros((h, w)))


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_random_boards(seed):
    """Random boards agree with the rule, element by element."""
    for h, w, side in np.random.default_rng(seed).integers(1, [14, 14, 6], size=(20, 3), dtype=np.int64).tolist():
        agree(h, w, side)


@pytest.mark.parametrize("h, w", [(8, 8), (9, 9), (5, 8), (300, 301)])
def test_half_of_them_are_ones(h, w):
    """With squares of one element, half of the elements are ones, and one fewer than zeros if their number is odd."""
    ones = int(np.count_nonzero(checkerboard(h, w)))
    assert ones == h * w // 2, f"checkerboard({h}, {w}) has {h * w // 2} ones, yours has {ones}."


def test_two_calls():
    """Two calls give equal arrays, and changing one does not change the other."""
    first, second = checkerboard(4, 6, 2), checkerboard(4, 6, 2)
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
    shared = np.shares_memory(first, second)
    assert not shared, "Both calls return the same memory: make a new array each time."
    assert first.flags.writeable, "The array is read-only: return an array of its own."
    first[0, 0] = not first[0, 0]
    third = np.asarray(checkerboard(4, 6, 2)).astype(np.int64)
    np.testing.assert_array_equal(third, by_rule(4, 6, 2), err_msg="Writing into one board changed the next.")


def test_without_loops():
    """The board is made without loops and comprehensions."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may loop as you like
        for node in ast.walk(part):
            loop = LOOPS.get(type(node))
            assert loop is None, f"Line {getattr(node, 'lineno', '?')} has {loop}: work with whole rows and columns at once."
            name = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
            assert name not in HIDDEN, f"Line {getattr(node, 'lineno', '?')} uses {name}, which is a loop in disguise: work with whole arrays."
