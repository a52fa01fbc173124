import copy
import json
from fractions import Fraction
from math import comb
from numbers import Rational

import numpy as np
import pytest
from solution import rref

with open("data/reduced_forms.json") as file:
    RECORDED = json.load(file)["cases"]


def exact(rows):
    return [[Fraction(number) for number in row] for row in rows]


def text(rows):
    return [" ".join(str(number) for number in row) for row in rows]


def reduced(A):
    """The learner's R and pivots for a copy of A, after a look at their form."""
    try:
        result = rref(copy.deepcopy(A))
    except ZeroDivisionError:
        pytest.fail("That ended in a ZeroDivisionError: look for an entry other than 0 before you divide.")
    assert isinstance(result, (tuple, list)) and len(result) == 2, "Return two things: R, pivots."
    R, pivots = result
    R = [list(row) for row in R]
    assert np.shape(R) == np.shape(A), f"R has the shape of A, {len(A)} by {len(A[0])}."
    strange = [number for row in R for number in row if not isinstance(number, Rational)]
    assert not strange, f"Every number is an int or a Fraction, but there is {strange[0]!r}: did a float slip in?"
    return R, [int(column) for column in pivots]


def diagnose(rows, pivots, wanted, columns):
    """One plain sentence for the usual slips, or nothing."""
    if rows == wanted and pivots != columns:
        return "R is right, pivots is not: list the column of each pivot, counted from 0."
    if sorted(rows) == sorted(wanted):
        return "The right rows in the wrong order: the pivots go down like stairs, and rows of zeros are at the bottom."
    leading = [next((number for number in row if number), None) for row in rows]
    if any(number not in (None, 1) for number in leading):
        return "A row begins with a number other than 1: divide it by its pivot."
    if len(columns) > len([row for row in rows if any(row)]):
        return "There are too few rows left: after a column without a pivot, the same row must wait for the next column."
    for row in rows:
        column = next((j for j, number in enumerate(row) if number), None)
        if column is not None and sum(other[column] != 0 for other in rows) > 1:
            return f"Column {column} has a pivot, and another number as well: clear above and below it."
    return ""


def agree(A, wanted, columns):
    R, pivots = reduced(A)
    wanted = exact(wanted)
    message = diagnose(R, pivots, wanted, list(columns))
    assert text(R) == text(wanted), f"{message} (R, then the right one)"
    assert pivots == list(columns), f"{message} (pivots, then the right ones)"


def hidden(seed, m, n, rank):
    """A random matrix A, its reduced form and pivots: the form is drawn first, then rows are mixed by whole numbers."""
    rng = np.random.default_rng(seed)
    columns = sorted(rng.permutation(n)[:rank].tolist())
    R = [[Fraction(0)] * n for _ in range(m)]
    for i, column in enumerate(columns):
        for j in range(column + 1, n):
            R[i][j] = Fraction(int(rng.integers(-6, 7)), int(rng.integers(1, 5)))
        for other in columns[i + 1 :]:
            R[i][other] = Fraction(0)
        R[i][column] = Fraction(1)
    A = [list(row) for row in R]
    for _ in range(3 * m):  # mixing that can be undone: a row gets a multiple of another one, and rows change places
        i, j = (int(v) for v in rng.integers(0, m, size=2))
        factor = int(rng.integers(-3, 4))
        if i != j:
            A[i] = [mine + factor * its for mine, its in zip(A[i], A[j], strict=True)]
            A[i], A[j] = A[j], A[i]
    return A, R, columns


def test_by_hand():
    """The example comes out as worked by hand: one swap, two pivots, and a row of zeros at the bottom."""
    agree([[0, 2, 4], [1, 1, 3], [1, 3, 7]], [[1, 0, 1], [0, 1, 2], [0, 0, 0]], [0, 1])


@pytest.mark.parametrize(
    ("A", "R", "pivots"),
    [
        ([[5]], [[1]], [0]),
        ([[0]], [[0]], []),
        ([[0, 0, 0], [0, 0, 0]], [[0, 0, 0], [0, 0, 0]], []),
        ([[0, 0, 4, 6]], [[0, 0, 1, Fraction(3, 2)]], [2]),
        ([[0], [3], [7]], [[1], [0], [0]], [0]),
        ([[2, 0], [0, -3]], [[1, 0], [0, 1]], [0, 1]),
    ],
)
def test_small_matrices(A, R, pivots):
    """One row, one column, one number, nothing but zeros: all of them have a reduced form."""
    agree(A, R, pivots)


def test_a_column_without_a_pivot():
    """A column without a pivot is passed over, and the same row waits for the next column."""
    agree([[1, 2, 3], [2, 4, 7]], [[1, 2, 0], [0, 0, 1]], [0, 2])
    agree([[0, 0, 1], [0, 0, 2], [0, 5, 1]], [[0, 1, 0], [0, 0, 1], [0, 0, 0]], [1, 2])


@pytest.mark.parametrize("name", list(RECORDED))
def test_agrees_with_sympy(name):
    """R and pivots are those that SymPy finds, number by number."""
    case = RECORDED[name]
    agree(exact(case["A"]), case["R"], case["pivots"])


@pytest.mark.parametrize(("seed", "m", "n", "rank"), [(1, 3, 3, 3), (2, 4, 6, 3), (3, 5, 4, 2), (4, 6, 6, 4), (5, 5, 8, 5), (6, 2, 7, 1)])
def test_hidden_forms(seed, m, n, rank):
    """A reduced form that was hidden by mixing its rows comes back."""
    agree(*hidden(seed, m, n, rank))


@pytest.mark.parametrize("n", [2, 4, 6])
def test_the_inverse_of_a_hilbert_matrix(n):
    """The Hilbert matrix beside the identity turns into the identity beside its inverse, which a closed form gives."""
    beside = [[Fraction(1, i + j + 1) for j in range(n)] + [int(i == j) for j in range(n)] for i in range(n)]
    wanted = []
    for i in range(1, n + 1):
        inverse = [
            (-1) ** (i + j) * (i + j - 1) * comb(n + i - 1, n - j) * comb(n + j - 1, n - i) * comb(i + j - 2, i - 1) ** 2 for j in range(1, n + 1)
        ]
        wanted.append([int(i == j) for j in range(1, n + 1)] + inverse)
    agree(beside, wanted, range(n))


def test_small_is_not_zero():
    """Exactly zero is the only zero: a pivot may be as small as it likes."""
    tiny = Fraction(1, 10**30)
    agree([[1, 1], [1, 1 + tiny]], [[1, 0], [0, 1]], [0, 1])
    agree([[tiny, 0, 3], [0, 1, 1]], [[1, 0, 3 * 10**30], [0, 1, 1]], [0, 1])


def test_whole_numbers_become_fractions():
    """Integers give exact fractions: 2 and 3 give 3/2, not 1.5 and not 1."""
    R, pivots = reduced([[2, 3], [0, 0]])
    assert text(R) == ["1 3/2", "0 0"], f"Turn integers into a Fraction before you divide them; yours is {text(R)}."
    assert pivots == [0], f"The only pivot is in column 0, yours are {pivots}."


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_pivot_columns_rebuild_the_matrix(seed):
    """The pivot columns of A times the rows of R give A back."""
    rng = np.random.default_rng(seed)
    half = [[int(v) for v in row] for row in rng.integers(-4, 5, size=(5, 3))]
    other = [[int(v) for v in row] for row in rng.integers(-4, 5, size=(3, 6))]
    A = [[sum(row[k] * other[k][j] for k in range(3)) for j in range(6)] for row in half]
    R, pivots = reduced(A)
    rebuilt = [[sum((row[column] * R[k][j] for k, column in enumerate(pivots)), start=Fraction(0)) for j in range(6)] for row in A]
    assert text(rebuilt) == text(exact(A)), f"With pivots {pivots} something else comes back."


def test_input_is_left_alone():
    """Your function does not change A, so asking twice gives the same answer."""
    A = [[0, 2, 4], [Fraction(1, 2), 1, 3]]
    before = copy.deepcopy(A)
    first = rref(A)
    assert before == A, f"A was changed to {text(A)}: build new rows."
    second = rref(A)
    assert text(first[0]) == text(second[0]) and list(first[1]) == list(second[1]), "Two calls with the same matrix differ."
