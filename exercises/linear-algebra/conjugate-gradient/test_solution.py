import ast
from pathlib import Path

import numpy as np
import pytest
import scipy.sparse.linalg
import solution
from solution import conjugate_gradient

TOLERANCE = 1e-8
READY_MADE = set(
    "cg cgs bicg bicgstab gmres lgmres minres qmr solve inv pinv lstsq spsolve cho_solve cho_factor cholesky lu_solve minimize fmin_cg".split()
)


def problem(seed, n, eigenvalues=None):
    """A random symmetric matrix with positive eigenvalues, a right-hand side and a start."""
    rng = np.random.default_rng(seed)
    Q = np.linalg.qr(rng.normal(size=(n, n)))[0]
    A = Q @ np.diag(np.linspace(1.0, 10.0, n) if eigenvalues is None else np.array(eigenvalues, dtype=np.float64)) @ Q.T
    return (A + A.T) / 2, rng.normal(size=n), rng.normal(size=n)


def by_projection(A, b, x0, steps):
    """The same points without the iteration: the lowest point over x0 plus the span of r, A r, A A r and so on."""
    r = b - A @ x0
    basis = np.zeros((len(b), 0))
    v, path = r, [x0]
    for _ in range(min(steps, len(b))):
        for _ in range(2):  # twice, for the last digits
            v = v - basis @ (basis.T @ v)
        basis = np.column_stack([basis, v / np.linalg.norm(v)])
        path.append(x0 + basis @ np.linalg.solve(basis.T @ A @ basis, basis.T @ r))
        v = A @ basis[:, -1]
    return np.array(path)


def walk(A, b, x0, steps):
    """The learner's path for copies of everything, after a look at its form."""
    with np.errstate(all="ignore"):
        path = conjugate_gradient(np.array(A), np.array(b), np.array(x0), steps)
    assert path is not None, "Your function returns nothing: is the return missing?"
    assert np.shape(path) == (steps + 1, len(b)), f"{steps} steps give a path of shape {(steps + 1, len(b))}, yours is {np.shape(path)}."
    return np.asarray(path, dtype=np.float64)


def steepest(A, b, x0, steps):
    """Only used to name a mistake, never to grade."""
    path = [np.array(x0, dtype=np.float64)]
    for _ in range(steps):
        r = b - A @ path[-1]
        path.append(path[-1] + (r @ r) / (r @ A @ r) * r)
    return np.array(path)


def diagnose(path, expected, A, b):
    """One plain sentence for the usual slips, or nothing."""
    A, b = np.asarray(A, dtype=np.float64), np.asarray(b, dtype=np.float64)
    scale = max(np.abs(expected).max(), 1e-300)

    def close(one, other):
        return np.allclose(one / scale, other / scale, rtol=0, atol=TOLERANCE)

    if close(path, expected):
        return ""
    if not np.isfinite(path).all():
        return "There is a nan or inf in the path: if the residual is 0, alpha would be 0 / 0."
    if not close(path[0], expected[0]):
        return "Row 0 is not the start."
    if len(path) > 1 and close(path[1] - path[0], expected[0] - expected[1]):
        return "The first step goes the wrong way: the residual is b - A x."
    if len(path) > 1 and not close(path[1], expected[1]):
        return "The first step is wrong already: p is r, and alpha is r.r divided by p.(A p)."
    if len(path) > 2 and close(path, steepest(A, b, expected[0], len(path) - 1)):
        return "This is steepest descent: beta and the old direction are missing."
    if len(path) > 2:
        return "The first step is right, the second is not: beta is the new r.r divided by the old one, and p is r + beta p."
    return ""


def agree(A, b, x0, expected):
    expected = np.asarray(expected, dtype=np.float64)
    path = walk(A, b, x0, len(expected) - 1)
    np.testing.assert_allclose(path, expected, rtol=0, atol=TOLERANCE * np.abs(expected).max(), err_msg=diagnose(path, expected, A, b))


def test_by_hand():
    """The example comes out as worked by hand: two steps, over (4/3, 4/3) to the solution (1, 2)."""
    agree([[2.0, 0.0], [0.0, 1.0]], [2.0, 2.0], [0.0, 0.0], [[0.0, 0.0], [4 / 3, 4 / 3], [1.0, 2.0]])


@pytest.mark.parametrize("steps", [0, 1, 5])
def test_one_row_per_step(steps):
    """The path is a float64 array with one row for each step, and one for the start."""
    A, b, x0 = problem(1, 3)
    path = conjugate_gradient(A, b, x0, steps)
    assert isinstance(path, np.ndarray), f"Return a NumPy array, not {type(path).__name__}."
    assert path.shape == (steps + 1, 3), f"{steps} steps with 3 unknowns give shape {(steps + 1, 3)}, yours is {path.shape}."
    assert path.dtype == np.float64, f"The path is float64, yours is {path.dtype}."
    np.testing.assert_array_equal(path[0], x0, err_msg="Row 0 is the start.")


@pytest.mark.parametrize(("n", "seed"), [(1, 11), (2, 12), (4, 13), (6, 14), (8, 15)])
def test_every_point(n, seed):
    """Every point is the lowest one that the directions so far can reach, as the closed form says."""
    A, b, x0 = problem(seed, n)
    agree(A, b, x0, by_projection(A, b, x0, n))


@pytest.mark.parametrize(("n", "seed"), [(3, 21), (7, 22), (12, 23)])
def test_arrives(n, seed):
    """After n steps you are where SciPy's cg is, and there you stay."""
    A, b, x0 = problem(seed, n)
    expected, info = scipy.sparse.linalg.cg(A, b, x0=x0, rtol=1e-14, maxiter=50)
    assert info == 0
    path = walk(A, b, x0, n + 3)
    for k in range(n, n + 4):
        np.testing.assert_allclose(path[k], expected, rtol=0, atol=TOLERANCE * np.abs(expected).max(), err_msg=f"(after {k} steps, of {n} unknowns)")


@pytest.mark.parametrize("values", [[2.0] * 6, [1.0, 1.0, 1.0, 9.0, 9.0, 9.0], [1.0, 1.0, 4.0, 4.0, 9.0, 9.0]])
def test_few_different_eigenvalues(values):
    """With one, two or three different eigenvalues it arrives after one, two or three steps, and stays there."""
    A, b, x0 = problem(31, 6, values)
    few = len(set(values))
    path = walk(A, b, x0, few + 2)
    exact = np.linalg.solve(A, b)
    for k in range(few, few + 3):
        np.testing.assert_allclose(path[k], exact, rtol=0, atol=TOLERANCE * np.abs(exact).max(), err_msg=f"(after {k} steps)")


@pytest.mark.parametrize("seed", [41, 42])
def test_conjugate_directions(seed):
    """Residuals are perpendicular, directions are conjugate, and the height never rises."""
    A, b, x0 = problem(seed, 5)
    path = walk(A, b, x0, 5)
    residuals = b - path[:-1] @ A
    gram = residuals @ residuals.T
    size = np.sqrt(np.outer(np.diag(gram), np.diag(gram)))
    np.testing.assert_allclose(gram / size, np.eye(5), rtol=0, atol=1e-6, err_msg="Two residuals are not perpendicular.")
    steps = np.diff(path, axis=0)
    gram = steps @ A @ steps.T
    size = np.sqrt(np.outer(np.diag(gram), np.diag(gram)))
    np.testing.assert_allclose(gram / size, np.eye(5), rtol=0, atol=1e-6, err_msg="Two directions are not conjugate: p A q must be 0.")
    heights = [0.5 * x @ A @ x - b @ x for x in path]
    assert all(b <= a + 1e-12 for a, b in zip(heights, heights[1:], strict=False)), f"The height rises somewhere: {np.round(heights, 6).tolist()}."


@pytest.mark.parametrize(
    ("A", "b", "x0", "expected"),
    [
        ([[2.0, 0.0], [0.0, 2.0]], [2.0, 4.0], [0.0, 0.0], [[0.0, 0.0], [1.0, 2.0], [1.0, 2.0], [1.0, 2.0]]),
        ([[2.0, 1.0], [1.0, 3.0]], [4.0, 7.0], [1.0, 2.0], [[1.0, 2.0]] * 4),
        ([[2.0, 1.0], [1.0, 3.0]], [0.0, 0.0], [0.0, 0.0], [[0.0, 0.0]] * 4),
        ([[1.0, 0.0], [0.0, 3.0]], [1.0, 1.0], [0.0, 0.0], [[0.0, 0.0], [0.5, 0.5], [1.0, 1 / 3], [1.0, 1 / 3]]),
    ],
)
def test_nothing_left_to_do(A, b, x0, expected):
    """When the residual is exactly 0, the point stays, and the path keeps its length."""
    path = walk(A, b, x0, 3)
    message = (
        "There is a nan in the path: with a residual of 0, alpha is 0 / 0."
        if np.isnan(path).any()
        else "The point must stay where the residual is 0."
    )
    np.testing.assert_allclose(path, expected, rtol=0, atol=1e-12, err_msg=message)


@pytest.mark.parametrize("scale", [1e-30, 1e30])
def test_small_and_large_numbers(scale):
    """With a b that is very small or very large, all points are just as small or large."""
    A, b, x0 = problem(51, 4)
    agree(A, b * scale, x0 * scale, by_projection(A, b, x0, 4) * scale)


def test_whole_numbers():
    """Lists and integers are fine as input."""
    A, b, x0 = [[3, 1, 0], [1, 4, 1], [0, 1, 5]], [1, 0, 2], [1, 1, 0]
    expected = by_projection(np.array(A, dtype=np.float64), np.array(b, dtype=np.float64), np.array(x0, dtype=np.float64), 3)
    message = "Compute in float64: an integer array drops every fraction."
    np.testing.assert_allclose(conjugate_gradient(A, b, x0, 3), expected, rtol=0, atol=TOLERANCE, err_msg=message)
    whole = [np.array(part, dtype=np.int32) for part in (A, b, x0)]
    np.testing.assert_allclose(conjugate_gradient(*whole, 3), expected, rtol=0, atol=TOLERANCE, err_msg=message)


def test_input_is_left_alone():
    """Your function does not change A, b or x0, so asking twice gives the same path."""
    A, b, x0 = problem(61, 4)
    before = A.copy(), b.copy(), x0.copy()
    first, second = conjugate_gradient(A, b, x0, 4), conjugate_gradient(A, b, x0, 4)
    for name, old, new in zip(("A", "b", "x0"), before, (A, b, x0), strict=True):
        np.testing.assert_array_equal(new, old, err_msg=f"{name} was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls with the same system differ.")


def test_the_work_is_your_own():
    """You write the iteration yourself: no ready-made solver."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with SciPy
        for node in ast.walk(part):
            if isinstance(node, ast.Attribute):
                assert node.attr not in READY_MADE, f"Line {node.lineno} uses {node.attr}: write the iteration yourself."
            if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] in ("numpy", "scipy"):
                taken = READY_MADE & {name.name for name in node.names}
                assert not taken, f"Line {node.lineno} imports {', '.join(sorted(taken))}: write the iteration yourself."
