import json

import numpy as np
import pytest
from solution import hill_gradient, plane_gradient, saddle_gradient

TOLERANCE = 1e-12
GRADIENTS = {"plane": plane_gradient, "saddle": saddle_gradient, "hill": hill_gradient}
FIELDS = {
    "plane": lambda x, y: 3 * x - 2 * y + 5,
    "saddle": lambda x, y: x**2 * y - y**3 / 3,
    "hill": lambda x, y: np.exp(-(x**2) / 2 - y**2),
}

with open("data/sympy_gradients.json") as file:
    RECORDED = json.load(file)


def by_complex_steps(name, x, y):
    """A step in the imaginary direction: nothing cancels, so the slope is exact to the last digits."""
    f, h = FIELDS[name], 1e-30
    return np.array([np.imag(f(x + 1j * h, y)) / h, np.imag(f(x, y + 1j * h)) / h])


def diagnose(mine, expected, x, y, name):
    """One plain sentence for the usual slips, or nothing."""
    if np.allclose(mine, expected, rtol=TOLERANCE, atol=TOLERANCE):
        return ""
    if np.allclose(mine, expected, rtol=1e-4, atol=1e-6):
        return "Close, but not exact: use the formula of the derivative, not differences with a small step."
    if np.allclose(mine, expected[::-1]):
        return "The two parts are swapped: [0] is the slope along x, [1] along y."
    if np.allclose(mine, -expected):
        return "The sign is wrong: the gradient points uphill."
    if name == "hill" and np.allclose(mine, expected * np.array([2.0, 1.0]).reshape(2, *[1] * np.ndim(x))):
        return "Along x you have a factor 2 too much: the exponent is -x²/2, and its slope is -x."
    if name == "hill" and np.allclose(mine, FIELDS["hill"](x, y)):
        return "This is the height itself: multiply it by the slope of the exponent."
    for part, letter in enumerate("xy"):
        if not np.allclose(mine[part], expected[part]) and np.allclose(mine[1 - part], expected[1 - part]):
            return f"The slope along {letter} is wrong, the other one is right."
    return ""


def agree(name, x, y, expected):
    mine, expected = GRADIENTS[name](x, y), np.asarray(expected, dtype=np.float64)
    assert mine is not None, f"{name}_gradient returns None: is the return missing?"
    assert np.shape(mine) == expected.shape, (
        f"{name}_gradient: for points of shape {np.shape(x)} the gradient has shape {expected.shape}, yours has {np.shape(mine)}."
    )
    message = diagnose(np.asarray(mine), expected, np.asarray(x, float), np.asarray(y, float), name)
    np.testing.assert_allclose(mine, expected, rtol=TOLERANCE, atol=TOLERANCE, err_msg=f"({name}) {message}")


@pytest.mark.parametrize(
    ("name", "x", "y", "expected"),
    [
        ("plane", 2.0, 1.0, [3.0, -2.0]),
        ("saddle", 2.0, 1.0, [4.0, 3.0]),
        ("hill", 0.0, 0.0, [0.0, 0.0]),
        ("hill", 2.0, 0.0, [-2 * np.exp(-2.0), 0.0]),
        ("hill", 0.0, 1.0, [0.0, -2 * np.exp(-1.0)]),
    ],
)
def test_by_hand(name, x, y, expected):
    """Single points come out as worked by hand."""
    agree(name, x, y, expected)


@pytest.mark.parametrize("name", GRADIENTS)
def test_a_float64_array(name):
    """Each result is a float64 array of shape (2,) + the shape of x, for the plane too."""
    for shape in ((), (1,), (5,), (3, 4), (2, 3, 2)):
        mine = GRADIENTS[name](np.full(shape, 0.5), np.full(shape, 0.25))
        assert isinstance(mine, np.ndarray), f"{name}_gradient: return a NumPy array, not {type(mine).__name__}."
        assert mine.shape == (2, *shape), f"{name}_gradient: points of shape {shape} give shape {(2, *shape)}, yours is {mine.shape}."
        assert mine.dtype == np.float64, f"{name}_gradient: the gradient is float64, yours is {mine.dtype}."


@pytest.mark.parametrize("name", GRADIENTS)
def test_agrees_with_sympy(name):
    """At nine points the gradients agree with SymPy's derivatives."""
    agree(name, np.array(RECORDED["x"]), np.array(RECORDED["y"]), RECORDED["gradients"][name])


@pytest.mark.parametrize("name", GRADIENTS)
@pytest.mark.parametrize("shape", [(7,), (3, 5)])
def test_random_points(name, shape):
    """At random points the gradients agree with a step in the imaginary direction."""
    rng = np.random.default_rng(11)
    x, y = rng.normal(size=shape), rng.normal(size=shape)
    agree(name, x, y, by_complex_steps(name, x, y))


@pytest.mark.parametrize("name", GRADIENTS)
def test_single_numbers(name):
    """Two plain numbers give two slopes."""
    agree(name, 0.75, -1.25, by_complex_steps(name, 0.75, -1.25))


@pytest.mark.parametrize("name", GRADIENTS)
def test_whole_numbers(name):
    """Whole numbers are fine, and those of a small type do not overflow."""
    agree(name, 1, -2, by_complex_steps(name, 1.0, -2.0))
    x, y = np.array([200, 0, -3, 200], dtype=np.int16), np.array([3, 200, 2, 150], dtype=np.int16)
    agree(name, x, y, by_complex_steps(name, x.astype(np.float64), y.astype(np.float64)))


@pytest.mark.parametrize("name", GRADIENTS)
def test_steepest_way_up(name):
    """Of 720 directions, the one along your gradient leads up the steepest."""
    x, y, step = 0.5, -0.75, 1e-6
    angles = np.arange(720.0) * np.pi / 360
    rises = FIELDS[name](x + step * np.cos(angles), y + step * np.sin(angles)) - FIELDS[name](x, y)
    best = angles[np.argmax(rises)]
    mine = np.asarray(GRADIENTS[name](x, y))
    length = np.hypot(mine[0], mine[1])
    assert np.isclose(length, rises.max() / step, rtol=1e-3), (
        f"({name}) It rises by {rises.max() / step:.4f} per unit, your gradient is {length:.4f} long."
    )
    along = (mine[0] * np.cos(best) + mine[1] * np.sin(best)) / length
    assert along > 0.9999, f"({name}) The steepest way up is ({np.cos(best):.3f}, {np.sin(best):.3f}), your gradient is {mine}."


@pytest.mark.parametrize("name", GRADIENTS)
def test_input_is_left_alone(name):
    """Your functions leave x and y as they are, and two calls agree."""
    x, y = np.array([0.5, 1.5]), np.array([-1.0, 2.0])
    first, second = GRADIENTS[name](x, y), GRADIENTS[name](x, y)
    np.testing.assert_array_equal(x, [0.5, 1.5], err_msg="x was changed.")
    np.testing.assert_array_equal(y, [-1.0, 2.0], err_msg="y was changed.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls differ.")
