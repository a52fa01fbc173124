import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from solution import pseudo_inverse, shortest_solution

TOLERANCE = 1e-9
READY_MADE = set("pinv pinvh lstsq nnls lsq_linear lsqr lsmr".split())


def made(seed, m, n, values):
    """A random matrix with these singular values; the rest are 0 up to rounding."""
    rng = np.random.default_rng(seed)
    left, right = np.linalg.qr(rng.normal(size=(m, len(values))))[0], np.linalg.qr(rng.normal(size=(n, len(values))))[0]
    return left @ np.diag(np.array(values, dtype=np.float64)) @ right.T


def library(A):
    return np.linalg.pinv(np.asarray(A, dtype=np.float64), rcond=1e-10)


def inverse_of(A):
    """The learner's result for a copy of A; what goes wrong on the way becomes a sentence."""
    with np.errstate(all="ignore"):
        try:
            result = pseudo_inverse(np.array(A))
        except np.linalg.LinAlgError as problem:
            pytest.fail(f"NumPy says: {problem}. A'A and A A' need not have an inverse: use the singular values.")
    assert result is not None, "pseudo_inverse returns nothing: is the return missing?"
    return np.asarray(result, dtype=np.float64)


def diagnose(mine, A, expected):
    """One plain sentence for the usual slips, or nothing."""
    A = np.asarray(A, dtype=np.float64)
    if mine.shape != expected.shape:
        return f"A has the shape {A.shape}, so its pseudo-inverse has {expected.shape}; yours has {mine.shape}. Is it transposed?"
    scale = np.abs(expected).max()
    if np.allclose(mine, expected, rtol=0, atol=TOLERANCE * scale):
        return ""
    if not np.isfinite(mine).all():
        return "There is a nan or inf: a singular value of 0 has no reciprocal and is left out."
    if np.abs(mine).max() > 1e8 * scale and scale > 0:
        return "Some numbers are huge: the reciprocal of a singular value that is 0 up to rounding has come in."
    if mine.shape == expected.T.shape and np.allclose(mine, expected.T, rtol=0, atol=TOLERANCE * scale):
        return "This is the transpose of the pseudo-inverse."
    if np.allclose(mine, A.T):
        return "This is the transpose of A: the stretches must become their reciprocals."
    if np.allclose(mine @ A @ mine, mine, atol=1e-7 * scale) and np.linalg.matrix_rank(mine) < np.linalg.matrix_rank(
        A, tol=1e-10 * np.linalg.norm(A, 2)
    ):
        return "A direction is missing: small singular values count, down to 1e-10 times the largest."
    return ""


def agree(A, expected=None):
    mine = inverse_of(A)
    expected = library(A) if expected is None else np.asarray(expected, dtype=np.float64)
    np.testing.assert_allclose(mine, expected, rtol=0, atol=TOLERANCE * max(np.abs(expected).max(), 1e-300), err_msg=diagnose(mine, A, expected))


@pytest.mark.parametrize(
    ("A", "expected"),
    [
        ([[3.0, 0.0], [0.0, 0.0], [0.0, 4.0]], [[1 / 3, 0.0, 0.0], [0.0, 0.0, 0.25]]),
        ([[1.0, 1.0]], [[0.5], [0.5]]),
        ([[1.0, 2.0], [2.0, 4.0]], [[0.04, 0.08], [0.08, 0.16]]),
        ([[2.0, 1.0], [1.0, 1.0]], [[1.0, -1.0], [-1.0, 2.0]]),
        ([[-4.0]], [[-0.25]]),
    ],
)
def test_by_hand(A, expected):
    """A diagonal, a row, a matrix of rank 1, an ordinary inverse: the pseudo-inverses worked by hand."""
    agree(A, expected)


@pytest.mark.parametrize("shape", [(1, 1), (2, 2), (3, 2), (2, 4)])
def test_nothing_but_zeros(shape):
    """The pseudo-inverse of zeros is zeros, in the turned shape."""
    agree(np.zeros(shape), np.zeros(shape[::-1]))


def test_float64_arrays():
    """Both results are float64 arrays in the right shapes."""
    A, b = np.array([[1, 2, 0], [0, 1, 1]], dtype=np.int64), np.array([1, 2], dtype=np.int64)
    for name, part, shape in (("pseudo_inverse", pseudo_inverse(A), (3, 2)), ("shortest_solution", shortest_solution(A, b), (3,))):
        assert isinstance(part, np.ndarray), f"{name} returns a NumPy array, not {type(part).__name__}."
        assert part.shape == shape, f"{name} has shape {shape} here, yours is {part.shape}."
        assert part.dtype == np.float64, f"{name} is float64, yours is {part.dtype}."


@pytest.mark.parametrize(("m", "n", "seed"), [(3, 3, 1), (6, 3, 2), (3, 6, 3), (1, 5, 4), (5, 1, 5)])
def test_full_rank(m, n, seed):
    """Random tall, wide and square matrices have the pseudo-inverse that NumPy finds."""
    agree(made(seed, m, n, np.linspace(4.0, 1.0, min(m, n))))


@pytest.mark.parametrize(("m", "n", "values", "seed"), [(5, 4, [3, 1], 11), (4, 6, [2, 1.5, 1], 12), (6, 6, [5], 13), (3, 7, [3, 1], 14)])
def test_low_rank(m, n, values, seed):
    """Directions that A sends to 0, up to rounding, are left out, whatever the shape."""
    agree(made(seed, m, n, values))


def test_a_small_direction_counts():
    """A singular value of 1e-5 beside one of 1 is small, but not zero."""
    A = np.array([[1.0, 0.0], [0.0, 1e-5], [0.0, 0.0]])
    agree(A, [[1.0, 0.0, 0.0], [0.0, 1e5, 0.0]])


@pytest.mark.parametrize(("tiny", "kept"), [(5e-15, False), (3e-6, True)])
def test_the_cut(tiny, kept):
    """The cut is at 1e-10 times the largest singular value, and not at a fixed number."""
    for scale in (1.0, 1e12, 1e-12):
        agree(np.diag([scale, tiny * scale]), np.diag([1 / scale, 1 / (tiny * scale) if kept else 0.0]))


@pytest.mark.parametrize("seed", [21, 22, 23])
def test_moore_and_penrose(seed):
    """The four conditions of Moore and Penrose hold."""
    A = made(seed, 6, 4, [3.0, 2.0, 1.0][: seed - 20])
    X = inverse_of(A)
    assert X.shape == (4, 6), f"A has the shape (6, 4), so its pseudo-inverse has (4, 6); yours has {X.shape}."
    np.testing.assert_allclose(A @ X @ A, A, rtol=0, atol=TOLERANCE, err_msg="(A X A, then A)")
    np.testing.assert_allclose(X @ A @ X, X, rtol=0, atol=TOLERANCE, err_msg="(X A X, then X)")
    np.testing.assert_allclose(A @ X, (A @ X).T, rtol=0, atol=TOLERANCE, err_msg="A X must be symmetric.")
    np.testing.assert_allclose(X @ A, (X @ A).T, rtol=0, atol=TOLERANCE, err_msg="X A must be symmetric.")


@pytest.mark.parametrize(
    ("A", "b", "expected"),
    [([[1.0, 1.0]], [4.0], [2.0, 2.0]), ([[1.0], [1.0], [1.0]], [1.0, 2.0, 6.0], [3.0]), ([[3.0, 4.0], [6.0, 8.0]], [1.0, 2.0], [0.12, 0.16])],
)
def test_shortest_solution_by_hand(A, b, expected):
    """Many solutions: the shortest. No solution: the mean, as least squares says. Dependent equations: along the row."""
    np.testing.assert_allclose(shortest_solution(np.array(A), np.array(b)), expected, rtol=TOLERANCE, atol=1e-12)


@pytest.mark.parametrize(("m", "n", "values", "seed"), [(6, 3, [3, 2, 1], 31), (3, 6, [3, 2, 1], 32), (5, 5, [3, 2, 1], 33), (7, 4, [2], 34)])
def test_shortest_solution(m, n, values, seed):
    """The solution is the one that lstsq finds: no x fits better, and no x that fits as well is shorter."""
    A, rng = made(seed, m, n, values), np.random.default_rng(seed + 100)
    b = rng.normal(size=m)
    x = np.asarray(shortest_solution(A.copy(), b.copy()))
    expected = np.linalg.lstsq(A, b, rcond=1e-10)[0]
    message = ""
    if x.shape == expected.shape and np.allclose(A @ x, A @ expected) and np.linalg.norm(x) > np.linalg.norm(expected) + 1e-9:
        message = (
            f"A x is right, but a shorter x does the same: yours has length {np.linalg.norm(x):.4g}, the shortest {np.linalg.norm(expected):.4g}."
        )
    np.testing.assert_allclose(x, expected, rtol=0, atol=TOLERANCE, err_msg=message)


@pytest.mark.parametrize("scale", [1e-30, 1e30])
def test_small_and_large_numbers(scale):
    """The pseudo-inverse of c times A is that of A divided by c, for very small and very large c."""
    A = made(41, 5, 4, [3.0, 1.0])
    agree(A * scale, library(A) / scale)


def test_whole_numbers_and_data_untouched():
    """Lists and integers are fine, and your functions leave A and b as they are."""
    A = [[2, 0, 1], [1, 1, 0]]
    for given in (A, np.array(A, dtype=np.int32)):
        np.testing.assert_allclose(pseudo_inverse(given), library(A), rtol=0, atol=TOLERANCE)
        np.testing.assert_allclose(shortest_solution(given, [1, 3]), library(A) @ [1, 3], rtol=0, atol=TOLERANCE)
    B, b = made(51, 4, 3, [2.0, 1.0]), np.array([1.0, 2.0, 3.0, 4.0])
    before = B.copy(), b.copy()
    first, second = pseudo_inverse(B), pseudo_inverse(B)
    shortest_solution(B, b)
    np.testing.assert_array_equal(B, before[0], err_msg="A was changed.")
    np.testing.assert_array_equal(b, before[1], err_msg="b was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls with the same matrix differ.")


def test_the_work_is_your_own():
    """You build the pseudo-inverse yourself: with svd, but without pinv and lstsq."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with NumPy
        for node in ast.walk(part):
            if isinstance(node, ast.Attribute):
                assert node.attr not in READY_MADE, f"Line {node.lineno} uses {node.attr}: build it from the singular values."
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("numpy", "scipy"):
                taken = READY_MADE & {name.name for name in node.names}
                assert not taken, f"Line {node.lineno} imports {', '.join(sorted(taken))}: build it from the singular values."
