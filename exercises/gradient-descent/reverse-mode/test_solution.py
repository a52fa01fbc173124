import cmath
from numbers import Real

import numpy as np
import pytest
from solution import Value

TOLERANCE = 1e-10


def exp(v):
    return v.exp() if isinstance(v, Value) else cmath.exp(v)


def tanh(v):
    return v.tanh() if isinstance(v, Value) else cmath.tanh(v)


def network(v):
    """Two inputs, two hidden neurons, one output, squared error: v holds two inputs and nine weights."""
    x0, x1, *w = v
    h0 = tanh(w[0] * x0 + w[1] * x1 + w[2])
    h1 = tanh(w[3] * x0 + w[4] * x1 + w[5])
    return (w[6] * h0 + w[7] * h1 + w[8] - 1) ** 2


# Written once, run with Values and with complex numbers.
EXPRESSIONS = {
    "product and sum": (2, lambda v: v[0] * v[1] + v[0]),
    "quotient": (3, lambda v: (v[0] - v[1]) / (v[2] * v[2] + 1)),
    "numbers on the left": (2, lambda v: 3 - 2 * v[0] + 1 / (1 + v[1] ** 2)),
    "sigmoid": (2, lambda v: v[0] / (1 + exp(-v[1]))),
    "powers": (2, lambda v: (v[0] ** 2 + v[1] ** 2 + 1) ** 0.5 * v[0] ** 3 - (v[1] ** 2 + 2) ** -1),
    "tower": (1, lambda v: tanh(exp(-v[0] * v[0]) + v[0])),
    "softmax": (3, lambda v: exp(v[0]) / (exp(v[0]) + exp(v[1]) + exp(v[2]))),
    "network": (11, network),
}


def attempt(what, work):
    """Run something of the learner's; a missing operator becomes a sentence."""
    try:
        return work()
    except (TypeError, AttributeError) as problem:
        sentence = str(problem)
    except RecursionError:
        sentence = "it calls itself for ever, or too deeply"
    pytest.fail(f"{what} does not work: {sentence}. Is an operator missing, or its version for a plain number, such as __radd__ or __rsub__?")


def run(what, f, numbers):
    """Value and slopes of an expression by the learner's class."""
    values = [Value(number) for number in numbers]
    result = attempt(what, lambda: f(values))
    assert isinstance(result, Value), f"{what} should give a Value, yours gives {type(result).__name__}."
    attempt("backward()", result.backward)
    return result, values


def by_complex_steps(f, numbers):
    """A step of one input in the imaginary direction: nothing cancels."""
    slopes = []
    for i in range(len(numbers)):
        moved = [complex(number, 1e-30 if i == j else 0.0) for j, number in enumerate(numbers)]
        slopes.append(f(moved).imag / 1e-30)
    return f([complex(number) for number in numbers]).real, slopes


def agree(what, f, numbers, value, slopes, hint=""):
    result, values = run(what, f, numbers)
    np.testing.assert_allclose(result.data, value, rtol=TOLERANCE, atol=TOLERANCE, err_msg=f"The data of {what} is wrong.")
    mine = [v.grad for v in values]
    np.testing.assert_allclose(mine, slopes, rtol=TOLERANCE, atol=TOLERANCE, err_msg=f"(slopes of {what} along its inputs) {hint}")


def test_example_by_hand():
    """The example of the statement: z = x y + x."""
    agree("x * y + x", lambda v: v[0] * v[1] + v[0], [3.0, 2.0], 9.0, [3.0, 3.0], "x is used twice: its slopes add up.")


def test_data_and_grad():
    """A Value has its data, and a grad that starts at 0."""
    v = Value(3.0)
    assert v.data == 3.0, f"Value(3.0).data is {v.data}."
    assert isinstance(v.grad, Real) and v.grad == 0.0, f"grad starts at 0.0, yours is {v.grad!r}."
    result = v + v
    assert result.grad == 0.0 and v.grad == 0.0, "Before backward() every grad is 0."


# u = 3, v = 2
OPERATORS = [
    ("u + v", lambda u, v: u + v, 5.0, [1.0, 1.0]),
    ("u - v", lambda u, v: u - v, 1.0, [1.0, -1.0]),
    ("u * v", lambda u, v: u * v, 6.0, [2.0, 3.0]),
    ("u / v", lambda u, v: u / v, 1.5, [0.5, -0.75]),
    ("-v", lambda u, v: -v, -2.0, [0.0, -1.0]),
    ("v ** 3", lambda u, v: v**3, 8.0, [0.0, 12.0]),
    ("v ** -1", lambda u, v: v**-1, 0.5, [0.0, -0.25]),
    ("(u + 1) ** 0.5", lambda u, v: (u + 1) ** 0.5, 2.0, [0.25, 0.0]),
    ("v + 3", lambda u, v: v + 3, 5.0, [0.0, 1.0]),
    ("3 + v", lambda u, v: 3 + v, 5.0, [0.0, 1.0]),
    ("v - 3", lambda u, v: v - 3, -1.0, [0.0, 1.0]),
    ("3 - v", lambda u, v: 3 - v, 1.0, [0.0, -1.0]),
    ("v * 3", lambda u, v: v * 3, 6.0, [0.0, 3.0]),
    ("3 * v", lambda u, v: 3 * v, 6.0, [0.0, 3.0]),
    ("v / 4", lambda u, v: v / 4, 0.5, [0.0, 0.25]),
    ("3 / v", lambda u, v: 3 / v, 1.5, [0.0, -0.75]),
    ("v.exp()", lambda u, v: v.exp(), np.exp(2.0), [0.0, np.exp(2.0)]),
    ("v.tanh()", lambda u, v: v.tanh(), np.tanh(2.0), [0.0, 1 / np.cosh(2.0) ** 2]),
]


@pytest.mark.parametrize(("what", "work", "value", "slopes"), OPERATORS, ids=[case[0] for case in OPERATORS])
def test_one_operator(what, work, value, slopes):
    """Each operator alone gives the right data and the right slopes."""
    agree(f"{what} for u = 3, v = 2", lambda values: work(*values), [3.0, 2.0], value, slopes)


@pytest.mark.parametrize(
    ("what", "f", "x", "value", "slope"),
    [
        ("x + x", lambda x: x + x, 3.0, 6.0, 2.0),
        ("x * x", lambda x: x * x, 3.0, 9.0, 6.0),
        ("x - x", lambda x: x - x, 3.0, 0.0, 0.0),
        ("x / x", lambda x: x / x, 4.0, 1.0, 0.0),
        ("x * x * x", lambda x: x * x * x, 2.0, 8.0, 12.0),
        ("sum([x, x, x])", lambda x: sum([x, x, x]), 2.0, 6.0, 3.0),
    ],
)
def test_used_twice(what, f, x, value, slope):
    """A value that is used twice gets both slopes."""
    agree(what, lambda v: f(v[0]), [x], value, [slope], "Every use adds its share to grad: += instead of =. Does x count twice in x * x?")


def long_way_first(x):
    a = x * x
    return (a * 3 + 1) * 2 + a


def long_way_last(x):
    a = x * x
    return a + (a * 3 + 1) * 2


def ladder(x):
    a = x * 2
    b = a * a
    c = a * b
    return b * c + a


@pytest.mark.parametrize(
    ("f", "x", "value", "slope"),
    [(long_way_first, 2.0, 30.0, 28.0), (long_way_last, 2.0, 30.0, 28.0), (ladder, 1.0, 34.0, 162.0)],
    ids=["long way first", "long way last", "ladder"],
)
def test_ways_of_different_length(f, x, value, slope):
    """Where ways of different length meet, a node waits until its slope is complete."""
    hint = "Does a node pass its slope back before all of its users have reported? Sort the graph first."
    agree(f.__name__.replace("_", " "), lambda v: f(v[0]), [x], value, [slope], hint)


def test_the_values_between():
    """The values between have their slopes too, and the last one has 1."""
    x = Value(2.0)
    a = attempt("x * 3", lambda: x * 3)
    b = attempt("a * a", lambda: a * a)
    loss = attempt("b + a", lambda: b + a)
    attempt("backward()", loss.backward)
    mine = [v.grad for v in (loss, b, a, x)]
    np.testing.assert_allclose(mine, [1.0, 1.0, 13.0, 39.0], rtol=TOLERANCE, err_msg="(slopes of a² + a at loss, b = a², a = 3x, x = 2)")


def test_a_value_alone():
    """backward on a value that was not computed gives it the slope 1."""
    x = Value(5.0)
    x.backward()
    assert x.grad == 1.0, f"The slope of x along x is 1, yours is {x.grad}."


def test_two_graphs():
    """The slopes of two graphs add up in the values that they share."""
    x, y = Value(3.0), Value(2.0)
    first = attempt("x * y", lambda: x * y)
    second = attempt("x * x", lambda: x * x)
    attempt("backward()", first.backward)
    np.testing.assert_allclose([x.grad, y.grad], [2.0, 3.0], rtol=TOLERANCE, err_msg="(after the first graph, x y)")
    attempt("backward()", second.backward)
    hint = "(after the second graph, x², the slopes 2 and 6 add up to 8) Nothing is reset, and only the graph of the second takes part."
    np.testing.assert_allclose([x.grad, y.grad], [8.0, 3.0], rtol=TOLERANCE, err_msg=hint)


def test_only_what_was_used():
    """A value that the result was not made from keeps the slope 0."""
    x = Value(3.0)
    beside = attempt("x * 2", lambda: x * 2)
    result = attempt("x * 5", lambda: x * 5)
    attempt("backward()", result.backward)
    np.testing.assert_allclose([x.grad, beside.grad], [5.0, 0.0], rtol=TOLERANCE, err_msg="2x was computed too, but 5x was not made from it.")


@pytest.mark.parametrize("seed", [11, 12])
@pytest.mark.parametrize("name", EXPRESSIONS)
def test_random_points(name, seed):
    """At random points all slopes agree with a step in the imaginary direction."""
    n, f = EXPRESSIONS[name]
    numbers = np.random.default_rng(seed).normal(size=n).tolist()
    agree(name, f, numbers, *by_complex_steps(f, numbers))


def test_deep_graphs():
    """Deep graphs work: a sum of 150 values, and 16 doublings, where 65536 ways lead back."""
    numbers = np.random.default_rng(21).normal(size=150).tolist()
    agree("a sum of squares", lambda v: sum((u * u for u in v[1:]), v[0] * v[0]), numbers, sum(u * u for u in numbers), [2 * u for u in numbers])

    def doubled(v):
        x = v[0]
        for _ in range(16):
            x = x + x
        return x

    agree("16 doublings", doubled, [0.5], 32768.0, [65536.0])


def test_operands_are_left_alone():
    """Operations and backward leave data as it was; whole numbers are fine."""
    x, y = Value(3), Value(2)
    result = attempt("An operator", lambda: (x + y) * (x - y) / (1 - x) + (-y) ** 2 + (x * 2).tanh() + y.exp())
    attempt("backward()", result.backward)
    assert (x.data, y.data) == (3, 2), f"x.data was 3 and y.data was 2; now they are {x.data} and {y.data}."
    value, slopes = by_complex_steps(lambda v: (v[0] + v[1]) * (v[0] - v[1]) / (1 - v[0]) + v[1] ** 2 + tanh(v[0] * 2) + exp(v[1]), [3.0, 2.0])
    np.testing.assert_allclose([result.data, x.grad, y.grad], [value, *slopes], rtol=TOLERANCE, err_msg="(data, slope along x, slope along y)")
