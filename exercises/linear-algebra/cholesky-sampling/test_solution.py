import ast
from math import comb
from pathlib import Path

import numpy as np
import pytest
import solution
from solution import cholesky, sample

RTOL, ATOL = 1e-9, 1e-9
READY_MADE = set("cholesky cho_factor cholesky_banded potrf dpotrf ldl lu lu_factor qr svd eig eigh schur sqrtm multivariate_normal".split())


def covariance(seed, d):
    B = np.random.default_rng(seed).normal(size=(d, d + 2))
    return B @ B.T / d + 0.1 * np.eye(d)


def diagnose(L, S, expected):
    """One plain sentence for the usual slips, or nothing."""
    L, S = np.asarray(L, dtype=np.float64), np.asarray(S, dtype=np.float64)
    if L.shape != expected.shape:
        return f"L has the shape of S, {expected.shape}; yours is {L.shape}."
    scale = np.abs(expected).max()
    if np.allclose(L, expected, rtol=RTOL, atol=ATOL * scale):
        return ""
    if np.isnan(L).any():
        return "There is a nan in L: the root of a negative number, although this matrix is positive definite."
    if np.allclose(L, expected.T, rtol=RTOL, atol=ATOL * scale):
        return "This is the upper triangle: transpose it."
    if np.allclose(np.tril(L), expected, rtol=RTOL, atol=ATOL * scale):
        return "The lower triangle is right, but above the diagonal there must be zeros."
    if np.allclose(np.abs(L), np.abs(expected)):
        return "Some sign is wrong: the diagonal is positive, and sums are subtracted."
    if np.allclose(L @ L.T, S):
        return "L L' is S, but L is not a lower triangle with a positive diagonal."
    if np.allclose(L[:, 0], expected[:, 0]):
        return "The first column is right, a later one is not: are the products of the columns before subtracted?"
    return ""


def agree(S, expected=None):
    try:
        with np.errstate(all="ignore"):
            L = cholesky(np.array(S))
    except ValueError as problem:
        if "positive" in str(problem).lower() or "definite" in str(problem).lower():
            pytest.fail(f"This matrix is positive definite, but your function says: {problem}")
        raise
    assert L is not None, "cholesky returns nothing: is the return missing?"
    expected = np.linalg.cholesky(np.array(S, dtype=np.float64)) if expected is None else np.array(expected, dtype=np.float64)
    np.testing.assert_allclose(L, expected, rtol=RTOL, atol=ATOL * np.abs(expected).max(), err_msg=diagnose(L, S, expected))


@pytest.mark.parametrize(
    ("S", "L"),
    [
        ([[4.0, 2.0], [2.0, 10.0]], [[2, 0], [1, 3]]),
        ([[9.0]], [[3]]),
        ([[1.0, 0.0], [0.0, 0.25]], [[1, 0], [0, 0.5]]),
        ([[1.0, -2.0], [-2.0, 5.0]], [[1, 0], [-2, 1]]),
        ([[4.0, 2.0, 6.0], [2.0, 10.0, 0.0], [6.0, 0.0, 11.0]], [[2, 0, 0], [1, 3, 0], [3, -1, 1]]),
    ],
)
def test_cholesky_by_hand(S, L):
    """The factors of the example and of other small matrices come out as worked by hand."""
    agree(S, L)


def test_sample_by_hand():
    """Three draws by hand: the mean plus L z, one per row."""
    z = np.array([[1.0, 0.0], [0.0, 1.0], [1.0, -1.0]])
    x = np.asarray(sample(np.array([1.0, 0.0]), np.array([[4.0, 2.0], [2.0, 10.0]]), z))
    expected, message = np.array([[3.0, 1.0], [1.0, 3.0], [3.0, -2.0]]), ""
    if x.shape == (3, 2) and np.allclose(x, z @ [[2, 0], [1, 3]] + [1, 0]):
        message = "This is z L + mean: the draws are rows, so the factor must be transposed."
    elif x.shape == (3, 2) and np.allclose(x, z @ [[4, 2], [2, 10]] + [1, 0]):
        message = "The draws are multiplied by the covariance itself: take its Cholesky factor."
    np.testing.assert_allclose(x, expected, rtol=RTOL, atol=ATOL, err_msg=message)


def test_float64_arrays():
    """Both results are float64 arrays in the right shapes."""
    S = np.array([[4, 2, 0], [2, 5, 1], [0, 1, 3]], dtype=np.int64)
    L, x = cholesky(S), sample(np.array([0, 1, 2], dtype=np.int64), S, np.ones((5, 3), dtype=np.int64))
    for name, part, shape in (("L", L, (3, 3)), ("x", x, (5, 3))):
        assert isinstance(part, np.ndarray), f"{name} is a NumPy array, not {type(part).__name__}."
        assert part.shape == shape, f"{name} has shape {shape}, yours is {part.shape}."
        assert part.dtype == np.float64, f"{name} is float64, yours is {part.dtype}."


@pytest.mark.parametrize(("d", "seed"), [(2, 1), (3, 2), (5, 3), (10, 4)])
def test_random_matrices(d, seed):
    """Random covariance matrices have the factor that NumPy finds."""
    agree(covariance(seed, d))


@pytest.mark.parametrize("d", [3, 6])
def test_closed_forms(d):
    """Pascal's matrix has Pascal's triangle as its factor, and the covariance of a random walk all ones."""
    agree([[float(comb(i + j, i)) for j in range(d)] for i in range(d)], [[comb(i, j) for j in range(d)] for i in range(d)])
    agree([[float(min(i, j) + 1) for j in range(d)] for i in range(d)], [[float(j <= i) for j in range(d)] for i in range(d)])


@pytest.mark.parametrize(
    "S",
    [
        [[0.0]],
        [[-4.0]],
        [[1.0, 2.0], [2.0, 1.0]],
        [[1.0, 1.0], [1.0, 1.0]],
        [[0.0, 0.0], [0.0, 1.0]],
        [[4.0, 2.0, 0.0], [2.0, 5.0, 0.0], [0.0, 0.0, -1.0]],
        [[1.0, 2.0, 3.0], [2.0, 8.0, 10.0], [3.0, 10.0, 13.0]],
    ],
)
def test_not_positive_definite(S):
    """A matrix that is not positive definite raises a ValueError, also if the root is of 0, and also in the last column."""
    try:
        with np.errstate(all="ignore"):
            L = cholesky(np.array(S))
    except ZeroDivisionError:
        pytest.fail("That ended in a ZeroDivisionError: look at the number under the root first, and raise a ValueError.")
    except ValueError:
        return
    pytest.fail(f"{S} is not positive definite, yet {np.asarray(L).tolist()} came back: look at the number under the root.")


@pytest.mark.parametrize(("d", "n", "seed"), [(1, 4, 11), (2, 1, 12), (3, 3, 13), (4, 9, 14)])
def test_random_samples(d, n, seed):
    """Each row is the mean plus L times the row of z, with NumPy's L."""
    rng = np.random.default_rng(seed)
    mean, S, z = rng.normal(size=d), covariance(seed, d), rng.normal(size=(n, d))
    expected = [mean + np.linalg.cholesky(S) @ row for row in z]
    np.testing.assert_allclose(sample(mean, S, z), expected, rtol=RTOL, atol=ATOL)


@pytest.mark.parametrize("seed", [21, 22])
def test_the_covariance_of_the_cloud(seed):
    """If the draws have exactly the mean 0 and the identity as covariance, the cloud has exactly your mean and S."""
    rng = np.random.default_rng(seed)
    z = rng.normal(size=(40, 3))
    z -= z.mean(axis=0)
    z = np.linalg.qr(z)[0] * np.sqrt(39)  # perpendicular columns with the mean 0 and the variance 1
    mean, S = np.array([1.0, -2.0, 5.0]), covariance(seed, 3)
    x = np.asarray(sample(mean, S, z))
    np.testing.assert_allclose(x.mean(axis=0), mean, rtol=RTOL, atol=ATOL, err_msg="(mean of the cloud)")
    np.testing.assert_allclose(np.cov(x, rowvar=False), S, rtol=1e-8, atol=ATOL, err_msg="(covariance of the cloud)")


def test_no_noise_gives_the_mean():
    """Where z is 0, x is the mean."""
    x = sample([1.0, 2.0, 3.0], covariance(31, 3), np.zeros((2, 3)))
    np.testing.assert_allclose(x, [[1.0, 2.0, 3.0], [1.0, 2.0, 3.0]], rtol=RTOL)


@pytest.mark.parametrize("scale", [1e-30, 1e30])
def test_small_is_not_zero(scale):
    """Very small and very large variances are no problem: L grows like the square root."""
    S = covariance(41, 3)
    agree(S * scale, np.linalg.cholesky(S) * np.sqrt(scale))


def test_whole_numbers_and_data_untouched():
    """Lists and integers are fine, and your functions leave their input as it is."""
    S = [[2, 1, 1], [1, 3, 1], [1, 1, 4]]
    expected = np.linalg.cholesky(np.array(S, dtype=np.float64))
    for given in (S, np.array(S, dtype=np.int32)):
        np.testing.assert_allclose(
            cholesky(given), expected, rtol=RTOL, atol=ATOL, err_msg="Compute in float64: an integer array drops every fraction."
        )
        np.testing.assert_allclose(sample([1, 2, 3], given, [[1, 0, 2]]), [expected @ [1, 0, 2] + [1, 2, 3]], rtol=RTOL, atol=ATOL)
    mean, A, z = np.ones(3), covariance(51, 3), np.random.default_rng(52).normal(size=(4, 3))
    before = mean.copy(), A.copy(), z.copy()
    first, second = sample(mean, A, z), sample(mean, A, z)
    cholesky(A)
    for name, old, new in zip(("mean", "S", "z"), before, (mean, A, z), strict=True):
        np.testing.assert_array_equal(new, old, err_msg=f"{name} was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls with the same draws differ.")


def test_the_factorisation_is_your_own():
    """You write the factorisation yourself: no ready-made one from a library."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with NumPy
        for node in ast.walk(part):
            if isinstance(node, ast.Attribute):
                assert node.attr not in READY_MADE, f"Line {node.lineno} uses {node.attr}: fill the triangle yourself."
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("numpy", "scipy"):
                taken = READY_MADE & {name.name for name in node.names}
                assert not taken, f"Line {node.lineno} imports {', '.join(sorted(taken))}: fill the triangle yourself."
