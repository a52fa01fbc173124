import cmath
import json

import numpy as np
import pytest
import solution
from solution import Dual, derivative

TOLERANCE = 1e-12
POINTS = [0.5, 1.75, 2.5]

with open("data/sympy_slopes.json") as file:
    RECORDED = json.load(file)["cases"]

# Written once, run with duals (m is the learner's module) and with complex numbers (m is cmath).
FUNCTIONS = {
    "swish": lambda x, m: x / (1 + m.exp(-x)),
    "damped": lambda x, m: m.exp(-x / 2) * m.sin(3 * x),
    "tower": lambda x, m: m.log(1 + x**2) ** 3,
    "root": lambda x, m: (2 + m.sin(x)) ** 0.5 / x,
    "bell": lambda x, m: 2 * m.exp(-((x - 1) ** 2)),
    "poles": lambda x, m: 5 / x - (1 - x) ** -2,
}


def attempt(what, work):
    """Run something of the learner's; a missing operator becomes a sentence."""
    try:
        return work()
    except (TypeError, AttributeError) as problem:
        sentence = str(problem)
    if "no attribute 'slope'" in sentence:
        pytest.fail(f"{what} does not work: {sentence}. A plain number has no slope of its own: treat it as a Dual with the slope 0.")
    pytest.fail(f"{what} does not work: {sentence}. Is an operator missing, or its version for a plain number, such as __radd__ or __rsub__?")


def check_dual(what, work, value, slope, hint=""):
    d = attempt(what, work)
    assert isinstance(d, Dual), f"{what} should give a Dual, yours gives {type(d).__name__}."
    np.testing.assert_allclose(d.value, value, rtol=TOLERANCE, atol=TOLERANCE, err_msg=f"The value of {what} is wrong.")
    np.testing.assert_allclose(d.slope, slope, rtol=TOLERANCE, atol=TOLERANCE, err_msg=f"The slope of {what} is wrong. {hint}")


def check_derivative(what, f, x, expected):
    slope = attempt(f"The derivative of {what}", lambda: derivative(f, x))
    assert slope is not None, "derivative returns None: is the return missing?"
    close = np.isclose(slope, expected, rtol=1e-4) and not np.isclose(slope, expected, rtol=TOLERANCE)
    hint = "Close, but not exact: no differences with a small step." if close else ""
    np.testing.assert_allclose(slope, expected, rtol=TOLERANCE, atol=TOLERANCE, err_msg=f"The derivative of {what} at {x} is wrong. {hint}")


def test_value_and_slope():
    """A dual has a value and a slope; the slope is 0 if nobody gives one."""
    d = Dual(3.0, 2.0)
    assert (d.value, d.slope) == (3.0, 2.0), f"Dual(3.0, 2.0) has the value {d.value} and the slope {d.slope}."
    assert Dual(3.0).slope == 0, "A dual made from a number alone has the slope 0."


# u = (3, 1), v = (2, 5): the rules worked out by hand.
OPERATORS = [
    ("u + v", lambda u, v: u + v, 5.0, 6.0, "Slopes add."),
    ("u - v", lambda u, v: u - v, 1.0, -4.0, "Slopes subtract."),
    ("u * v", lambda u, v: u * v, 6.0, 17.0, "The product rule: u' v + u v'."),
    ("u / v", lambda u, v: u / v, 1.5, -3.25, "The quotient rule: (u' v - u v') / v²."),
    ("-v", lambda u, v: -v, -2.0, -5.0, "The minus belongs to the slope too."),
    ("v ** 3", lambda u, v: v**3, 8.0, 60.0, "n u^(n - 1) u': here 3 · 4 · 5."),
    ("v ** -1", lambda u, v: v**-1, 0.5, -1.25, "n u^(n - 1) u': here -1 · 2^(-2) · 5."),
    ("v ** 1", lambda u, v: v**1, 2.0, 5.0, "The first power is the number itself."),
    ("(v + v) ** 0.5", lambda u, v: (v + v) ** 0.5, 2.0, 2.5, "n u^(n - 1) u': here 1/2 · 4^(-1/2) · 10."),
    ("u * u", lambda u, v: u * u, 9.0, 6.0, "The product rule: u' v + u v'."),
]


@pytest.mark.parametrize(("what", "work", "value", "slope", "hint"), OPERATORS, ids=[case[0] for case in OPERATORS])
def test_two_duals(what, work, value, slope, hint):
    """Every operator follows its rule of differentiation."""
    check_dual(f"{what} for u = (3, 1), v = (2, 5)", lambda: work(Dual(3.0, 1.0), Dual(2.0, 5.0)), value, slope, hint)


WITH_NUMBERS = [
    ("d + 3", lambda d: d + 3, 5.0, 5.0),
    ("3 + d", lambda d: 3 + d, 5.0, 5.0),
    ("d - 3", lambda d: d - 3, -1.0, 5.0),
    ("3 - d", lambda d: 3 - d, 1.0, -5.0),
    ("d * 3", lambda d: d * 3, 6.0, 15.0),
    ("3 * d", lambda d: 3 * d, 6.0, 15.0),
    ("d / 4", lambda d: d / 4, 0.5, 1.25),
    ("3 / d", lambda d: 3 / d, 1.5, -3.75),
    ("0.5 + d", lambda d: 0.5 + d, 2.5, 5.0),
    ("d * 0.5", lambda d: d * 0.5, 1.0, 2.5),
    ("sum([d, d])", lambda d: sum([d, d]), 4.0, 10.0),
]


@pytest.mark.parametrize(("what", "work", "value", "slope"), WITH_NUMBERS, ids=[case[0] for case in WITH_NUMBERS])
def test_plain_numbers(what, work, value, slope):
    """Plain numbers work on either side, with the slope 0."""
    check_dual(f"{what} for d = (2, 5)", lambda: work(Dual(2.0, 5.0)), value, slope, "A plain number has the slope 0, and 3 - d is not d - 3.")


@pytest.mark.parametrize(
    ("name", "at", "value", "slope"),
    [
        ("sin", 0.0, 0.0, 3.0),
        ("sin", np.pi / 6, 0.5, 1.5 * np.sqrt(3)),
        ("exp", 0.0, 1.0, 3.0),
        ("exp", 1.0, np.e, 3 * np.e),
        ("log", 1.0, 0.0, 3.0),
        ("log", 4.0, 2 * np.log(2.0), 0.75),
    ],
)
def test_functions(name, at, value, slope):
    """The functions multiply their own derivative by the slope that comes in."""
    work = getattr(solution, name)
    check_dual(f"{name}(d) for d = ({at:.4g}, 3)", lambda: work(Dual(at, 3.0)), value, slope, f"The derivative of {name}, times 3.")


@pytest.mark.parametrize("case", RECORDED, ids=lambda case: f"{case['name']} at {case['x']}")
def test_agrees_with_sympy(case):
    """The derivatives of six functions agree with SymPy's."""
    check_derivative(case["name"], lambda x: FUNCTIONS[case["name"]](x, solution), case["x"], case["slope"])


@pytest.mark.parametrize("name", FUNCTIONS)
def test_random_points(name):
    """At random points the derivatives agree with a step in the imaginary direction."""
    for x in np.random.default_rng(11).uniform(1.1, 3.0, size=5).tolist():
        expected = FUNCTIONS[name](complex(x, 1e-30), cmath).imag / 1e-30
        check_derivative(name, lambda x: FUNCTIONS[name](x, solution), x, expected)


@pytest.mark.parametrize("seed", [21, 22, 23])
def test_random_polynomials(seed):
    """A polynomial in a loop has the derivative that NumPy's Polynomial.deriv gives."""
    rng = np.random.default_rng(seed)
    c = rng.normal(size=6).tolist()

    def horner(x):
        result = c[-1]
        for coefficient in c[-2::-1]:
            result = result * x + coefficient
        return result

    for x in [*rng.normal(size=4).tolist(), 0.0, -1.0]:
        check_derivative("a polynomial", horner, x, np.polynomial.Polynomial(c).deriv()(x))


def test_branches():
    """Loops and ifs may depend on x: the absolute value has the slopes -1 and 1."""

    def magnitude(x):
        return x if x.value > 0 else -x

    check_derivative("|x|", magnitude, 2.0, 1.0)
    check_derivative("|x|", magnitude, -2.0, -1.0)


def test_a_constant_function():
    """A function that returns a plain number has the slope 0; the function x has the slope 1."""
    check_derivative("5", lambda x: 5, 2.0, 0.0)
    check_derivative("x", lambda x: x, 2.0, 1.0)


def test_derivative_is_a_float():
    """The derivative is one float, for whole numbers too."""
    for x in (2.0, 2):
        slope = attempt("derivative", lambda x=x: derivative(lambda x: x * x, x))
        assert isinstance(slope, float), f"derivative returns a float, yours is {type(slope).__name__}."
        assert slope == 4.0, f"The slope of x² at 2 is 4, yours is {slope}."


def test_operands_are_left_alone():
    """Operators and functions give new duals; what went in stays as it was."""
    u, v = Dual(3.0, 1.0), Dual(2.0, 5.0)

    def everything():
        return [u + v, u - v, u * v, u / v, -u, u**2, u + 1, 1 + u, 1 - u, 2 * u, 1 / u, *(getattr(solution, f)(u) for f in ("sin", "exp", "log"))]

    for result in attempt("An operator", everything):
        assert result is not u and result is not v, "An operator handed back one of its operands: make a new Dual."
    assert (u.value, u.slope, v.value, v.slope) == (3.0, 1.0, 2.0, 5.0), "An operator changed its operand: make a new Dual instead."
