import numpy as np
import pytest
import scipy.linalg
from solution import projector

RTOL, ATOL = 1e-9, 1e-9


def library(A):
    """The projector from the basis that SciPy finds."""
    Q = scipy.linalg.orth(np.asarray(A, dtype=np.float64), rcond=1e-10)
    return Q @ Q.T


def of_rank(seed, m, n, rank):
    """A random matrix whose columns span `rank` directions."""
    rng = np.random.default_rng(seed)
    left, right = np.linalg.qr(rng.normal(size=(m, rank)))[0], np.linalg.qr(rng.normal(size=(n, rank)))[0]
    return left @ np.diag(np.linspace(3.0, 1.0, rank)) @ right.T


def diagnose(P, A, expected):
    """One plain sentence for the usual slips, or nothing."""
    A, P = np.asarray(A, dtype=np.float64), np.asarray(P, dtype=np.float64)
    if P.shape != expected.shape:
        return f"A has {len(A)} rows, so P has shape {expected.shape}; yours is {P.shape}."
    if np.allclose(P, expected, rtol=RTOL, atol=ATOL):
        return ""
    if not np.isfinite(P).all():
        return "There is a nan or inf in P: is something of size 0 divided by its length, or a singular matrix inverted?"
    if np.allclose(P, np.eye(len(A)) - expected):
        return "This is what is left over, I - P: it sends the span of A to 0."
    if len(A) == A.shape[1] and np.allclose(P, library(A.T)):
        return "This projects onto the span of the rows: columns were asked for."
    if np.allclose(P, A @ A.T):
        return "This is A A': that is right only for perpendicular columns of length 1."
    rank, trace = np.linalg.matrix_rank(expected), np.trace(P)
    if np.allclose(P @ P, P) and np.allclose(P, P.T) and trace > rank + 0.5:
        return f"This projects onto {trace:.0f} directions, but the columns span only {rank}: leave out directions of size 0."
    if np.allclose(P @ P, P) and np.allclose(P, P.T) and trace < rank - 0.5:
        return f"This projects onto {trace:.0f} directions, but the columns span {rank}: small is not zero, compare with the largest."
    if not np.allclose(P, P.T):
        return "P must be symmetric."
    if not np.allclose(P @ P, P):
        return "Projecting twice must be the same as projecting once."
    return ""


def agree(A, expected=None):
    with np.errstate(all="ignore"):
        try:
            P = projector(np.array(A))
        except np.linalg.LinAlgError as problem:
            pytest.fail(f"NumPy says: {problem}. The columns are dependent, so A'A has no inverse.")
    assert P is not None, "Your function returns nothing: is the return missing?"
    expected = library(A) if expected is None else np.asarray(expected, dtype=np.float64)
    np.testing.assert_allclose(P, expected, rtol=RTOL, atol=ATOL, err_msg=diagnose(P, A, expected))


def test_by_hand():
    """The example comes out as worked by hand: two parallel columns span a line."""
    agree([[1.0, 2.0], [1.0, 2.0], [0.0, 0.0]], [[0.5, 0.5, 0.0], [0.5, 0.5, 0.0], [0.0, 0.0, 0.0]])


@pytest.mark.parametrize(
    ("A", "P"),
    [
        ([[3.0]], [[1.0]]),
        ([[0.0]], [[0.0]]),
        ([[-3.0], [4.0]], [[0.36, -0.48], [-0.48, 0.64]]),
        ([[1.0, 2.0, 3.0]], [[1.0]]),
        ([[1.0, 1.0], [0.0, 5.0]], [[1.0, 0.0], [0.0, 1.0]]),
        ([[1.0, 1.0], [0.0, 1.0], [0.0, 0.0]], [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 0.0]]),
    ],
)
def test_small_cases(A, P):
    """One number, one column, one row, a whole plane: the projectors are those worked by hand."""
    agree(A, P)


def test_a_float64_array():
    """P is a float64 array with one row and one column for each row of A."""
    for dtype in (np.int64, np.float32):
        P = projector(np.array([[1, 0], [1, 1], [0, 2], [1, 1]], dtype=dtype))
        assert isinstance(P, np.ndarray), f"Return a NumPy array, not {type(P).__name__}."
        assert P.shape == (4, 4), f"A has 4 rows, so P has shape (4, 4); yours is {P.shape}."
        assert P.dtype == np.float64, f"P is float64, yours is {P.dtype}: convert A first, whatever comes in."


@pytest.mark.parametrize(("m", "n", "seed"), [(3, 2, 1), (5, 3, 2), (6, 1, 3), (8, 5, 4)])
def test_independent_columns(m, n, seed):
    """For independent columns P is the projector that SciPy's basis gives."""
    agree(np.random.default_rng(seed).normal(size=(m, n)) + np.eye(m, n))


@pytest.mark.parametrize(("m", "n", "rank", "seed"), [(5, 4, 2, 11), (4, 6, 3, 12), (6, 6, 1, 13), (7, 7, 5, 14), (3, 9, 2, 15)])
def test_dependent_columns(m, n, rank, seed):
    """Dependent columns count only once, however many there are."""
    agree(of_rank(seed, m, n, rank))


def test_columns_of_zeros():
    """A column of zeros adds nothing, and if all are zero, so is P."""
    agree([[0.0, 1.0, 0.0], [0.0, 2.0, 0.0], [0.0, 2.0, 0.0]], np.outer([1, 2, 2], [1, 2, 2]) / 9)
    agree([[0.0, 0.0], [0.0, 0.0], [0.0, 0.0]], np.zeros((3, 3)))


@pytest.mark.parametrize("seed", [21, 22])
def test_the_nearest_point(seed):
    """What is left over is perpendicular to every column, and no other point of the subspace is nearer."""
    rng = np.random.default_rng(seed)
    A, b = of_rank(seed, 6, 4, 3), rng.normal(size=6)
    foot = np.asarray(projector(A.copy())) @ b
    np.testing.assert_allclose(A.T @ (b - foot), np.zeros(4), atol=1e-9, err_msg="b - P b is not perpendicular to the columns.")
    others = A @ rng.normal(size=(4, 50))
    nearest = np.linalg.norm(others - b[:, None], axis=0).min()
    assert np.linalg.norm(b - foot) <= nearest, (
        f"The distance of b from P b is {np.linalg.norm(b - foot):.4g}, but a point of the span is at {nearest:.4g}."
    )
    np.testing.assert_allclose(b - foot, b - library(A) @ b, rtol=RTOL, atol=ATOL, err_msg="P b does not lie in the span.")


@pytest.mark.parametrize("seed", [31, 32, 33])
def test_properties(seed):
    """P is symmetric, twice is once, its trace is the rank, and it leaves the columns of A where they are."""
    A = of_rank(seed, 7, 5, 2 + seed % 3)
    P = np.asarray(projector(A.copy()))
    np.testing.assert_allclose(P, P.T, rtol=RTOL, atol=ATOL, err_msg="P must be symmetric.")
    np.testing.assert_allclose(P @ P, P, rtol=RTOL, atol=ATOL, err_msg="Projecting twice must be the same as projecting once.")
    np.testing.assert_allclose(np.trace(P), 2 + seed % 3, rtol=RTOL, err_msg="The trace counts the dimensions of the subspace.")
    np.testing.assert_allclose(P @ A, A, rtol=RTOL, atol=ATOL, err_msg="A point that is in the subspace already must stay.")


def test_another_basis():
    """Other columns with the same span give the same P."""
    rng = np.random.default_rng(41)
    A = rng.normal(size=(6, 3))
    mixed = A @ np.array([[1.0, 2.0, 0.0, 1.0], [0.0, 1.0, 0.0, -1.0], [1.0, 0.0, 3.0, 1.0]])
    np.testing.assert_allclose(projector(mixed), library(A), rtol=RTOL, atol=ATOL, err_msg="The subspace is the same, P must be, too.")


@pytest.mark.parametrize("scale", [1e-20, 1e20])
def test_the_scale_does_not_matter(scale):
    """Very small or very large columns span the same subspace, dependent ones too."""
    A = of_rank(51, 5, 4, 2)
    agree(A * scale, library(A))


def test_a_short_column_counts():
    """A column 100,000 times as short as the others still adds its direction."""
    rng = np.random.default_rng(61)
    Q = np.linalg.qr(rng.normal(size=(5, 2)))[0]
    agree(Q * [1.0, 1e-5], Q @ Q.T)


def test_whole_numbers_and_data_untouched():
    """Lists and arrays of integers are fine, and your function leaves A as it is."""
    A = [[2, 0], [1, 1], [0, 1], [0, 3]]
    np.testing.assert_allclose(projector(A), library(A), rtol=RTOL, atol=ATOL)
    np.testing.assert_allclose(projector(np.array(A, dtype=np.int32)), library(A), rtol=RTOL, atol=ATOL)
    B = np.random.default_rng(71).normal(size=(4, 2))
    before = B.copy()
    first, second = projector(B), projector(B)
    np.testing.assert_array_equal(B, before, err_msg="A was changed: work on a copy.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls with the same columns differ.")
