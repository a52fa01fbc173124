import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from solution import low_rank, svd

TOLERANCE, NEAR = 1e-9, 1e-8
READY_MADE = set("svd svdvals svds pinv pinvh lstsq polar orth eig qr randomized_svd TruncatedSVD PCA".split())


def made(seed, m, n, values):
    """A random matrix with these singular values."""
    rng = np.random.default_rng(seed)
    left, right = np.linalg.qr(rng.normal(size=(m, len(values))))[0], np.linalg.qr(rng.normal(size=(n, len(values))))[0]
    return left @ np.diag(values) @ right.T


def factored(A):
    """The learner's U, s, Vt for a copy of A, after a look at their form."""
    m, n = np.shape(A)
    with np.errstate(all="ignore"):
        result = svd(np.array(A))
    assert isinstance(result, (tuple, list)) and len(result) == 3, "Return three things: U, s, Vt."
    for name, part, shape in zip(("U", "s", "Vt"), result, ((m, n), (n,), (n, n)), strict=True):
        assert np.shape(part) == shape, f"For an A of shape {(m, n)}, {name} has shape {shape}; yours is {np.shape(part)}."
    return [np.asarray(part, dtype=np.float64) for part in result]


def diagnose(U, s, Vt, A, right):
    """One plain sentence for the usual slips, or nothing."""
    scale = right.max()
    if np.isnan(s).any():
        return "There is a nan in s: the square root of a negative number? The eigenvalues of A'A are the squares."
    if not np.allclose(s, right, rtol=TOLERANCE, atol=0):
        if np.allclose(s, right[::-1]):
            return "The singular values are in ascending order, as eigh gives them: turn them around, and the vectors with them."
        if np.allclose(s, right**2):
            return "These are the squares of the singular values: take the square root."
        return "The singular values are the square roots of the eigenvalues of A'A, the largest first."
    if np.allclose(U * s @ Vt, A, rtol=0, atol=NEAR * scale):
        return ""
    if np.allclose(U * s @ Vt.T, A, rtol=0, atol=NEAR * scale):
        return "The last result is Vt, one vector per row: transpose V."
    if np.allclose(U.T @ U, np.eye(len(s))) and np.allclose(Vt @ Vt.T, np.eye(len(s))):
        return "U, s and Vt each look right, but they do not fit: signs or order of the vectors do not match. Get U as A v / s."
    if not np.allclose(U.T @ U, np.eye(len(s))):
        return "The columns of U are not perpendicular vectors of length 1: divide A v by its own singular value."
    return ""


def agree(A):
    A = np.asarray(A, dtype=np.float64)
    U, s, Vt = factored(A)
    for_U, for_s, for_Vt = np.linalg.svd(A, full_matrices=False)
    message = diagnose(U, s, Vt, A, for_s)
    np.testing.assert_allclose(s, for_s, rtol=TOLERANCE, atol=0, err_msg=f"(s) {message}")
    np.testing.assert_allclose(U * s @ Vt, A, rtol=0, atol=NEAR * for_s[0], err_msg=f"(U diag(s) Vt, then A) {message}")
    np.testing.assert_allclose(U.T @ U, np.eye(len(s)), rtol=0, atol=NEAR, err_msg=f"(U'U) {message}")
    turn = np.sign(np.sum(Vt * for_Vt, axis=1))
    np.testing.assert_allclose(Vt * turn[:, None], for_Vt, rtol=0, atol=NEAR, err_msg=f"(Vt, signs turned) {message}")
    np.testing.assert_allclose(U * turn, for_U, rtol=0, atol=NEAR, err_msg=f"(U, signs turned) {message}")


def best(A, k):
    U, s, Vt = np.linalg.svd(np.asarray(A, dtype=np.float64), full_matrices=False)
    return U[:, :k] * s[:k] @ Vt[:k]


def agree_low(A, k, expected=None):
    A = np.asarray(A, dtype=np.float64)
    expected = best(A, k) if expected is None else np.asarray(expected, dtype=np.float64)
    with np.errstate(all="ignore"):
        mine = low_rank(A.copy(), k)
    assert np.shape(mine) == A.shape, f"A_k has the shape of A, {A.shape}; yours is {np.shape(mine)}."
    message = ""
    if not np.isfinite(np.asarray(mine, dtype=np.float64)).all():
        message = "There is a nan or inf: singular values of 0 are allowed, so nothing may be divided by them."
    elif any(
        np.allclose(mine, best(A, other)) and not np.allclose(expected, best(A, other)) for other in (k - 1, k + 1) if 0 <= other <= min(A.shape)
    ):
        message = f"This is the matrix of rank {k - 1} or {k + 1}; rank {k} was asked for."
    elif np.allclose(mine, A - best(A, min(A.shape) - k)):
        message = "You keep the smallest singular values: eigh sorts upwards."
    np.testing.assert_allclose(mine, expected, rtol=0, atol=NEAR * max(np.abs(A).max(), 1e-300), err_msg=message)


def test_by_hand():
    """The example comes out as worked by hand: the singular values are the roots of 45 and 5, and the directions (1, 1) and (1, -1)."""
    U, s, Vt = factored([[3.0, 0.0], [4.0, 5.0]])
    np.testing.assert_allclose(s, np.sqrt([45.0, 5.0]), rtol=TOLERANCE, err_msg="The eigenvalues of A'A are 45 and 5: take roots, the largest first.")
    np.testing.assert_allclose(np.abs(Vt), np.full((2, 2), np.sqrt(0.5)), rtol=0, atol=NEAR)
    np.testing.assert_allclose(U * s @ Vt, [[3.0, 0.0], [4.0, 5.0]], rtol=0, atol=NEAR, err_msg="U diag(s) Vt must be A.")


@pytest.mark.parametrize(("k", "expected"), [(0, [[0.0, 0.0], [0.0, 0.0]]), (1, [[1.5, 1.5], [4.5, 4.5]]), (2, [[3.0, 0.0], [4.0, 5.0]])])
def test_low_rank_by_hand(k, expected):
    """Rank 0, 1 and 2 of the example by hand."""
    agree_low([[3.0, 0.0], [4.0, 5.0]], k, expected)


def test_float64_arrays():
    """All results are float64 arrays in the right shapes."""
    A = np.array([[1, 0], [1, 2], [0, 1]], dtype=np.int64)
    parts = [*svd(A), low_rank(A, 1)]
    for name, part, shape in zip(("U", "s", "Vt", "A_k"), parts, ((3, 2), (2,), (2, 2), (3, 2)), strict=True):
        assert isinstance(part, np.ndarray), f"{name} is a NumPy array, not {type(part).__name__}."
        assert part.shape == shape, f"{name} has shape {shape}, yours is {part.shape}."
        assert part.dtype == np.float64, f"{name} is float64, yours is {part.dtype}."


@pytest.mark.parametrize(
    ("seed", "m", "values"),
    [(1, 2, [2.0, 1.0]), (2, 5, [4.0, 2.0, 1.0]), (3, 4, [3.0, 2.5, 1.0, 0.01]), (4, 7, [9.0]), (5, 12, [8, 6, 5, 3, 2, 0.5])],
)
def test_random_matrices(seed, m, values):
    """Random matrices have the U, s and Vt that NumPy finds, up to signs that turn in pairs."""
    agree(made(seed, m, len(values), np.array(values, dtype=np.float64)))


@pytest.mark.parametrize(("seed", "m", "n", "k"), [(11, 6, 4, 2), (12, 4, 7, 3), (13, 8, 8, 1), (14, 5, 3, 3), (15, 3, 6, 0)])
def test_low_rank(seed, m, n, k):
    """A_k is the cut sum that NumPy's singular vectors give, for tall, wide and square matrices."""
    agree_low(made(seed, m, n, np.linspace(5.0, 1.0, min(m, n))), k)


@pytest.mark.parametrize("k", [1, 2, 3, 4])
def test_singular_values_of_zero(k):
    """A matrix of rank 2 comes back whole at rank 2 and above: zeros among the singular values do no harm."""
    agree_low(made(21, 6, 4, [3.0, 1.0]), k)


def test_a_matrix_of_zeros():
    """Of nothing but zeros every A_k is zero."""
    agree_low(np.zeros((3, 2)), 1, np.zeros((3, 2)))


@pytest.mark.parametrize("k", [0, 1, 3, 5])
def test_eckart_young(k):
    """The squared error is the sum of the squares of the singular values left out, and no other matrix of that rank does better."""
    values = np.array([6.0, 5.0, 3.0, 2.0, 1.0])
    A = made(31, 8, 5, values)
    error = np.sum((A - np.asarray(low_rank(A.copy(), k))) ** 2)
    np.testing.assert_allclose(error, np.sum(values[k:] ** 2), rtol=NEAR, atol=1e-12, err_msg="The k largest stretches must be kept, whole.")
    rng = np.random.default_rng(32)
    for _ in range(20):
        other = A @ (Q := np.linalg.qr(rng.normal(size=(5, max(k, 1))))[0][:, :k]) @ Q.T
        assert error <= np.sum((A - other) ** 2) + 1e-9, "Another matrix of the same rank is closer to A."


@pytest.mark.parametrize("scale", [1e-30, 1e30])
def test_small_and_large_numbers(scale):
    """Multiplying A by a number multiplies s and A_k, and leaves U and Vt as they are."""
    A = made(41, 5, 3, [3.0, 2.0, 1.0]) * scale
    agree(A)
    agree_low(A, 2)


def test_whole_numbers():
    """Lists and arrays of integers are fine, and squares of large ones do not overflow."""
    A = [[70_000, 0], [10_000, 30_000], [0, 1]]
    for given in (A, np.array(A, dtype=np.int32)):
        expected = np.linalg.svd(np.array(A, dtype=np.float64))[1]
        np.testing.assert_allclose(svd(given)[1], expected, rtol=TOLERANCE, err_msg="Turn A into float64 before it is squared.")
        np.testing.assert_allclose(low_rank(given, 1), best(A, 1), rtol=0, atol=1e-4, err_msg="Turn A into float64 before it is squared.")


def test_input_is_left_alone():
    """Your functions do not change A, and two calls agree."""
    A = made(51, 5, 3, [3.0, 2.0, 1.0])
    before = A.copy()
    first, second = svd(A), svd(A)
    low_rank(A, 1)
    low_rank(A, 3)
    np.testing.assert_array_equal(A, before, err_msg="A was changed.")
    for name, one, other in zip(("U", "s", "Vt"), first, second, strict=True):
        np.testing.assert_array_equal(one, other, err_msg=f"{name} differs between two calls.")


def test_the_work_is_your_own():
    """You build the decomposition yourself: with eigh, but without a ready-made SVD."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with NumPy
        for node in ast.walk(part):
            if isinstance(node, ast.Attribute):
                assert node.attr not in READY_MADE, f"Line {node.lineno} uses {node.attr}: build it from np.linalg.eigh."
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("numpy", "scipy", "sklearn"):
                taken = READY_MADE & {name.name for name in node.names}
                assert not taken, f"Line {node.lineno} imports {', '.join(sorted(taken))}: build it from np.linalg.eigh."
