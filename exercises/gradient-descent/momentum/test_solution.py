import json

import numpy as np
import pytest
from solution import momentum, nesterov

RTOL, ATOL = 1e-9, 1e-12
BOTH = {"momentum": momentum, "nesterov": nesterov}

with open("data/torch_paths.json") as file:
    RECORDED = {case["loss"]: case for case in json.load(file)["cases"]}

GRADIENTS = {
    "quartic": lambda w: 4 * w**3,
    "rosenbrock": lambda w: np.array([-2 * (1 - w[0]) - 400 * w[0] * (w[1] - w[0] ** 2), 200 * (w[1] - w[0] ** 2)]),
    "bowl": lambda w: np.array([1.0, 100.0]) * w,
}


def without_recursion(name, G, w0, lr, mu):
    """The path for the gradients in the rows of G: the velocity is a sum in which a gradient weighs mu per step of age."""
    k = np.arange(len(G))
    age = k[:, None] - k
    weights = np.where(age >= 0, float(mu) ** np.maximum(age, 0), 0.0)
    V = weights @ G
    moves = V if name == "momentum" else G + mu * V
    return np.vstack([w0, w0 - lr * np.cumsum(moves, axis=0)])


def by_matrix_power(name, curvature, w0, steps, lr, mu):
    """The path in a bowl: in each coordinate one step multiplies (w, v) by a fixed matrix."""
    path = np.empty((steps + 1, len(w0)))
    for i, (a, w) in enumerate(zip(curvature, w0, strict=True)):
        first_rows = {"momentum": [1 - lr * a, -lr * mu], "nesterov": [1 - lr * a * (1 + mu), -lr * mu**2]}
        step = np.array([first_rows[name], [a, mu]])
        path[:, i] = [(np.linalg.matrix_power(step, k) @ [w, 0.0])[0] for k in range(steps + 1)]
    return path


def one_after_the_other(G):
    """A gradient function that returns the rows of G in turn, wherever it is asked."""
    rows = iter(G)
    return lambda w: next(rows).copy()


def diagnose(path, expected, mu):
    """One plain sentence about where and how the path leaves the expected one, or nothing."""
    close = np.isclose(path, expected, rtol=RTOL, atol=ATOL).all(axis=1)
    if close.all():
        return ""
    if not close[0]:
        return "The first row is not the start: w -= … changes points that are stored already."
    k = int(np.argmin(close))
    place = f"The first wrong row is row {k}."
    if k > 1:
        return f"{place} The first step is right, so look at v = mu * v + g: it keeps a part of the old velocity and adds the whole gradient."
    step, right = path[1] - path[0], expected[1] - expected[0]
    for factor, sentence in (
        (-1, "You walk uphill."),
        (1 - mu, "The whole gradient enters the velocity, not 1 - mu of it."),
        (mu, "In the first step v is g, not mu * g."),
        (1 / (1 + mu), "For Nesterov the step is g + mu * v with the new velocity; in the first step that is (1 + mu) * g."),
        (1 + mu, "Momentum steps along v, which is g in the first step."),
    ):
        if np.allclose(step, factor * right):
            return f"{place} {sentence}"
    return place


def check(path, expected, mu, other=None):
    expected = np.asarray(expected, dtype=np.float64)
    assert path is not None, "Your function returns None: is the return missing?"
    assert np.shape(path) == expected.shape, f"The path should have shape {expected.shape}, yours has {np.shape(path)}."
    message = diagnose(np.asarray(path), expected, mu)
    if message and other is not None and np.allclose(path, other, rtol=RTOL):
        message = "This is the path of the other method: momentum steps along v, Nesterov along g + mu v."
    np.testing.assert_allclose(path, expected, rtol=RTOL, atol=ATOL, err_msg=message)


def test_momentum_by_hand():
    """Two steps of momentum by hand: 8, 4, 0."""
    check(momentum(lambda w: 2 * w, np.array([8.0]), 2, lr=0.25, mu=0.5), [[8.0], [4.0], [0.0]], 0.5, [[8.0], [2.0], [-0.5]])


def test_nesterov_by_hand():
    """Two steps of Nesterov by hand: 8, 2, -0.5."""
    check(nesterov(lambda w: 2 * w, np.array([8.0]), 2, lr=0.25, mu=0.5), [[8.0], [2.0], [-0.5]], 0.5, [[8.0], [4.0], [0.0]])


@pytest.mark.parametrize("name", BOTH)
def test_one_row_per_step(name):
    """The path is a float64 array with one row for each step, and one for the start."""
    for steps in (7, 1, 0):
        path = BOTH[name](GRADIENTS["quartic"], np.array([1.0, -2.0, 0.5]), steps, lr=0.01, mu=0.9)
        assert isinstance(path, np.ndarray), f"Return a NumPy array, not {type(path).__name__}."
        assert path.shape == (steps + 1, 3), f"{steps} steps over 3 weights give shape ({steps + 1}, 3), yours is {path.shape}."
        assert path.dtype == np.float64, f"The path is float64, yours is {path.dtype}."
        np.testing.assert_array_equal(path[0], [1.0, -2.0, 0.5], err_msg="The first row is the start.")


@pytest.mark.parametrize("loss", RECORDED)
@pytest.mark.parametrize("name", BOTH)
def test_agrees_with_pytorch(name, loss):
    """Both visit the same points as PyTorch's SGD."""
    case = RECORDED[loss]
    path = BOTH[name](GRADIENTS[loss], np.array(case["start"]), 8, **case["settings"])
    check(path, case[name], case["settings"]["mu"], case["nesterov" if name == "momentum" else "momentum"])


@pytest.mark.parametrize("seed", [11, 12, 13])
@pytest.mark.parametrize("name", BOTH)
def test_weighted_sums(name, seed):
    """For gradients drawn at random the velocity is a weighted sum of all gradients so far."""
    rng = np.random.default_rng(seed)
    G, w0 = rng.normal(size=(12, 4)), rng.normal(size=4)
    lr, mu = rng.uniform(0.01, 0.5), rng.uniform(0.3, 0.95)
    check(BOTH[name](one_after_the_other(G), w0, 12, lr=lr, mu=mu), without_recursion(name, G, w0, lr, mu), mu)


@pytest.mark.parametrize("name", BOTH)
def test_in_a_bowl(name):
    """In a bowl the path is that of a matrix power."""
    curvature, w0 = np.array([1.0, 4.0, 20.0]), np.array([-3.0, 2.0, 0.5])
    check(BOTH[name](lambda w: curvature * w, w0, 25, lr=0.05, mu=0.7), by_matrix_power(name, curvature, w0, 25, 0.05, 0.7), 0.7)


@pytest.mark.parametrize("name", BOTH)
def test_without_momentum(name):
    """With mu = 0 both are plain descent."""
    expected = np.array([4.0, -2.0]) * 0.8 ** np.arange(11.0)[:, None]
    check(BOTH[name](lambda w: 2 * w, np.array([4.0, -2.0]), 10, lr=0.1, mu=0.0), expected, 0.0)


@pytest.mark.parametrize("name", BOTH)
def test_constant_gradient(name):
    """Under a constant gradient the steps grow towards 1 / (1 - mu) of the first."""
    g = np.array([3.0, -0.5])
    path = BOTH[name](lambda w: g, np.array([1.0, 2.0]), 200, lr=0.1, mu=0.8)
    check(np.diff(path, axis=0)[-1:], [-0.1 * g / (1 - 0.8)], 0.8)
    np.testing.assert_array_equal(
        g, [3.0, -0.5], err_msg="The gradient's own array was changed: v = g and then v *= mu works on the array of whoever returned it."
    )


@pytest.mark.parametrize("name", BOTH)
def test_gradient_is_asked_once_per_step(name):
    """The gradient is asked once per step, at the point where the walk stands."""
    asked = []

    def gradient(w):
        asked.append(np.array(w))
        return 4 * np.array(w) ** 3

    path = BOTH[name](gradient, np.array([1.0, -2.0]), 6, lr=0.01, mu=0.9)
    assert len(asked) == 6, f"In 6 steps the gradient was asked {len(asked)} times."
    np.testing.assert_allclose(asked, path[:-1], rtol=1e-12, err_msg="The gradient was asked somewhere else than at the current point.")


@pytest.mark.parametrize("name", BOTH)
def test_every_walk_starts_afresh(name):
    """Two walks from one start are the same, and the start stays as it is."""
    w0 = np.array([1.0, -2.0])
    first, second = (BOTH[name](GRADIENTS["quartic"], w0, 5, lr=0.01, mu=0.9) for _ in range(2))
    np.testing.assert_array_equal(w0, [1.0, -2.0], err_msg="w0 was changed: start with a copy.")
    np.testing.assert_array_equal(second, first, err_msg="The second walk differs: does the velocity live outside the function?")


@pytest.mark.parametrize("name", BOTH)
def test_whole_numbers(name):
    """The start may be a list of whole numbers, and the points are not cut off."""
    seen = []

    def gradient(w):
        seen.append(getattr(w, "dtype", type(w)))
        return 0.5 * np.asarray(w, dtype=np.float64)

    path = BOTH[name](gradient, [4, -2], 1, lr=0.25, mu=0.0)
    check(path, [[4.0, -2.0], [3.5, -1.75]], 0.0)
    assert seen == [np.float64], f"gradient expects a float64 array, it was given {seen[0]}."
