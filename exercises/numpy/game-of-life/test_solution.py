from collections import Counter

import numpy as np
import pytest
from solution import step

BLOCK = ["##", "##"]
BEEHIVE = [".##.", "#..#", ".##."]
BLINKER = ["###"]
TOAD = [".###", "###."]
GLIDER = [".#.", "..#", "###"]
AROUND = [(a, b) for a in (-1, 0, 1) for b in (-1, 0, 1) if (a, b) != (0, 0)]
PULSAR_QUARTER = [(1, 2), (1, 3), (1, 4), (2, 1), (3, 1), (4, 1), (6, 2), (6, 3), (6, 4), (2, 6), (3, 6), (4, 6)]


def place(pattern, h, w, top=1, left=1):
    """A board of zeros with the pattern on it; what leaves the board comes in on the other side."""
    board = np.zeros((h, w), dtype=np.int64)
    for i, row in enumerate(pattern):
        for j, cell in enumerate(row):
            board[(top + i) % h, (left + j) % w] = cell == "#"
    return board


def by_set(board, wraps=True, survive=(2, 3), around=AROUND):
    """The next generation in plain Python: the living cells as a set of places, their neighbours counted."""
    h, w = np.shape(board)
    living = {(i, j) for i, row in enumerate(np.asarray(board).tolist()) for j, cell in enumerate(row) if cell}
    hits = [(i + a, j + b) for i, j in living for a, b in around]
    counts = Counter((i % h, j % w) if wraps else (i, j) for i, j in hits)
    new = np.zeros((h, w), dtype=np.int64)
    for (i, j), n in counts.items():
        if 0 <= i < h and 0 <= j < w and (n == 3 or (n in survive and (i, j) in living)):
            new[i, j] = 1
    return new


def in_place(board):
    """A usual mistake: cells change one after the other. Only used to name it, never to grade."""
    board = np.array(board, dtype=np.int64)
    h, w = board.shape
    for i in range(h):
        for j in range(w):
            n = sum(board[(i + a) % h, (j + b) % w] for a, b in AROUND)
            board[i, j] = n == 3 or (n == 2 and board[i, j])
    return board


def diagnose(theirs, board, expected):
    """One plain sentence for the usual slips, or nothing."""
    if theirs.shape != expected.shape:
        return f"The board keeps its shape {expected.shape}; yours is {theirs.shape}."
    if np.array_equal(theirs, expected):
        return ""
    nine = [*AROUND, (0, 0)]
    for mistake, sentence in (
        (
            by_set(board, wraps=False),
            "The edges are wrong: the board wraps, so the last column lies beside the first, the last row beside the first.",
        ),
        (by_set(board, survive=(3,)), "A living cell with 2 living neighbours must stay alive."),
        (by_set(board, survive=(2, 3, 4)), "A living cell with 4 living neighbours must die."),
        (by_set(board, around=nine), "Do you count the cell itself among its neighbours? Take the eight around it only."),
        (by_set(board, around=[(a, b) for a, b in AROUND if a * b == 0]), "You count four neighbours: the diagonal ones are missing."),
        (in_place(board), "Do cells change while others still look at them? Count everything on the old board, then change all at once."),
        (np.asarray(board), "Nothing has changed."),
    ):
        if np.array_equal(theirs, mistake):
            return sentence
    if np.any((theirs != 0) & (theirs != 1)):
        return "Some cell is neither 0 nor 1."
    if np.array_equal(theirs[1:-1, 1:-1], expected[1:-1, 1:-1]):
        return "The middle is right, the edges are not: columns wrap by the width, rows by the height."
    return ""


def agree(board, expected=None):
    before = np.array(board)
    expected = by_set(before) if expected is None else np.array(expected)
    theirs = step(board)
    assert theirs is not None, "Your function returns nothing: is the return missing?"
    theirs = np.asarray(theirs)
    numbers = theirs.astype(np.int64) if theirs.dtype == bool else theirs
    np.testing.assert_array_equal(numbers, expected, err_msg=diagnose(numbers, before, expected))
    return numbers


def draw(seed, h, w, part=0.4):
    return (np.random.default_rng(seed).random((h, w)) < part).astype(np.int64)


def test_blinker_by_hand():
    """The blinker of the statement turns, and turns back."""
    upright, flat = place(["#", "#", "#"], 5, 5, 1, 2), place(BLINKER, 5, 5, 2, 1)
    agree(upright, flat)
    agree(flat, upright)


def test_shape_and_dtype():
    """The result is an array of the same shape, of integers or bool."""
    theirs = step(draw(1, 4, 7))
    assert isinstance(theirs, np.ndarray), f"Return a NumPy array, not {type(theirs).__name__}."
    assert theirs.shape == (4, 7), f"The board keeps its shape (4, 7), yours is {theirs.shape}."
    assert theirs.dtype.kind in "biu", f"The cells are integers or bool, yours are {theirs.dtype}."


@pytest.mark.parametrize("count", range(9))
@pytest.mark.parametrize("centre", [0, 1])
def test_the_rule(centre, count):
    """With 0 to 8 living neighbours, a dead and a living cell do what the rule says."""
    expected = {2: centre, 3: 1}.get(count, 0)
    for turn in range(8):  # the neighbours in several places
        board = np.zeros((7, 6), dtype=np.int64)
        board[3, 2] = centre
        for a, b in (AROUND[turn:] + AROUND[:turn])[:count]:
            board[3 + a, 2 + b] = 1
        theirs = int(step(board)[3, 2])
        state = "living" if centre else "dead"
        assert theirs == expected, f"A {state} cell with {count} living neighbours becomes {expected}, yours becomes {theirs}."


@pytest.mark.parametrize("pattern", [BLOCK, BEEHIVE], ids=["block", "beehive"])
def test_still_life(pattern):
    """Block and beehive never change, not even across the edges."""
    for top, left in ((2, 2), (0, 0), (7, 6)):
        board = place(pattern, 8, 7, top, left)
        agree(board, board)


def test_toad_and_pulsar():
    """The toad is back after two generations, the pulsar after three."""
    toad = place(TOAD, 6, 6, 2, 1)
    second = agree(toad)
    assert not np.array_equal(second, toad), "The toad must change in the first generation."
    agree(second, toad)
    pulsar = np.zeros((17, 17), dtype=np.int64)
    for i, j in PULSAR_QUARTER:
        pulsar[[8 + i, 8 + i, 8 - i, 8 - i], [8 + j, 8 - j, 8 + j, 8 - j]] = 1
    generations = [pulsar]
    for _ in range(3):
        generations.append(agree(generations[-1]))
    assert [int(g.sum()) for g in generations] == [48, 56, 72, 48], "The pulsar has 48, 56, 72 and again 48 living cells."
    np.testing.assert_array_equal(generations[3], pulsar, err_msg="After three generations the pulsar is back.")


def test_glider():
    """After 4 generations the glider has moved one cell down and to the right; after 32 it is round an 8 x 8 board."""
    board = start = place(GLIDER, 8, 8)
    for generation in range(1, 33):
        board = agree(board)
        if generation % 4 == 0:
            moved = np.roll(start, (generation // 4, generation // 4), axis=(0, 1))
            np.testing.assert_array_equal(board, moved, err_msg=f"Generation {generation}: the glider must be {generation // 4} cells further on.")


def test_blinker_across_the_edges():
    """A blinker that lies across an edge or a corner turns as in the middle."""
    for top, left in ((0, 2), (4, 2), (2, 5), (2, 4), (4, 5), (0, 0)):
        agree(place(BLINKER, 5, 6, top, left), place(["#", "#", "#"], 5, 6, top - 1, left + 1))


@pytest.mark.parametrize("h, w", [(3, 3), (3, 7), (6, 4), (12, 9), (10, 15)])
def test_random_boards(h, w):
    """Random boards agree with counting in plain Python."""
    for part in (0.2, 0.4, 0.6):
        agree(draw(100 * h + w, h, w, part))


@pytest.mark.parametrize("dtype", ["bool", "uint8", "int8", "int32"])
def test_other_dtypes(dtype):
    """True and False, and small integers, give the same generation."""
    board = draw(2, 9, 8).astype(dtype)
    expected = by_set(board)
    theirs = np.asarray(step(board))
    message = "" if np.array_equal(theirs, expected) else "Adding bools gives True or False, not a number: convert the board to integers first."
    np.testing.assert_array_equal(theirs.astype(np.int64), expected, err_msg=message if dtype == "bool" else diagnose(theirs, board, expected))


def test_moving_the_board_moves_the_result():
    """On a ring no place is special: rolling the board rolls the next generation."""
    board = draw(3, 7, 9)
    plain = np.asarray(step(board))
    for shift in ((1, 0), (0, 1), (3, 5)):
        rolled = np.asarray(step(np.roll(board, shift, axis=(0, 1))))
        np.testing.assert_array_equal(rolled, np.roll(plain, shift, axis=(0, 1)), err_msg="The edges are treated in another way than the middle.")


def test_empty_and_full():
    """Nothing comes from nothing, and on a full board everybody dies."""
    agree(np.zeros((4, 5), dtype=np.int64), np.zeros((4, 5)))
    agree(np.ones((4, 5), dtype=np.int64), np.zeros((4, 5)))


def test_board_is_left_alone():
    """Your function does not change the caller's board; two calls agree, and the result is a new array."""
    board = draw(4, 6, 6)
    before = board.copy()
    first, second = step(board), step(board)
    np.testing.assert_array_equal(board, before, err_msg="The board was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
    shared = np.shares_memory(np.asarray(first), board)
    assert not shared, "Return a new array, not the caller's board."
