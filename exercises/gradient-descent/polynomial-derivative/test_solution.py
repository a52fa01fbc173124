import ast
import math
from pathlib import Path

import numpy as np
import pytest
import solution
from numpy.polynomial import Polynomial
from solution import derivative

TOLERANCE = 1e-12
READY_MADE = {"polynomial", "Polynomial", "polyder", "poly1d", "deriv", "chebder", "legder"}


def library(c, m):
    return Polynomial(np.asarray(c, dtype=np.float64)).deriv(m).coef


def diagnose(mine, c, m):
    """One plain sentence for the usual slips, or nothing."""
    c = np.asarray(c, dtype=np.float64)
    size = max(len(c) - m, 1)
    if mine.shape != (size,):
        return f"{len(c)} coefficients, differentiated {m} times, leave {size}; yours have shape {mine.shape}."

    def same(other):
        return other.shape == mine.shape and np.allclose(mine, other, rtol=TOLERANCE, atol=TOLERANCE)

    if m and same(np.atleast_1d(np.polyder(c, m))):
        return "You read the list from the highest power: here c[0] is the constant."
    if m > 1 and same(library(c, 1)[:size]):
        return "This is the first derivative: m says how often to differentiate."
    if m == 1 and same(c[1:]):
        return "The coefficients moved down, but they were not multiplied by their powers."
    if m == 1 and same(np.arange(0.0, len(c) - 1) * c[1:]):
        return "Each factor is one too small: multiply by the power before it is lowered."
    if m == 1 and same(np.arange(2.0, len(c) + 1) * c[1:]):
        return "Each factor is one too large: c[k] is multiplied by k."
    if m == 1 and same((np.arange(0.0, len(c)) * c)[:-1]):
        return "Multiplied by the powers, but not moved: the coefficient of x**k belongs to x**(k - 1) now."
    return ""


def agree(c, m, expected):
    mine, expected = derivative(c, m), np.asarray(expected, dtype=np.float64)
    assert mine is not None, "Your function returns None: is the return missing?"
    mine = np.asarray(mine)
    right = mine.shape == expected.shape and np.allclose(mine, expected, rtol=TOLERANCE, atol=TOLERANCE)
    assert mine.shape == expected.shape, diagnose(mine, c, m)
    np.testing.assert_allclose(mine, expected, rtol=TOLERANCE, atol=TOLERANCE, err_msg="" if right else diagnose(mine, c, m))


def test_by_hand():
    """4 - 3x + 2x³ becomes -3 + 6x², and then 12x."""
    agree([4.0, -3.0, 0.0, 2.0], 1, [-3.0, 0.0, 6.0])
    agree([4.0, -3.0, 0.0, 2.0], 2, [0.0, 12.0])


def test_once_is_the_default():
    """Without m the first derivative comes back."""
    np.testing.assert_allclose(derivative([1.0, 5.0, 7.0]), [5.0, 14.0], rtol=TOLERANCE, err_msg="m is 1 when nobody says otherwise.")


def test_a_float64_array():
    """The result is a float64 array, one coefficient shorter each time."""
    for m in (0, 1, 3, 8):
        mine = derivative([1, 2, 3, 4, 5], m)
        assert isinstance(mine, np.ndarray), f"Return a NumPy array, not {type(mine).__name__}."
        assert mine.shape == (max(5 - m, 1),), f"5 coefficients, differentiated {m} times, leave {max(5 - m, 1)}; yours have shape {mine.shape}."
        assert mine.dtype == np.float64, f"The coefficients are float64, yours are {mine.dtype}."


@pytest.mark.parametrize(("c", "m"), [([7.0], 1), ([7.0], 2), ([7.0, 3.0], 2), ([1.0, 2.0, 3.0], 3), ([1.0, 2.0, 3.0], 9)])
def test_nothing_left(c, m):
    """A constant has the derivative 0, and so has everything that was differentiated too often."""
    agree(c, m, [0.0])


@pytest.mark.parametrize("m", [0, 1, 2, 3, 5])
def test_random_coefficients(m):
    """Random polynomials agree with NumPy's own Polynomial.deriv."""
    rng = np.random.default_rng(10 + m)
    for n in (1, 2, 4, 9):
        c = rng.normal(size=n)
        agree(c, m, library(c, m))


def test_series_of_exp():
    """The series of the exponential function is its own derivative."""
    series = [1 / math.factorial(k) for k in range(12)]
    for m in (1, 2, 3):
        agree(series, m, series[: 12 - m])


def test_powers():
    """The n-th power of x, differentiated n times, is n factorial."""
    for n in range(1, 11):
        agree([0.0] * n + [1.0], n, [math.factorial(n)])


@pytest.mark.parametrize("seed", [31, 32])
def test_product_rule(seed):
    """The product rule holds: (p q)' = p' q + p q'."""
    rng = np.random.default_rng(seed)
    p, q = rng.normal(size=4), rng.normal(size=6)
    dp, dq = np.asarray(derivative(p, 1)), np.asarray(derivative(q, 1))
    expected = np.convolve(dp, q) + np.convolve(p, dq)
    agree(np.convolve(p, q), 1, expected)


def test_zeros_at_the_end_are_kept():
    """Zeros at the end stay: they are coefficients like the others."""
    agree([1.0, 2.0, 0.0], 1, [2.0, 0.0])
    agree([0.0, 0.0, 0.0, 0.0], 2, [0.0, 0.0])


def test_whole_numbers():
    """Small whole-number types are fine as input: nothing overflows, nothing is cut off."""
    agree(np.full(4, 30_000, dtype=np.int16), 2, [60_000.0, 180_000.0])
    agree((1, 2, 3), 1, [2.0, 6.0])
    agree(np.array([0.5, 0.25, 0.125], dtype=np.float32), 1, [0.25, 0.25])


def test_input_is_left_alone():
    """Your function leaves c as it is, and hands back a new array even for m = 0."""
    c = np.array([4.0, -3.0, 0.0, 2.0])
    for m in (1, 0, 2):
        mine = derivative(c, m)
        np.testing.assert_array_equal(derivative(c, m), mine, err_msg="Two calls differ.")
        np.asarray(mine)[...] = 99.0
        np.testing.assert_array_equal(c, [4.0, -3.0, 0.0, 2.0], err_msg="c was changed, or what you returned is c itself.")


def test_the_work_is_your_own():
    """The work is your own: no ready-made polynomial."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with NumPy
        for node in ast.walk(part):
            names = set()
            if isinstance(node, ast.Attribute):
                names = {node.attr}
            if isinstance(node, ast.Import):
                names = {piece for name in node.names for piece in name.name.split(".")}
            if isinstance(node, ast.ImportFrom):
                names = {*(node.module or "").split("."), *(name.name for name in node.names)}
            taken = sorted(names & READY_MADE)
            assert not taken, f"Line {node.lineno} uses {taken[0]}: multiply and move the coefficients yourself."
