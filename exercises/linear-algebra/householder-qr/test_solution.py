import ast
from pathlib import Path

import numpy as np
import pytest
import scipy.linalg
import solution
from solution import householder_qr

RTOL, ATOL = 1e-9, 1e-12
READY_MADE = set("qr rq qr_multiply svd orth null_space polar cholesky eig eigh solve lstsq inv pinv".split())


def factored(A):
    """The learner's Q and R for a copy of A, after a look at their form."""
    m, n = np.shape(A)
    with np.errstate(all="ignore"):
        result = householder_qr(np.array(A))
    assert isinstance(result, (tuple, list)) and len(result) == 2, "Return two things: Q, R."
    for name, part, shape in zip("QR", result, ((m, n), (n, n)), strict=True):
        assert np.shape(part) == shape, f"For an A of shape {(m, n)}, {name} has shape {shape}; yours is {np.shape(part)}."
    Q, R = (np.asarray(part, dtype=np.float64) for part in result)
    assert np.isfinite(Q).all() and np.isfinite(R).all(), "There is a nan or inf in Q or R: is a column of zeros divided by its length?"
    return Q, R


def holds(A):
    """Check what makes a QR: an orthogonal Q, a triangle R, and A = Q R."""
    A = np.asarray(A, dtype=np.float64)
    Q, R = factored(A)
    size = max(np.abs(A).max(), 1e-300)
    n = A.shape[1]
    np.testing.assert_allclose(Q.T @ Q, np.eye(n), rtol=0, atol=ATOL, err_msg="(Q'Q) The columns of Q are not perpendicular, or not of length 1.")
    message = "(R) There are entries below the diagonal that should be 0: is v = x + s |x| e, with the sign of x[0], and 2 v v' / (v'v) subtracted?"
    np.testing.assert_allclose(R / size, np.triu(R) / size, rtol=0, atol=ATOL, err_msg=message)
    message = "(Q R, then A) Q is orthogonal, R is a triangle, but they do not fit."
    np.testing.assert_allclose(Q @ R / size, A / size, rtol=0, atol=ATOL, err_msg=message)
    return Q, R


def agree(A):
    """Compare with NumPy's QR after turning the signs of both the same way."""
    A = np.asarray(A, dtype=np.float64)
    Q, R = holds(A)
    for_Q, for_R = np.linalg.qr(A)
    mine, theirs = np.sign(np.diag(R)), np.sign(np.diag(for_R))
    np.testing.assert_allclose(Q * mine, for_Q * theirs, rtol=RTOL, atol=ATOL, err_msg="(Q, signs turned so that the diagonal of R is positive)")
    np.testing.assert_allclose(
        R * mine[:, None],
        for_R * theirs[:, None],
        rtol=RTOL,
        atol=ATOL * np.abs(A).max(),
        err_msg="(R, signs turned so that its diagonal is positive)",
    )


def test_by_hand():
    """The example comes out as worked by hand: up to signs R has the rows (5, 3) and (0, 1)."""
    Q, R = factored([[3.0, 1.0], [4.0, 3.0]])
    turn = np.where(np.diag(R) < 0, -1.0, 1.0)
    np.testing.assert_allclose(R * turn[:, None], [[5.0, 3.0], [0.0, 1.0]], rtol=RTOL, atol=ATOL, err_msg="(R, its diagonal made positive)")
    np.testing.assert_allclose(Q * turn, [[0.6, -0.8], [0.8, 0.6]], rtol=RTOL, atol=ATOL, err_msg="(Q, its columns turned with the rows of R)")


@pytest.mark.parametrize("shape", [(2, 2), (5, 3), (4, 1)])
def test_two_float64_arrays(shape):
    """Q has the shape of A, R is square, and both are float64 arrays."""
    A = np.arange(1, 1 + shape[0] * shape[1], dtype=np.int64).reshape(shape) ** 2
    result = householder_qr(A)
    assert isinstance(result, (tuple, list)) and len(result) == 2, "Return two things: Q, R."
    for name, part, expected in zip("QR", result, (shape, (shape[1], shape[1])), strict=True):
        assert isinstance(part, np.ndarray), f"{name} is a NumPy array, not {type(part).__name__}."
        assert part.shape == expected, f"For an A of shape {shape}, {name} has shape {expected}; yours is {part.shape}."
        assert part.dtype == np.float64, f"{name} is float64, yours is {part.dtype}."


@pytest.mark.parametrize("as_type", ["lists", "int32 arrays"])
def test_whole_numbers(as_type):
    """Lists and arrays of integers are fine as input."""
    A = [[2, 1, 1], [1, 2, 0], [2, 2, 3], [0, 1, 1]]
    Q, R = householder_qr(A if as_type == "lists" else np.array(A, dtype=np.int32))
    message = "Compute in float64: an integer array drops every fraction."
    np.testing.assert_allclose(np.asarray(Q) @ np.asarray(R), A, rtol=RTOL, atol=ATOL, err_msg=message)
    np.testing.assert_allclose(np.abs(R), np.abs(np.linalg.qr(np.array(A, dtype=np.float64))[1]), rtol=RTOL, atol=ATOL, err_msg=message)


@pytest.mark.parametrize(("m", "n", "seed"), [(1, 1, 1), (2, 2, 2), (3, 3, 3), (6, 4, 4), (9, 5, 5), (5, 1, 6)])
def test_random_matrices(m, n, seed):
    """Random matrices have the Q and R that NumPy finds, up to signs."""
    agree(np.random.default_rng(seed).normal(size=(m, n)) + np.eye(m, n))


@pytest.mark.parametrize(
    "A",
    [
        [[0.0, 1.0], [2.0, 3.0]],
        [[0.0, 2.0, 1.0], [3.0, 1.0, 1.0], [4.0, 5.0, 2.0]],
        [[1.0, 2.0, 3.0], [0.0, 0.0, 1.0], [0.0, 4.0, 1.0], [0.0, 3.0, 5.0]],
        [[-3.0, 1.0], [4.0, 2.0]],
    ],
)
def test_zero_or_negative_in_front(A):
    """A column may begin with 0 or with a negative number: the sign of 0 counts as 1."""
    agree(A)


@pytest.mark.parametrize("small", [1e-9, 1e-7, -1e-9])
def test_nearly_on_the_axis(small):
    """A column that nearly lies on the axis is still cleared: choose the sign that adds, not the one that subtracts."""
    holds([[1.0, 2.0], [small, 1.0], [2 * small, 3.0]])
    holds([[-1.0, 2.0], [small, 1.0], [2 * small, 3.0]])


@pytest.mark.parametrize("n", [6, 8, 10])
def test_hilbert(n):
    """On Hilbert matrices, where Gram-Schmidt loses its right angles, Q is orthogonal to the last digits."""
    holds(scipy.linalg.hilbert(n))


@pytest.mark.parametrize(
    "A",
    [
        [[0.0]],
        [[0.0, 1.0], [0.0, 2.0], [0.0, 2.0]],
        [[1.0, 0.0, 2.0], [2.0, 0.0, 1.0], [2.0, 0.0, 5.0]],
        [[1.0, 2.0, 0.0], [2.0, 4.0, 1.0], [3.0, 6.0, 1.0], [1.0, 2.0, 1.0]],
        [[0.0, 0.0], [0.0, 0.0], [0.0, 0.0]],
    ],
)
def test_dependent_columns(A):
    """Columns of zeros and dependent columns do not stop it: Q is orthogonal all the same."""
    holds(A)


def test_one_column():
    """A single column becomes a vector of length 1 and its length."""
    Q, R = factored([[2.0], [3.0], [6.0]])
    np.testing.assert_allclose(abs(R[0, 0]), 7.0, rtol=RTOL, err_msg="R holds the length of the column.")
    np.testing.assert_allclose(Q * np.sign(R[0, 0]), [[2 / 7], [3 / 7], [6 / 7]], rtol=RTOL)


@pytest.mark.parametrize("scale", [1e-30, 1e30])
def test_small_and_large_numbers(scale):
    """Very small and very large matrices are no problem."""
    agree(np.random.default_rng(11).normal(size=(5, 3)) * scale)


def test_input_is_left_alone():
    """Your function does not change A, so asking twice gives the same answer."""
    A = np.random.default_rng(21).normal(size=(5, 3))
    before = A.copy()
    first, second = householder_qr(A), householder_qr(A)
    np.testing.assert_array_equal(A, before, err_msg="A was changed: work on a copy.")
    for name, one, other in zip("QR", first, second, strict=True):
        np.testing.assert_array_equal(one, other, err_msg=f"{name} differs between two calls with the same matrix.")


def test_the_work_is_your_own():
    """You write the reflections yourself: no ready-made QR or other factorisation."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with NumPy
        for node in ast.walk(part):
            if isinstance(node, ast.Attribute):
                assert node.attr not in READY_MADE, f"Line {node.lineno} uses {node.attr}: reflect yourself."
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("numpy", "scipy"):
                taken = READY_MADE & {name.name for name in node.names}
                assert not taken, f"Line {node.lineno} imports {', '.join(sorted(taken))}: reflect yourself."
