import json

import numpy as np
import pytest
from solution import hessian, jacobian

with open("data/sympy_matrices.json") as file:
    RECORDED = json.load(file)

MAPS = {
    "polar": lambda x: np.array([x[0] * np.cos(x[1]), x[0] * np.sin(x[1])]),
    "spherical": lambda x: x[0] * np.array([np.sin(x[1]) * np.cos(x[2]), np.sin(x[1]) * np.sin(x[2]), np.cos(x[1])]),
    "two to four": lambda x: np.array([x[0] * x[1], np.exp(x[0] - x[1]), x[0] ** 3, np.sin(x[0] * x[1])]),
}
FIELDS = {
    "rosenbrock": lambda x: (1 - x[0]) ** 2 + 100 * (x[1] - x[0] ** 2) ** 2,
    "mixed": lambda x: np.sin(x[0] * x[1]) + np.exp(x[2] - x[0]) + x[1] * x[2] ** 2,
}


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / e.sum()


def diagnose(mine, expected, second):
    """One plain sentence for the usual slips, or nothing."""
    if mine.shape != expected.shape:
        if mine.shape == expected.shape[::-1]:
            return f"The shape is {expected.shape}, one row per output and one column per input; yours is {mine.shape}. Is it turned over?"
        return f"The result should have shape {expected.shape}, yours has {mine.shape}."
    if not mine.any():
        return "All zeros: did both calls see the same array?"
    if np.allclose(mine, 2 * expected):
        return "Everything is twice too large: the two points are 2h apart."
    if np.allclose(mine, 4 * expected):
        return "Everything is four times too large: both steps are divided by 2h."
    if expected.ndim == 2 and expected.shape[0] == expected.shape[1]:
        if np.allclose(mine, expected.T):
            return "Rows and columns are swapped: rows are outputs, columns are inputs."
        if not second:
            return ""
        off = ~np.eye(len(expected), dtype=bool)
        if np.allclose(mine[off], expected[off]) and not np.allclose(mine, expected):
            return "Only the diagonal differs: use the same formula there, with two steps in the same direction."
        if np.allclose(np.diag(mine), np.diag(expected)) and not mine[off].any():
            return "Only the diagonal is filled: every pair of inputs has a second derivative."
    return ""


def agree(mine, expected, tolerance, second=False):
    assert mine is not None, "Your function returns None: is the return missing?"
    mine, expected = np.asarray(mine), np.asarray(expected, dtype=np.float64)
    right = mine.shape == expected.shape and np.allclose(mine, expected, rtol=tolerance, atol=tolerance)
    message = "" if right else diagnose(mine, expected, second)
    assert mine.shape == expected.shape, message
    np.testing.assert_allclose(mine, expected, rtol=tolerance, atol=tolerance, err_msg=message)


def quadratic(seed, n):
    """A random quadratic with its symmetric matrix A and its slope b at zero."""
    rng = np.random.default_rng(seed)
    A, b = rng.normal(size=(n, n)), rng.normal(size=n)
    A = A + A.T
    return (lambda x: 0.5 * x @ A @ x + b @ x), A, b, rng.normal(size=n)


def test_jacobian_by_hand():
    """The Jacobian of the example is as worked by hand."""
    agree(jacobian(lambda x: np.array([x[0] * x[1], 3 * x[0], x[1] ** 2]), np.array([2.0, 5.0]), 0.5), [[5, 2], [3, 0], [0, 10]], 1e-9)


def test_hessian_by_hand():
    """The Hessian of the example is as worked by hand."""
    agree(hessian(lambda x: x[0] ** 2 * x[1], np.array([1.0, 2.0]), 0.5), [[4, 2], [2, 0]], 1e-9, second=True)


@pytest.mark.parametrize(("m", "n"), [(3, 2), (2, 4), (1, 3), (3, 1), (1, 1)])
def test_shapes(m, n):
    """The Jacobian has one row per output and one column per input, as float64."""
    A = np.arange(float(m * n)).reshape(m, n) + 1
    J = jacobian(lambda x: A @ x, np.ones(n))
    assert isinstance(J, np.ndarray), f"Return a NumPy array, not {type(J).__name__}."
    assert J.shape == (m, n), f"{m} outputs and {n} inputs give shape ({m}, {n}), yours is {J.shape}."
    assert J.dtype == np.float64, f"The Jacobian is float64, yours is {J.dtype}."


@pytest.mark.parametrize("n", [1, 3])
def test_shapes_of_a_field(n):
    """For a function that returns a number the Jacobian is a gradient (n,), the Hessian is (n, n)."""
    g, H = jacobian(lambda x: x @ x, np.ones(n)), hessian(lambda x: x @ x, np.ones(n))
    assert isinstance(g, np.ndarray), f"Return a NumPy array, not {type(g).__name__}."
    assert isinstance(H, np.ndarray), f"Return a NumPy array, not {type(H).__name__}."
    assert g.shape == (n,), f"The gradient has shape ({n},), yours has {g.shape}."
    assert H.shape == (n, n), f"The Hessian has shape ({n}, {n}), yours has {H.shape}."
    assert g.dtype == H.dtype == np.float64, f"Both are float64, yours are {g.dtype} and {H.dtype}."


@pytest.mark.parametrize("case", RECORDED["jacobians"], ids=lambda case: case["name"])
def test_jacobian_agrees_with_sympy(case):
    """With the default step the Jacobian agrees with SymPy's."""
    agree(jacobian(MAPS[case["name"]], np.array(case["x"])), case["matrix"], 1e-8)


@pytest.mark.parametrize("case", RECORDED["hessians"], ids=lambda case: case["name"])
def test_hessian_agrees_with_sympy(case):
    """With the default step the Hessian agrees with SymPy's."""
    agree(hessian(FIELDS[case["name"]], np.array(case["x"])), case["matrix"], 1e-5, second=True)


@pytest.mark.parametrize("n", [1, 2, 5])
def test_random_quadratics(n):
    """For random quadratics every step gives the exact gradient A x + b and the exact Hessian A."""
    f, A, b, x = quadratic(20 + n, n)
    for h in (0.25, 1.5):
        agree(jacobian(f, x, h), A @ x + b, 1e-9)
        agree(hessian(f, x, h), A, 1e-9, second=True)


@pytest.mark.parametrize("seed", [31, 32])
def test_random_linear_maps(seed):
    """The Jacobian of a linear map is its matrix."""
    A = np.random.default_rng(seed).normal(size=(3, 5))
    agree(jacobian(lambda x: A @ x + 1.0, np.linspace(-1, 1, 5), 0.5), A, 1e-9)


@pytest.mark.parametrize("h", [0.5, 0.25])
def test_a_large_step_shows_the_formula(h):
    """With a large step cubes give 3x² + h², and fourth powers have the second difference 12x² + 8h²."""
    x = np.array([1.0, -0.5, 2.0])
    agree(jacobian(lambda x: x**3, x, h), np.diag(3 * x**2 + h**2), 1e-9)
    agree(hessian(lambda x: np.sum(x**4), x, h), np.diag(12 * x**2 + 8 * h**2), 1e-9, second=True)
    a, b, c = x
    agree(hessian(lambda x: x[0] ** 3 * x[1] + x[2], x, h), [[6 * a * b, 3 * a**2 + h**2, 0], [3 * a**2 + h**2, 0, 0], [0, 0, 0]], 1e-9, second=True)


def test_softmax():
    """Softmax has the Jacobian diag(p) - p pᵀ, and so has log-sum-exp as its Hessian."""
    x = np.random.default_rng(41).normal(size=4)
    p = softmax(x)
    expected = np.diag(p) - np.outer(p, p)
    agree(jacobian(softmax, x), expected, 1e-8)
    agree(hessian(lambda x: np.log(np.sum(np.exp(x))), x), expected, 1e-5, second=True)


def test_f_returns_its_argument():
    """A function that hands back its own argument has the unit matrix as its Jacobian."""
    agree(jacobian(lambda x: x, np.array([1.0, -2.0, 3.0]), 0.5), np.eye(3), 1e-9)


def test_whole_numbers():
    """The point may be a list of whole numbers, and f still receives float64."""
    seen = set()

    def f(x):
        seen.add(getattr(x, "dtype", type(x)))
        return x[0] * x[1]

    agree(jacobian(f, [2, 5], 0.5), [5, 2], 1e-9)
    agree(hessian(f, [2, 5], 0.5), [[0, 1], [1, 0]], 1e-9, second=True)
    agree(jacobian(f, np.array([2, 5], dtype=np.int32), 0.5), [5, 2], 1e-9)
    assert seen == {np.dtype(np.float64)}, f"f expects a float64 array, it was given {sorted(map(str, seen))}."


def test_steps_without_h():
    """When nobody names h, the Jacobian steps by 1e-5 and the Hessian by 1e-4."""
    seen = []

    def f(x):
        seen.append(np.max(np.abs(x)))
        return x @ x

    jacobian(f, np.zeros(2))
    np.testing.assert_allclose(max(seen), 1e-5, rtol=1e-9, err_msg="The farthest point that jacobian looks at is h away.")
    seen.clear()
    hessian(f, np.zeros(2))
    np.testing.assert_allclose(max(seen), 2e-4, rtol=1e-9, err_msg="The farthest point that hessian looks at is 2h away.")


def test_input_is_left_alone():
    """Your functions leave x as it is, and two calls agree."""
    x = np.array([1.0, -2.0])
    for work, f in ((jacobian, np.sin), (hessian, lambda x: np.sum(np.sin(x)))):
        first, second = work(f, x), work(f, x)
        np.testing.assert_array_equal(x, [1.0, -2.0], err_msg="x was changed: step on a copy.")
        np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
