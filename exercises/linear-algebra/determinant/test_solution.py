import ast
from fractions import Fraction
from itertools import permutations
from math import comb, factorial, prod
from pathlib import Path

import numpy as np
import pytest
import solution
from solution import determinant

RTOL = 1e-9
READY_MADE = set("det slogdet eig eigh eigvals eigvalsh lu lu_factor splu ldl cholesky qr svd svdvals schur solve inv".split())


def of(A):
    """The learner's determinant of a copy of A; an error on the way becomes a sentence."""
    try:
        with np.errstate(all="ignore"):
            result = determinant(np.array(A))
    except ZeroDivisionError:
        pytest.fail("That ended in a ZeroDivisionError: if a column has no pivot, the determinant is 0.")
    except ValueError as problem:
        if "singular" in str(problem).lower():
            pytest.fail(f"Your function says: {problem}. The determinant of a singular matrix is 0: return that instead of raising.")
        raise
    assert result is not None, "Your function returns nothing: is the return missing?"
    assert np.ndim(result) == 0, f"The determinant is one number, yours has shape {np.shape(result)}."
    return float(result)


def diagnose(A, mine, expected):
    """One plain sentence for the usual slips, or nothing."""
    diagonal = float(np.prod(np.diag(np.asarray(A, dtype=np.float64))))
    if np.isclose(mine, expected, rtol=RTOL):
        return ""
    if np.isnan(mine):
        return "Somewhere 0 is divided by 0: a column without a pivot means that the determinant is 0."
    if np.isclose(mine, -expected, rtol=RTOL):
        return "The size is right, the sign is not: it flips at every swap, but not when a row stays where it is."
    if np.isclose(mine, diagonal, rtol=RTOL):
        return "This is the product of the diagonal of A itself: eliminate first."
    if expected and np.isclose(mine, np.trunc(mine)) and abs(mine - expected) < 0.5 * abs(expected):
        return "Close, but a whole number: is the elimination done in float64?"
    return ""


def agree(A, expected):
    mine = of(A)
    np.testing.assert_allclose(mine, float(expected), rtol=RTOL, err_msg=diagnose(A, mine, float(expected)))


def test_by_hand():
    """The example comes out as worked by hand: one swap, and the determinant is 6."""
    agree([[0.0, 2.0, 1.0], [2.0, 4.0, 2.0], [1.0, 3.0, 0.0]], 6)


@pytest.mark.parametrize(
    ("A", "expected"), [([[-7.0]], -7), ([[3.0, 1.0], [1.0, 2.0]], 5), ([[1.0, 2.0], [3.0, 4.0]], -2), ([[2.0, 3.0], [-5.0, 4.0]], 23)]
)
def test_one_and_two_rows(A, expected):
    """One number is its own determinant, and two rows give ad - bc."""
    agree(A, expected)


def test_one_float():
    """The determinant is one float, even if A holds integers."""
    result = determinant(np.array([[2, 0], [0, 3]], dtype=np.int64))
    assert isinstance(result, float), f"Return a float, yours is {type(result).__name__}: {result!r}."


@pytest.mark.parametrize("as_type", ["lists", "int32 arrays"])
def test_whole_numbers(as_type):
    """Lists and arrays of integers are fine: fractions that arise are kept, and large products do not overflow."""
    A = [[3, 1, 2], [2, 5, 1], [1, 1, 4]]
    B = [[70_000, 0], [1, 70_000]]
    if as_type != "lists":
        A, B = np.array(A, dtype=np.int32), np.array(B, dtype=np.int32)
    for matrix, expected in ((A, 44), (B, 4_900_000_000)):
        np.testing.assert_allclose(
            determinant(matrix),
            expected,
            rtol=RTOL,
            err_msg="Compute in float64: an integer array drops every fraction, and its products may overflow.",
        )


@pytest.mark.parametrize(("n", "seed"), [(2, 1), (3, 2), (3, 3), (4, 4), (5, 5), (8, 6), (20, 7)])
def test_random_matrices(n, seed):
    """Random matrices have the determinant that NumPy finds."""
    A = np.random.default_rng(seed).normal(size=(n, n))
    agree(A, np.linalg.det(A))


@pytest.mark.parametrize("order", list(permutations(range(3))) + [(1, 0, 3, 2), (1, 2, 3, 0), (3, 2, 1, 0, 4)])
def test_the_sign_of_a_permutation(order):
    """The identity with its rows in another order has 1 or -1: each swap counts, and only a real one."""
    inversions = sum(order[i] > order[j] for j in range(len(order)) for i in range(j))
    agree(np.eye(len(order))[list(order)], (-1) ** inversions)


@pytest.mark.parametrize("n", [2, 3, 4, 5])
def test_hilbert_matrices(n):
    """The Hilbert matrix and its inverse, made of whole numbers, have the determinants of the closed form."""
    exact = Fraction(prod(factorial(i) for i in range(n)) ** 4, prod(factorial(i) for i in range(2 * n)))
    agree([[1 / (i + j + 1) for j in range(n)] for i in range(n)], exact)
    inverse = [
        [(-1) ** (i + j) * (i + j + 1) * comb(n + i, n - j - 1) * comb(n + j, n - i - 1) * comb(i + j, i) ** 2 for j in range(n)] for i in range(n)
    ]
    agree(np.array(inverse, dtype=np.float64), 1 / exact)


def test_pascal_and_vandermonde():
    """Pascal's triangle in a square has determinant 1, and a Vandermonde matrix the product of its differences."""
    agree([[float(comb(i + j, i)) for j in range(5)] for i in range(5)], 1)
    nodes = [-2.0, 1.0, 3.0, 0.5, -1.0]
    differences = prod(nodes[j] - nodes[i] for j in range(5) for i in range(j))
    agree([[x**k for k in range(5)] for x in nodes], differences)


@pytest.mark.parametrize(
    "A",
    [
        [[0.0]],
        [[0.0, 3.0], [0.0, 2.0]],
        [[1.0, 2.0], [2.0, 4.0]],
        [[2.0, 0.0, 1.0], [1.0, 0.0, 5.0], [4.0, 0.0, 1.0]],
        [[2.0, 3.0, 0.0], [1.0, 2.0, 0.0], [4.0, 1.0, 0.0]],
        [[1.0, 2.0, 3.0], [4.0, 5.0, 6.0], [7.0, 8.0, 9.0]],
    ],
)
def test_singular(A):
    """A singular matrix has the determinant 0, up to rounding, and raises nothing."""
    np.testing.assert_allclose(of(A), 0.0, rtol=0, atol=1e-12, err_msg="Dependent rows span a flat box: its volume is 0.")


@pytest.mark.parametrize(
    ("A", "expected"),
    [
        ([[1e-20, 1.0, 1.0], [1.0, 1.0, 2.0], [1.0, 2.0, 1.0]], 2),
        ([[1e-20, 1.0, 1.0], [-1.0, 1.0, 2.0], [-1.0, 2.0, 1.0]], -2),
        ([[1.0, 1.0, 1.0], [1.0, 1.0 + 1e-15, 2.0], [1.0, 2.0, 5.0]], -1),
    ],
)
def test_a_tiny_pivot(A, expected):
    """A tiny pivot is swapped away: the largest entry by absolute value is chosen, not the first that is not zero."""
    mine = of(A)
    message = "Dividing by a tiny pivot wiped out the other numbers: take the largest entry, by absolute value."
    np.testing.assert_allclose(mine, expected, rtol=1e-9, err_msg=diagnose(A, mine, expected) or message)


@pytest.mark.parametrize("scale", [1e-30, 1e30])
def test_small_is_not_zero(scale):
    """Three times as large in all four rows makes 81 times the volume; the same goes for very small and large factors."""
    A = np.random.default_rng(11).normal(size=(4, 4))
    agree(3 * A, 81 * np.linalg.det(A))
    agree(scale * A, scale**4 * np.linalg.det(A))


@pytest.mark.parametrize("seed", [21, 22, 23])
def test_rules(seed):
    """Swapping two rows flips the sign, the transpose changes nothing, and a product has the product of the determinants."""
    rng = np.random.default_rng(seed)
    A, B = rng.uniform(-3, 3, size=(2, 5, 5))
    np.testing.assert_allclose(of(A[[0, 3, 2, 1, 4]]), -of(A), rtol=RTOL, err_msg="Two rows were swapped: the sign must flip.")
    np.testing.assert_allclose(of(A.T), of(A), rtol=RTOL, err_msg="The transpose has the same determinant.")
    np.testing.assert_allclose(of(A @ B), of(A) * of(B), rtol=1e-8, err_msg="det(A B) is det(A) det(B).")


def test_input_is_left_alone():
    """Your function does not change A, so asking twice gives the same number."""
    A = np.random.default_rng(31).normal(size=(4, 4))
    before = A.copy()
    first, second = determinant(A), determinant(A)
    np.testing.assert_array_equal(A, before, err_msg="A was changed: work on a copy.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls with the same matrix differ.")


def test_the_elimination_is_your_own():
    """You write the elimination yourself: no ready-made determinant, factorisation or eigenvalues."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with NumPy
        for node in ast.walk(part):
            if isinstance(node, ast.Attribute):
                assert node.attr not in READY_MADE, f"Line {node.lineno} uses {node.attr}: do the elimination yourself."
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("numpy", "scipy"):
                taken = READY_MADE & {name.name for name in node.names}
                assert not taken, f"Line {node.lineno} imports {', '.join(sorted(taken))}: do the elimination yourself."
