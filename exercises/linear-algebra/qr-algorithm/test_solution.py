import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from solution import eigenvalues, qr_step, wilkinson

READY_MADE = set("eig eigh eigvals eigvalsh eigh_tridiagonal eigvalsh_tridiagonal eigs eigsh schur hessenberg svd svdvals roots polyroots".split())


def tridiagonal(diagonal, beside):
    return (
        np.diag(np.array(diagonal, dtype=np.float64))
        + np.diag(np.array(beside, dtype=np.float64), 1)
        + np.diag(np.array(beside, dtype=np.float64), -1)
    )


def drawn(seed, n):
    rng = np.random.default_rng(seed)
    return tridiagonal(rng.normal(scale=2.0, size=n), rng.uniform(0.5, 2.0, size=n - 1))


def stepped(T, shift):
    """The learner's step from a copy of T."""
    result = qr_step(np.array(T), shift)
    assert result is not None, "qr_step returns nothing: is the return missing?"
    assert np.shape(result) == np.shape(T), f"The new T has shape {np.shape(T)}, yours is {np.shape(result)}."
    return np.asarray(result, dtype=np.float64)


def step_diagnosis(mine, expected, T, shift):
    """One plain sentence for the usual slips of a step, or nothing."""
    if np.allclose(np.abs(mine), np.abs(expected), atol=1e-9):
        return ""
    unit = np.eye(len(expected))
    if np.allclose(mine, T):
        return "T has not changed: Q R is what you had before; multiply R Q."
    if np.allclose(np.diag(mine + shift * unit), np.diag(expected)):
        return "The shift is missing: what was subtracted before is added again afterwards."
    if np.allclose(np.diag(mine - 2 * shift * unit), np.diag(expected)) or np.allclose(np.diag(mine + 2 * shift * unit), np.diag(expected)):
        return "The shift has the wrong sign: subtract it before the factorisation, add it afterwards."
    return ""


def same_step(T, shift, expected):
    T, expected = np.asarray(T, dtype=np.float64), np.asarray(expected, dtype=np.float64)
    mine = stepped(T, shift)
    message = "(absolute values, because signs beside the diagonal are free) " + step_diagnosis(mine, expected, T, shift)
    scale = np.abs(expected).max()
    np.testing.assert_allclose(np.abs(mine), np.abs(expected), rtol=0, atol=1e-9 * scale, err_msg=message)
    np.testing.assert_allclose(np.diag(mine), np.diag(expected), rtol=0, atol=1e-9 * scale, err_msg="(diagonal)")


def diagnose(mine, expected):
    """One plain sentence for the usual slips, or nothing."""
    mine = np.asarray(mine, dtype=np.float64)
    if mine.shape != expected.shape:
        return f"{len(expected)} rows have {len(expected)} eigenvalues; yours have shape {mine.shape}. Is the last one, left after all cuts, noted?"
    scale = max(np.abs(expected).max(), 1e-300)
    if np.allclose(mine / scale, expected / scale, rtol=0, atol=1e-8):
        return ""
    if np.allclose(np.sort(mine) / scale, expected / scale, rtol=0, atol=1e-8):
        return "The right numbers in the wrong order: ascending means from the most negative to the largest."
    if np.allclose(np.abs(np.sort(np.abs(mine))) / scale, np.sort(np.abs(expected)) / scale, atol=1e-8):
        return "The sizes are right, some signs are not."
    if np.isclose(mine.sum() / scale, expected.sum() / scale, atol=1e-7):
        return "Their sum, the trace, is right, but the steps have not settled: is the shift Wilkinson's, and is it small enough when you cut?"
    return "Not even their sum, the trace, is right: is every cut-off number noted once, and the shift added again?"


def agree(T, expected):
    mine = eigenvalues(np.array(T))
    assert mine is not None, "eigenvalues returns nothing: is the return missing?"
    expected = np.asarray(expected, dtype=np.float64)
    message = diagnose(mine, expected)
    np.testing.assert_allclose(mine, expected, rtol=0, atol=1e-8 * np.abs(expected).max(), err_msg=message)


@pytest.mark.parametrize(("shift", "expected"), [(0, [[2.8, 0.6], [0.6, 1.2]]), (1, [[3.0, 0.0], [0.0, 1.0]]), (-1, [[2.6, 0.8], [0.8, 1.4]])])
def test_a_step_by_hand(shift, expected):
    """One step from the rows (2, 1) and (1, 2) comes out as worked by hand; the shift 1, an eigenvalue, finishes at once."""
    # With the shift -1, q is (3, 1) / sqrt(10): the corner is (2*9 + 2*3 + 2) / 10 = 2.6, and the trace stays 4.
    same_step([[2.0, 1.0], [1.0, 2.0]], shift, expected)


@pytest.mark.parametrize(("n", "shift", "seed"), [(3, 0.0, 1), (5, 0.7, 2), (6, -1.3, 3), (4, 10.0, 4)])
def test_a_step_in_another_way(n, shift, seed):
    """A step agrees with R A R^-1, where R is the Cholesky factor of A squared and A is T minus the shift."""
    T = drawn(seed, n)
    A = T - shift * np.eye(n)
    R = np.linalg.cholesky(A @ A).T
    same_step(T, shift, R @ A @ np.linalg.inv(R) + shift * np.eye(n))


@pytest.mark.parametrize(
    ("T", "expected"),
    [
        ([[2.0, 1.0], [1.0, 2.0]], 1.0),
        ([[3.0, 2.0], [2.0, 0.0]], -1.0),
        ([[0.0, 2.0], [2.0, 3.0]], 4.0),
        ([[-1.0, 0.0], [0.0, 5.0]], 5.0),
        ([[9.0, 7.0, 0.0], [7.0, 0.0, -2.0], [0.0, -2.0, 3.0]], 4.0),
        ([[1, 1, 0], [1, 4, 2], [0, 2, 1]], 0.0),
    ],
)
def test_the_shift_by_hand(T, expected):
    """Wilkinson's shift is the eigenvalue of the last 2 x 2 block that is nearer to its corner, and the smaller one if both are equally near."""
    shift = wilkinson(np.array(T))
    assert np.ndim(shift) == 0, f"The shift is one number, yours has shape {np.shape(shift)}."
    message = "d is half of a - c, where c is the corner; subtract the root if d is 0 or more, add it otherwise."
    np.testing.assert_allclose(shift, expected, rtol=1e-9, atol=1e-9, err_msg=message)


@pytest.mark.parametrize("seed", [51, 52, 53, 54])
def test_random_shifts(seed):
    """In random matrices, too, the shift is the nearer one of the two eigenvalues that NumPy finds for the block."""
    T = drawn(seed, 4)
    both = np.linalg.eigvalsh(T[-2:, -2:])
    nearer = both[np.argmin(np.abs(both - T[-1, -1]))]
    np.testing.assert_allclose(wilkinson(T), nearer, rtol=1e-9, atol=1e-9, err_msg=f"The block has {both}, its corner is {T[-1, -1]:.6g}.")


@pytest.mark.parametrize("shift", [0.0, 1.5])
def test_a_step_keeps_the_eigenvalues(shift):
    """A step keeps the eigenvalues, the symmetry and the zeros away from the three diagonals."""
    T = drawn(11, 6)
    new = stepped(T, shift)
    np.testing.assert_allclose(new, new.T, rtol=0, atol=1e-9, err_msg="The new T must be symmetric.")
    np.testing.assert_allclose(np.triu(new, 2), np.zeros((6, 6)), rtol=0, atol=1e-9, err_msg="The new T must be tridiagonal.")
    np.testing.assert_allclose(
        np.linalg.eigvalsh((new + new.T) / 2), np.linalg.eigvalsh(T), rtol=0, atol=1e-8, err_msg="The eigenvalues have changed."
    )


def test_float64_arrays():
    """A step gives a float64 matrix, eigenvalues a float64 array with one number for each row."""
    T = np.array([[1, 1, 0], [1, 2, 1], [0, 1, 1]], dtype=np.int64)
    results = ("qr_step", qr_step(T, 1), (3, 3)), ("eigenvalues", eigenvalues(T), (3,)), ("eigenvalues", eigenvalues(T[:1, :1]), (1,))
    for name, result, shape in results:
        assert isinstance(result, np.ndarray), f"{name} returns a NumPy array, not {type(result).__name__}."
        assert result.shape == shape, f"The shape of {name} is {shape} for {shape[0]} rows, yours is {result.shape}."
        assert result.dtype == np.float64, f"{name} is float64, yours is {result.dtype}."


@pytest.mark.parametrize(
    ("T", "expected"),
    [
        ([[5.0]], [5.0]),
        ([[2.0, 1.0], [1.0, 2.0]], [1.0, 3.0]),
        ([[3.0, 0.0, 0.0], [0.0, -1.0, 0.0], [0.0, 0.0, 2.0]], [-1.0, 2.0, 3.0]),
        ([[0.0, 0.0], [0.0, 0.0]], [0.0, 0.0]),
        ([[-3.0, -1.0], [-1.0, -3.0]], [-4.0, -2.0]),
        ([[2.0, 2.0, 0.0], [2.0, -1.0, 0.0], [0.0, 0.0, 1.0]], [-2.0, 1.0, 3.0]),
    ],
)
def test_small_matrices(T, expected):
    """One row, two rows, a diagonal, zeros: the eigenvalues by hand, in ascending order."""
    agree(T, expected)


@pytest.mark.parametrize(
    ("T", "expected"),
    [
        ([[0.0, 1.0], [1.0, 0.0]], [-1.0, 1.0]),
        ([[0.0, 2.0, 0.0], [2.0, 0.0, 1.5], [0.0, 1.5, 0.0]], [-2.5, 0.0, 2.5]),
        ([[0.0, 3.0, 0.0, 0.0], [3.0, 0.0, 0.0, 0.0], [0.0, 0.0, 0.0, 1.0], [0.0, 0.0, 1.0, 0.0]], [-3.0, -1.0, 1.0, 3.0]),
    ],
)
def test_plus_and_minus(T, expected):
    """Eigenvalues of equal size and opposite sign are found too: the shift breaks the tie."""
    agree(T, expected)


@pytest.mark.parametrize(("n", "seed"), [(2, 21), (3, 22), (5, 23), (8, 24), (20, 25)])
def test_random_matrices(n, seed):
    """Random tridiagonal matrices have the eigenvalues that NumPy finds."""
    T = drawn(seed, n)
    agree(T, np.linalg.eigvalsh(T))


@pytest.mark.parametrize("n", [4, 9, 20])
def test_second_differences(n):
    """The matrix of second differences has the eigenvalues 2 - 2 cos(k pi / (n + 1))."""
    agree(tridiagonal(np.full(n, 2.0), np.full(n - 1, -1.0)), 2 - 2 * np.cos(np.arange(1, n + 1) * np.pi / (n + 1)))


@pytest.mark.parametrize("n", [2, 5, 12])
def test_gauss_nodes(n):
    """With k / sqrt(4 k^2 - 1) beside a diagonal of zeros, the eigenvalues are the nodes of Gauss-Legendre quadrature."""
    k = np.arange(1.0, n)
    agree(tridiagonal(np.zeros(n), k / np.sqrt(4 * k**2 - 1)), np.polynomial.legendre.leggauss(n)[0])


def test_zeros_beside_the_diagonal():
    """Zeros beside the diagonal, in front, in the middle or at the end, and equal eigenvalues do no harm."""
    for beside in ([0.0, 1.0, 2.0, 1.0], [1.0, 0.0, 0.0, 2.0], [1.0, 2.0, 1.0, 0.0]):
        T = tridiagonal([1.0, 2.0, 2.0, 1.0, 3.0], beside)
        agree(T, np.linalg.eigvalsh(T))


def test_close_eigenvalues():
    """Two eigenvalues that differ by 2e-7 are told apart: an entry of 1e-7 beside the diagonal is not yet 0."""
    agree([[1.0, 1e-7], [1e-7, 1.0]], [1 - 1e-7, 1 + 1e-7])


@pytest.mark.parametrize("scale", [1e-30, 1e30])
def test_small_and_large_numbers(scale):
    """Very small and very large matrices have their eigenvalues found just as well."""
    T = drawn(31, 5)
    agree(T * scale, np.linalg.eigvalsh(T) * scale)


def test_whole_numbers_and_data_untouched():
    """Lists and integers are fine, and no function changes T."""
    T = [[1, 2, 0], [2, 1, 1], [0, 1, 3]]
    expected = np.linalg.eigvalsh(np.array(T, dtype=np.float64))
    np.testing.assert_allclose(eigenvalues(T), expected, rtol=1e-8, err_msg="Lists of integers are fine as input.")
    np.testing.assert_allclose(eigenvalues(np.array(T, dtype=np.int32)), expected, rtol=1e-8, err_msg="Compute in float64.")
    A = drawn(41, 5)
    before = A.copy()
    first, second = eigenvalues(A), eigenvalues(A)
    qr_step(A, 0.5)
    wilkinson(A)
    np.testing.assert_array_equal(A, before, err_msg="T was changed: work on a copy.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls with the same matrix differ.")


def test_the_work_is_your_own():
    """You write the iteration yourself: no ready-made eigenvalues."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with NumPy
        for node in ast.walk(part):
            if isinstance(node, ast.Attribute):
                assert node.attr not in READY_MADE, f"Line {node.lineno} uses {node.attr}: find the eigenvalues with QR steps."
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("numpy", "scipy"):
                taken = READY_MADE & {name.name for name in node.names}
                assert not taken, f"Line {node.lineno} imports {', '.join(sorted(taken))}: find the eigenvalues with QR steps."
