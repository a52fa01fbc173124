import ast
from pathlib import Path

import numpy as np
import pytest
import scipy.linalg
import solution
from solution import lu_factorise

RTOL, ATOL = 1e-9, 1e-12
READY_MADE = set("lu lu_factor lu_solve splu ldl cholesky qr svd solve solve_triangular inv pinv lstsq".split())


def factored(A):
    """The learner's P, L, U for a copy of A, after a look at their form."""
    n = len(A)
    with np.errstate(all="ignore"):
        result = lu_factorise(np.array(A))
    assert isinstance(result, (tuple, list)) and len(result) == 3, "Return three things: P, L, U."
    for name, part in zip("PLU", result, strict=True):
        assert np.shape(part) == (n, n), f"{name} has shape {(n, n)}, yours is {np.shape(part)}."
    P, L, U = (np.asarray(part, dtype=np.float64) for part in result)
    assert not np.isnan(L).any() and not np.isnan(U).any(), "There is a nan in L or U: a column without a pivot is skipped, never divided by."
    return P, L, U


def diagnose(A, P, L, U, expected):
    """One plain sentence for the usual slips, or nothing."""
    A = np.asarray(A, dtype=np.float64)
    scale = np.abs(A).max()
    right_P, right_L, right_U = expected

    def close(one, other, size=1.0):
        return np.allclose(one, other, rtol=RTOL, atol=ATOL * size)

    if close(P, right_P) and close(L, right_L) and close(U, right_U, scale):
        return ""
    if close(P, right_P.T) and close(L, right_L) and not close(P, right_P):
        return "Your P is the transpose of the right one: yours fulfils A = P L U, wanted is P A = L U."
    if not close(L, np.tril(L)):
        return "L has entries above its diagonal: swap only the part of its rows before column k."
    if not close(U, np.triu(U), scale):
        return "U has entries below its diagonal that were not cleared."
    if not close(np.diag(L), np.ones(len(A))):
        return "The ones belong on the diagonal of L, and the pivots on the diagonal of U."
    if close(P, right_P) and close(U, right_U, scale):
        if close(np.sort(L, axis=0), np.sort(right_L, axis=0)):
            return "The factors in L are right but stand in the wrong rows: when you swap two rows, swap their factors too."
        return "P and U are right, L is not: L[i, k] is the factor of row k when it is subtracted from row i."
    if close(P @ A, L @ U, scale) and np.abs(L).max() > 1 + 1e-9:
        return "P A = L U holds, but a factor is larger than 1: the largest entry of the column, by absolute value, is the pivot."
    if close(P @ A, L @ U, scale):
        return "P A = L U holds, but the rows were swapped in another way than partial pivoting does."
    return ""


def agree(A, expected):
    P, L, U = factored(A)
    expected = [np.asarray(part, dtype=np.float64) for part in expected]
    message = diagnose(A, P, L, U, expected)
    np.testing.assert_allclose(P, expected[0], rtol=0, atol=0, err_msg=f"(P) {message}")
    np.testing.assert_allclose(L, expected[1], rtol=RTOL, atol=ATOL, err_msg=f"(L) {message}")
    np.testing.assert_allclose(U, expected[2], rtol=RTOL, atol=ATOL * np.abs(A).max(), err_msg=f"(U) {message}")


def library(A):
    P, L, U = scipy.linalg.lu(A)
    return P.T, L, U


def test_by_hand():
    """The example comes out as worked by hand: two swaps, and the factor moves with its row."""
    A = [[0.0, 1.0, 4.0], [4.0, 2.0, 2.0], [2.0, 3.0, 3.0]]
    P, L = [[0, 1, 0], [0, 0, 1], [1, 0, 0]], [[1, 0, 0], [0.5, 1, 0], [0, 0.5, 1]]
    agree(A, (P, L, [[4, 2, 2], [0, 2, 2], [0, 0, 3]]))


def test_three_float64_arrays():
    """P, L and U are float64 arrays, whatever A was."""
    result = lu_factorise(np.array([[1, 2], [3, 4]], dtype=np.int64))
    assert isinstance(result, (tuple, list)) and len(result) == 3, "Return three things: P, L, U."
    for name, part in zip("PLU", result, strict=True):
        assert isinstance(part, np.ndarray), f"{name} is a NumPy array, not {type(part).__name__}."
        assert part.shape == (2, 2), f"{name} has shape (2, 2), yours is {part.shape}."
        assert part.dtype == np.float64, f"{name} is float64, yours is {part.dtype}."


def test_one_by_one():
    """A single number is its own U."""
    agree([[-7.0]], ([[1]], [[1]], [[-7]]))


@pytest.mark.parametrize("as_type", ["lists", "int32 arrays"])
def test_whole_numbers(as_type):
    """Lists and arrays of integers are fine, and the factors keep their fractions."""
    A = [[1, 2, 1], [4, 2, 6], [3, 4, 2]]
    P, L, U = lu_factorise(A if as_type == "lists" else np.array(A, dtype=np.int32))
    message = "Compute in float64: an integer array drops every fraction."
    np.testing.assert_allclose(P, [[0, 1, 0], [0, 0, 1], [1, 0, 0]], rtol=0, atol=0, err_msg=message)
    np.testing.assert_allclose(L, [[1, 0, 0], [0.75, 1, 0], [0.25, 0.6, 1]], rtol=RTOL, atol=ATOL, err_msg=message)
    np.testing.assert_allclose(U, [[4, 2, 6], [0, 2.5, -2.5], [0, 0, 1]], rtol=RTOL, atol=ATOL, err_msg=message)


@pytest.mark.parametrize(("n", "seed"), [(2, 1), (3, 2), (4, 3), (6, 4), (12, 5)])
def test_random_matrices(n, seed):
    """Random matrices have the factors that SciPy finds."""
    A = np.random.default_rng(seed).normal(size=(n, n))
    agree(A, library(A))


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_the_factors_multiply_back(seed):
    """P A = L U, with triangles, ones on the diagonal of L and no factor above 1."""
    A = np.random.default_rng(seed).uniform(-5, 5, size=(7, 7))
    P, L, U = factored(A)
    np.testing.assert_allclose(L @ U, P @ A, rtol=RTOL, atol=1e-11, err_msg="(L @ U, then P @ A)")
    np.testing.assert_allclose(L, np.tril(L), rtol=0, atol=ATOL, err_msg="L is 0 above its diagonal.")
    np.testing.assert_allclose(U, np.triu(U), rtol=0, atol=1e-11, err_msg="U is 0 below its diagonal.")
    np.testing.assert_allclose(np.diag(L), np.ones(7), rtol=0, atol=ATOL, err_msg="L has ones on its diagonal.")
    assert np.abs(L).max() <= 1 + 1e-12, f"A factor is {np.abs(L).max():.4g}: with the largest entry as pivot none passes 1."
    assert sorted(P.ravel().tolist()) == [0.0] * 42 + [1.0] * 7, "P holds zeros and seven ones, nothing else."


def test_a_large_negative_pivot():
    """Largest means largest in absolute value: -4 is a better pivot than 1."""
    agree([[1.0, 3.0], [-4.0, 8.0]], ([[0, 1], [1, 0]], [[1, 0], [-0.25, 1]], [[-4, 8], [0, 5]]))


def test_a_tie_goes_to_the_upper_row():
    """Where two entries are equally large, the upper row is the pivot."""
    agree([[1.0, 1.0], [1.0, 3.0]], (np.eye(2), [[1, 0], [1, 1]], [[1, 1], [0, 2]]))
    agree([[-2.0, 1.0], [2.0, 3.0]], (np.eye(2), [[1, 0], [-1, 1]], [[-2, 1], [0, 4]]))


@pytest.mark.parametrize(
    ("A", "P", "L", "U"),
    [
        ([[0.0]], [[1]], [[1]], [[0]]),
        ([[0.0, 1.0], [0.0, 2.0]], [[1, 0], [0, 1]], [[1, 0], [0, 1]], [[0, 1], [0, 2]]),
        ([[1.0, 2.0], [1.0, 2.0]], [[1, 0], [0, 1]], [[1, 0], [1, 1]], [[1, 2], [0, 0]]),
        (
            [[2.0, 4.0, 6.0], [1.0, 2.0, 3.0], [4.0, 8.0, 12.0]],
            [[0, 0, 1], [0, 1, 0], [1, 0, 0]],
            [[1, 0, 0], [0.25, 1, 0], [0.5, 0, 1]],
            [[4, 8, 12], [0, 0, 0], [0, 0, 0]],
        ),
        (
            [[0.0, 1.0, 2.0], [0.0, 1.0, 4.0], [0.0, 3.0, 3.0]],
            [[1, 0, 0], [0, 0, 1], [0, 1, 0]],
            [[1, 0, 0], [0, 1, 0], [0, 1 / 3, 1]],
            [[0, 1, 2], [0, 3, 3], [0, 0, 3]],
        ),
    ],
)
def test_a_column_without_a_pivot(A, P, L, U):
    """A column without a pivot is skipped: a singular matrix has factors too."""
    agree(A, (P, L, U))


@pytest.mark.parametrize("scale", [1e-30, 1e30])
def test_small_is_not_zero(scale):
    """Very small or very large numbers change U only: P and L stay the same."""
    A = np.random.default_rng(21).normal(size=(4, 4))
    P, L, U = library(A)
    agree(A * scale, (P, L, U * scale))


def test_input_is_left_alone():
    """Your function does not change A, so asking twice gives the same factors."""
    A = np.random.default_rng(31).normal(size=(4, 4))
    before = A.copy()
    first, second = lu_factorise(A), lu_factorise(A)
    np.testing.assert_array_equal(A, before, err_msg="A was changed: work on a copy.")
    for name, one, other in zip("PLU", first, second, strict=True):
        np.testing.assert_array_equal(one, other, err_msg=f"{name} differs between two calls with the same matrix.")


def test_the_factorisation_is_your_own():
    """You write the factorisation yourself: no ready-made one, no solver, no inverse."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with SciPy
        for node in ast.walk(part):
            if isinstance(node, ast.Attribute):
                assert node.attr not in READY_MADE, f"Line {node.lineno} uses {node.attr}: do the factorisation yourself."
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("numpy", "scipy"):
                taken = READY_MADE & {name.name for name in node.names}
                assert not taken, f"Line {node.lineno} imports {', '.join(sorted(taken))}: do the factorisation yourself."
