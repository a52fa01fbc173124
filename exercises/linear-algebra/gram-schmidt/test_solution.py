import ast
from pathlib import Path

import numpy as np
import pytest
import scipy.linalg
import solution
from solution import classical, loss, modified

RTOL, ATOL = 1e-9, 1e-12
BOTH = pytest.mark.parametrize("function", [classical, modified])
READY_MADE = set("qr rq svd orth null_space polar cholesky eig eigh solve lstsq inv pinv".split())


def reference(A):
    """Q of NumPy's QR, with the signs that make each q point along its column."""
    Q, R = np.linalg.qr(np.asarray(A, dtype=np.float64))
    return Q * np.sign(np.diag(R))


def laeuchli(small=1e-9):
    """Three nearly parallel columns; the square of `small` vanishes beside 1, so the lost angle can be worked by hand."""
    return np.vstack([np.ones(3), small * np.eye(3)])


def angle_lost(Q):
    """Computed here, so that a wrong loss() spoils only its own tests."""
    Q = np.asarray(Q, dtype=np.float64)
    return np.abs(Q.T @ Q - np.eye(Q.shape[1])).max()


def diagnose(Q, A, expected):
    """One plain sentence for the usual slips, or nothing."""
    Q, A = np.asarray(Q, dtype=np.float64), np.asarray(A, dtype=np.float64)
    if Q.shape != expected.shape:
        return f"Q has the shape of A, {expected.shape}; yours is {Q.shape}."
    if np.allclose(Q, expected, rtol=RTOL, atol=ATOL):
        return ""
    lengths = np.linalg.norm(Q, axis=0)
    if not np.isfinite(Q).all():
        return "There is a nan or inf in Q: something was divided by a length of 0."
    if np.allclose(np.abs(Q), np.abs(expected), rtol=RTOL, atol=ATOL):
        return "Only signs differ: each q points the same way as what is left of its column, so do not flip it."
    if len(A) == A.shape[1] and np.allclose(Q.T, reference(A.T)):
        return "The rows are orthogonal instead of the columns: column j is A[:, j]."
    if not np.allclose(lengths, 1.0):
        if np.allclose(Q / np.where(lengths == 0, 1, lengths), expected):
            return "The directions are right, the lengths are not: divide each vector by its length."
        return "The columns of Q do not have length 1."
    if np.allclose(Q[:, :2], expected[:, :2]) and Q.shape[1] > 2:
        return "The first two columns are right, the third is not: subtract the shadows on all earlier vectors, each of length 1."
    if np.allclose(Q, A / np.linalg.norm(A, axis=0)):
        return "The columns have length 1, but no shadow was subtracted."
    return ""


def agree(function, A, expected):
    with np.errstate(all="ignore"):
        Q = function(np.array(A))
    assert Q is not None, f"{function.__name__} returns nothing: is the return missing?"
    np.testing.assert_allclose(Q, expected, rtol=RTOL, atol=ATOL, err_msg=f"({function.__name__}) {diagnose(Q, A, expected)}")


@BOTH
def test_by_hand(function):
    """The example comes out as worked by hand: (3, 4) and (1, 3) become (0.6, 0.8) and (-0.8, 0.6)."""
    agree(function, [[3.0, 1.0], [4.0, 3.0]], np.array([[0.6, -0.8], [0.8, 0.6]]))


@BOTH
def test_a_float64_array(function):
    """Q is a float64 array of the shape of A."""
    Q = function(np.array([[1, 1], [0, 1], [0, 1]], dtype=np.int64))
    assert isinstance(Q, np.ndarray), f"Return a NumPy array, not {type(Q).__name__}."
    assert Q.shape == (3, 2), f"Q has the shape of A, (3, 2); yours is {Q.shape}."
    assert Q.dtype == np.float64, f"Q is float64, yours is {Q.dtype}."


@BOTH
@pytest.mark.parametrize("as_type", ["lists", "int32 arrays"])
def test_whole_numbers(function, as_type):
    """Lists and arrays of integers are fine as input."""
    A = [[2, 1, 1], [1, 2, 0], [2, 2, 3], [0, 1, 1]]
    Q = function(A if as_type == "lists" else np.array(A, dtype=np.int32))
    message = "Compute in float64: an integer array drops every fraction."
    np.testing.assert_allclose(Q, reference(A), rtol=RTOL, atol=ATOL, err_msg=message)


@BOTH
@pytest.mark.parametrize(("m", "n", "seed"), [(3, 3, 1), (6, 4, 2), (8, 5, 3), (5, 1, 4), (1, 1, 5)])
def test_random_columns(function, m, n, seed):
    """Random columns give the Q that NumPy finds, with every q pointing along its column."""
    A = np.random.default_rng(seed).normal(size=(m, n)) + 2 * np.eye(m, n)
    agree(function, A, reference(A))


@BOTH
def test_spans_the_same(function):
    """Each column of A is a mixture of the first vectors, up to its own, and of no later one."""
    A = np.random.default_rng(11).uniform(-1, 1, size=(7, 4))
    Q = np.asarray(function(A.copy()))
    R = Q.T @ A
    np.testing.assert_allclose(R, np.triu(R), rtol=0, atol=ATOL, err_msg="A later vector has a share in an earlier column.")
    np.testing.assert_allclose(Q @ R, A, rtol=RTOL, atol=ATOL, err_msg="The columns of A cannot be built from yours.")


@BOTH
@pytest.mark.parametrize("scale", [1e-30, 1e30])
def test_small_and_large_columns(function, scale):
    """Multiplying A by a positive number changes nothing."""
    A = np.random.default_rng(12).normal(size=(5, 3))
    agree(function, A * scale, reference(A))


def test_classical_loses_the_angle():
    """On three nearly parallel columns the classical form leaves two vectors at 60 degrees, as worked by hand."""
    expected = np.array([[1, 0, 0], [1e-9, -np.sqrt(0.5), -np.sqrt(0.5)], [0, np.sqrt(0.5), 0], [0, 0, np.sqrt(0.5)]])
    Q = np.asarray(classical(laeuchli()))
    message = "classical measures every shadow on the column of A itself, not on what is left of it."
    np.testing.assert_allclose(Q, expected, rtol=1e-6, atol=1e-8, err_msg=message)


def test_modified_keeps_the_angle():
    """On the same columns the modified form stays orthogonal, as worked by hand."""
    expected = np.array([[1, 0, 0], [1e-9, -np.sqrt(1 / 2), -np.sqrt(1 / 6)], [0, np.sqrt(1 / 2), -np.sqrt(1 / 6)], [0, 0, np.sqrt(2 / 3)]])
    Q = np.asarray(modified(laeuchli()))
    message = "modified measures each shadow on what is left after the ones before, not on the column of A."
    np.testing.assert_allclose(Q, expected, rtol=1e-6, atol=1e-8, err_msg=message)


def test_hilbert():
    """On the Hilbert matrix of 8 rows the classical form loses everything, the modified form keeps six digits or so."""
    lost = angle_lost(classical(scipy.linalg.hilbert(8)))
    assert lost > 0.1, f"The loss of classical is {lost:.1e}: that is too good for the classical form. Are the shadows measured on what is left?"
    kept = angle_lost(modified(scipy.linalg.hilbert(8)))
    assert kept < 1e-5, f"The loss of modified is {kept:.1e}: that is too bad for the modified form. Are the shadows measured on the column itself?"


@pytest.mark.parametrize("n", [3, 5, 7, 9])
def test_modified_obeys_its_bound(n):
    """On Hilbert matrices the loss of the modified form is at most about the condition number times machine epsilon."""
    hilbert = scipy.linalg.hilbert(n)
    bound = 10 * np.linalg.cond(hilbert) * np.finfo(np.float64).eps
    lost = angle_lost(modified(hilbert))
    assert lost < bound, f"For {n} rows the loss is {lost:.1e}, and {bound:.1e} is allowed."


@pytest.mark.parametrize(
    ("Q", "expected"),
    [
        ([[1.0, 0.0], [0.0, 1.0]], 0.0),
        ([[1, 0], [0, 2]], 3.0),
        ([[1.0, -0.6], [0.0, 0.8]], 0.6),
        ([[0.5], [0.5]], 0.5),
        ([[1.0, 0.0], [0.0, 1.0], [0.0, 0.25]], 0.0625),
    ],
)
def test_loss_by_hand(Q, expected):
    """The loss is the largest absolute value in Q'Q - I: on the diagonal and beside it, for square and tall Q."""
    result = loss(np.array(Q))
    assert np.ndim(result) == 0, f"loss is one number, yours has shape {np.shape(result)}."
    np.testing.assert_allclose(result, expected, rtol=RTOL, atol=ATOL, err_msg="Q.T @ Q, minus the identity, absolute values, the largest of them.")


@BOTH
def test_input_is_left_alone(function):
    """Your functions do not change A, so asking twice gives the same answer."""
    A = np.random.default_rng(21).normal(size=(5, 3))
    before = A.copy()
    first, second = function(A), function(A)
    np.testing.assert_array_equal(A, before, err_msg=f"{function.__name__} changed A: work on a copy.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls with the same columns differ.")
    loss(A)
    np.testing.assert_array_equal(A, before, err_msg="loss changed its Q.")


def test_the_work_is_your_own():
    """You subtract the shadows yourself: no ready-made QR or other factorisation."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with NumPy
        for node in ast.walk(part):
            if isinstance(node, ast.Attribute):
                assert node.attr not in READY_MADE, f"Line {node.lineno} uses {node.attr}: subtract the shadows yourself."
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("numpy", "scipy"):
                taken = READY_MADE & {name.name for name in node.names}
                assert not taken, f"Line {node.lineno} imports {', '.join(sorted(taken))}: subtract the shadows yourself."
