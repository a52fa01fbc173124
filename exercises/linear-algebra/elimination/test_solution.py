import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from solution import solve_by_elimination

RTOL = ATOL = 1e-9
READY_MADE = {"solve", "inv", "pinv", "lstsq", "tensorsolve", "tensorinv", "solve_triangular", "lu", "lu_factor", "lu_solve", "qr", "svd", "spsolve"}


def solved(A, b):
    """The learner's answer for copies of A and b; what goes wrong on the way becomes a sentence."""
    try:
        with np.errstate(all="ignore"):
            x = solve_by_elimination(np.array(A), np.array(b))
    except (ValueError, ZeroDivisionError) as problem:
        if isinstance(problem, ZeroDivisionError) or "singular" in str(problem).lower():
            pytest.fail(f"This system has exactly one solution, but your function says: {problem}. Do you swap the right row up?")
        raise
    assert x is not None, "Your function returns nothing: is the return missing?"
    return x


def diagnose(A, b, x, expected):
    """One plain sentence for the usual slips, or nothing."""
    x = np.asarray(x, dtype=np.float64)
    if x.shape != expected.shape:
        return f"Return one number for each unknown, shape {expected.shape}; yours is {x.shape}."
    if np.allclose(x, expected, rtol=RTOL, atol=ATOL):
        return ""
    if not np.isfinite(x).all():
        return "Somewhere you divide by zero: a pivot of 0 needs a swap first."
    if np.allclose(np.sort(x), np.sort(expected)):
        return "The right numbers in the wrong order: swapping rows of A and b does not reorder x."
    if np.allclose(np.asarray(A) @ x, np.asarray(b)):
        return "A x is close to b, but not close enough: is the largest entry of the column the pivot, by absolute value?"
    if np.allclose(np.sort(np.asarray(A) @ x), np.sort(b)):
        return "A x has the numbers of b in another order: when you swap two rows of A, swap the same two numbers of b."
    return ""


def agree(A, b, expected):
    x, expected = solved(A, b), np.asarray(expected, dtype=np.float64)
    np.testing.assert_allclose(x, expected, rtol=RTOL, atol=ATOL, err_msg=diagnose(A, b, x, expected))


def test_by_hand():
    """Two equations come out as worked by hand: x is (1, 2)."""
    agree([[1.0, 2.0], [4.0, 2.0]], [5.0, 8.0], [1.0, 2.0])


def test_a_float64_array():
    """The solution is a float64 array with one number for each unknown."""
    x = solve_by_elimination(np.array([[2, 0, 0], [0, 4, 0], [0, 0, 5]], dtype=np.int64), np.array([1, 1, 1], dtype=np.int64))
    assert isinstance(x, np.ndarray), f"Return a NumPy array, not {type(x).__name__}."
    assert x.shape == (3,), f"Three unknowns give shape (3,), yours is {x.shape}."
    assert x.dtype == np.float64, f"The solution is float64, yours is {x.dtype}."


@pytest.mark.parametrize("as_type", ["lists", "int32 arrays"])
def test_whole_numbers(as_type):
    """Integers are fine as input, and the fractions that arise are kept."""
    A, b = [[4, 1, 1], [2, 3, 1], [1, 1, 4]], [4, 4, 7]  # built from x = (0.5, 0.5, 1.5)
    if as_type != "lists":
        A, b = np.array(A, dtype=np.int32), np.array(b, dtype=np.int32)
    x = solve_by_elimination(A, b)
    np.testing.assert_allclose(x, [0.5, 0.5, 1.5], rtol=RTOL, atol=ATOL, err_msg="Compute in float64: an integer array drops every fraction.")


@pytest.mark.parametrize(("n", "seed"), [(1, 1), (2, 2), (3, 3), (5, 4), (8, 5)])
def test_random_systems(n, seed):
    """Random systems get the same solution as from NumPy."""
    rng = np.random.default_rng(seed)
    A, b = rng.normal(size=(n, n)), rng.normal(size=n)
    agree(A, b, np.linalg.solve(A, b))


def test_a_larger_system():
    """A system of thirty equations gives its known solution back."""
    rng = np.random.default_rng(6)
    A, x = rng.normal(size=(30, 30)), rng.integers(-9, 10, size=30).astype(np.float64)
    agree(A, A @ x, x)


@pytest.mark.parametrize(
    ("A", "b", "expected"),
    [
        ([[0.0, 1.0], [1.0, 0.0]], [3.0, 7.0], [7.0, 3.0]),
        ([[0.0, 2.0, 1.0], [1.0, 1.0, 1.0], [2.0, 0.0, 3.0]], [7.0, 6.0, 11.0], [1.0, 2.0, 3.0]),
        ([[1.0, 1.0, 1.0], [1.0, 1.0, 2.0], [1.0, 2.0, 2.0]], [6.0, 9.0, 11.0], [1.0, 2.0, 3.0]),
        ([[0.0, 0.0, 1.0], [1.0, 0.0, 0.0], [0.0, 1.0, 0.0]], [3.0, 1.0, 2.0], [1.0, 2.0, 3.0]),
    ],
)
def test_zero_as_first_choice(A, b, expected):
    """A zero in the pivot's place is swapped away, at the first step and later."""
    agree(A, b, expected)


@pytest.mark.parametrize(
    ("A", "b"),
    [
        ([[1e-20, 1.0], [1.0, 1.0]], [1.0, 2.0]),
        ([[1.0, 1.0, 1.0], [1.0, 1.0 + 1e-13, 2.0], [1.0, 2.0, 2.0]], [3.0, 4.0 + 1e-13, 5.0]),
    ],
)
def test_a_tiny_pivot(A, b):
    """A tiny pivot is swapped away as well: the largest entry is chosen, not the first that is not zero."""
    x = solved(A, b)
    np.testing.assert_allclose(
        x,
        np.ones(len(b)),
        rtol=RTOL,
        atol=ATOL,
        err_msg="Dividing by the tiny pivot wiped out the other numbers. Choose the largest entry of the column.",
    )


def test_a_large_negative_pivot():
    """Largest means largest in absolute value: -1 is a better pivot than 1e-20."""
    x = solved([[1e-20, 1.0], [-1.0, 1.0]], [1.0, 0.0])
    np.testing.assert_allclose(x, [1.0, 1.0], rtol=RTOL, atol=ATOL, err_msg="Compare absolute values when you look for the pivot.")


@pytest.mark.parametrize(
    "A",
    [
        [[0.0]],
        [[0.0, 0.0], [0.0, 0.0]],
        [[1.0, 2.0], [2.0, 4.0]],
        [[0.0, 2.0, 1.0], [0.0, 1.0, 5.0], [0.0, 3.0, 1.0]],
        [[2.0, 0.0, 1.0], [1.0, 0.0, 5.0], [4.0, 0.0, 1.0]],
        [[2.0, 3.0, 0.0], [1.0, 2.0, 0.0], [4.0, 1.0, 0.0]],
        [[2.0, 3.0, 5.0], [4.0, 2.0, 2.0], [2.0, 3.0, 5.0]],
    ],
)
def test_singular(A):
    """A singular matrix raises a ValueError, whichever column has no pivot."""
    A = np.array(A)
    try:
        with np.errstate(all="ignore"):
            x = solve_by_elimination(A.copy(), np.ones(len(A)))
    except ValueError:
        return
    except ZeroDivisionError:
        pytest.fail("That ended in a ZeroDivisionError: check the pivot before you divide, and raise a ValueError.")
    pytest.fail(f"{A.tolist()} is singular, yet {np.asarray(x).tolist()} came back. Do you check the pivot of every column, even the last one?")


@pytest.mark.parametrize("scale", [1e-30, 1e30])
def test_small_is_not_singular(scale):
    """A matrix full of very small or very large numbers is solved as well."""
    rng = np.random.default_rng(7)
    A, x = rng.normal(size=(4, 4)), np.array([1.0, -2.0, 3.0, 4.0])
    agree(A * scale, (A @ x) * scale, x)


def test_input_is_left_alone():
    """Your function does not change A or b, so asking twice gives the same answer."""
    rng = np.random.default_rng(8)
    A, b = rng.normal(size=(4, 4)), rng.normal(size=4)
    before = A.copy(), b.copy()
    first, second = solve_by_elimination(A, b), solve_by_elimination(A, b)
    for name, old, new in zip("Ab", before, (A, b), strict=True):
        np.testing.assert_array_equal(new, old, err_msg=f"{name} was changed: work on a copy.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls with the same system differ.")


def test_the_elimination_is_your_own():
    """You write the elimination yourself: no ready-made solver, inverse or factorisation."""
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
