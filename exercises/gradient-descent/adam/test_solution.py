import json

import numpy as np
import pytest
from solution import adam, adamw

RTOL = 1e-9
BOTH = {"Adam": adam, "AdamW": adamw}

with open("data/torch_paths.json") as file:
    RECORDED = {case["name"]: case for case in json.load(file)["cases"]}

GRADIENTS = {
    "quartic": lambda w: 4 * w**3,
    "rosenbrock": lambda w: np.array([-2 * (1 - w[0]) - 400 * w[0] * (w[1] - w[0] ** 2), 200 * (w[1] - w[0] ** 2)]),
    "bowl": lambda w: np.array([1.0, 100.0]) * w,
}


def without_recursion(G, w0, lr, beta1, beta2, eps, decay):
    """AdamW for the gradients in the rows of G. The corrected averages are weighted means: old gradients weigh beta per step of age."""
    path = [np.array(w0, dtype=np.float64)]
    for t in range(1, len(G) + 1):
        age = np.arange(t - 1, -1, -1.0)
        mean = np.average(G[:t], axis=0, weights=beta1**age)
        square = np.average(G[:t] ** 2, axis=0, weights=beta2**age)
        path.append((1 - lr * decay) * path[-1] - lr * mean / (np.sqrt(square) + eps))
    return np.array(path)


def one_after_the_other(G):
    """A gradient function that returns the rows of G in turn, wherever it is asked."""
    rows = iter(G)
    return lambda w: next(rows).copy()


def diagnose(path, expected, lr, beta1=0.9, beta2=0.999):
    """One plain sentence about where and how the path leaves the expected one, or nothing."""
    if np.isnan(path).any():
        return "There is a nan in your path: is t = 0 in the first step? Then the correction divides 0 by 0."
    close = np.isclose(path, expected, rtol=RTOL, atol=1e-12).all(axis=1)
    if close.all() or not close[0]:
        return "" if close.all() else "The first row is not the start: append a copy, or write into a prepared array."
    k = int(np.argmin(close))
    place = f"The first wrong row is row {k}"
    if k > 1:
        question = "Do m and v stay uncorrected? Is t the number of the step? Does beta1 go with g, beta2 with g²? Is eps outside the root?"
        return f"{place}, so the first step is right. {question}"
    step, right = path[1] - path[0], expected[1] - expected[0]
    for factor, sentence in (
        (-1, "You walk uphill."),
        ((1 - beta1) / np.sqrt(1 - beta2), "The correction for the start at 0 is missing."),
        (1 - beta1, "The mean is not corrected for its start at 0."),
        (1 / np.sqrt(1 - beta2), "The mean of the squares is not corrected for its start at 0."),
    ):
        if np.allclose(step, factor * right, rtol=1e-4):
            return f"{place}. {sentence}"
    size = np.max(np.abs(step)) / lr
    wanted = np.max(np.abs(right)) / lr
    sizes = f"Its largest step is {size:.6g} times the learning rate, it should be {wanted:.6g} times."
    return f"{place}. {sizes} Look at the decay, and at eps: outside the root."


def check(path, expected, other=None, **settings):
    """Compares a path with the expected one; `other` is what the sibling would have done."""
    expected = np.asarray(expected)
    assert path is not None, "Your function returns None: is the return missing?"
    assert np.shape(path) == expected.shape, f"The path should have shape {expected.shape}, yours has {np.shape(path)}."
    message = diagnose(np.asarray(path), expected, **settings)
    if message and other is not None and np.allclose(path, other, rtol=RTOL):
        message = "This is the path of the sibling: Adam adds the decay to the gradient, AdamW takes it from the weights."
    np.testing.assert_allclose(path, expected, rtol=RTOL, atol=1e-12, err_msg=message)


def compare_with_torch(optimizer, name):
    case = RECORDED[name]
    settings = case["settings"]
    path = BOTH[optimizer](GRADIENTS[case["loss"]], np.array(case["start"]), 8, **settings)
    rates = {key: settings[key] for key in ("beta1", "beta2") if key in settings}
    check(path, case[optimizer], case["AdamW" if optimizer == "Adam" else "Adam"], lr=settings.get("lr", 0.001), **rates)


@pytest.mark.parametrize("optimizer", BOTH)
def test_one_row_a_step(optimizer):
    """The path has one row for each step, and one for the start."""
    for steps in (7, 0):
        path = BOTH[optimizer](GRADIENTS["quartic"], np.array([1.0, -2.0, 0.5]), steps)
        assert isinstance(path, np.ndarray), f"Return a NumPy array, not {type(path).__name__}."
        assert path.shape == (steps + 1, 3), f"{steps} steps over 3 weights give shape ({steps + 1}, 3), yours is {path.shape}."
        assert path.dtype == np.float64, f"The path is float64, yours is {path.dtype}."


def test_first_step_of_adam_by_hand():
    """Adam's first step by hand: 0.1 in each direction, and the decay disappears (but for rounding)."""
    for decay in (0.0, 0.5):
        path = adam(lambda w: 2 * w, np.array([1.0, -2.0]), 1, lr=0.1, eps=1e-15, weight_decay=decay)
        check(path, [[1.0, -2.0], [0.9, -1.9]], [[1.0, -2.0], [0.85, -1.8]] if decay else None, lr=0.1)


def test_first_step_of_adamw_by_hand():
    """AdamW's first step by hand: 0.1 in each direction, and the decay on top."""
    path = adamw(lambda w: 2 * w, np.array([1.0, -2.0]), 1, lr=0.1, eps=1e-15, weight_decay=0.5)
    check(path, [[1.0, -2.0], [0.85, -1.8]], [[1.0, -2.0], [0.9, -1.9]], lr=0.1)


@pytest.mark.parametrize("name", RECORDED)
def test_adam_agrees_with_pytorch(name):
    """Adam visits the same points as PyTorch's Adam."""
    compare_with_torch("Adam", name)


@pytest.mark.parametrize("name", RECORDED)
def test_adamw_agrees_with_pytorch(name):
    """AdamW visits the same points as PyTorch's AdamW."""
    compare_with_torch("AdamW", name)


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_weighted_means(seed):
    """For gradients drawn at random both agree with the weighted means of all gradients so far."""
    rng = np.random.default_rng(seed)
    G, w0 = rng.normal(size=(12, 4)) * [0.01, 1, 5, 100], rng.normal(size=4)
    settings = {"lr": rng.uniform(0.01, 0.2), "beta1": rng.uniform(0.3, 0.9), "beta2": rng.uniform(0.5, 0.99), "eps": rng.uniform(0.001, 0.1)}
    shown = {key: settings[key] for key in ("lr", "beta1", "beta2")}
    check(adam(one_after_the_other(G), w0, 12, **settings, weight_decay=0.0), without_recursion(G, w0, **settings, decay=0.0), **shown)
    check(adamw(one_after_the_other(G), w0, 12, **settings, weight_decay=0.3), without_recursion(G, w0, **settings, decay=0.3), **shown)


def test_constant_gradient():
    """A gradient that never changes gives steps that are all the same."""
    g, w0 = np.array([3.0, -0.02, 500.0]), np.array([1.0, 2.0, 3.0])
    expected = w0 - 0.1 * np.arange(21.0)[:, None] * g / (np.abs(g) + 0.01)
    check(adam(lambda w: g.copy(), w0, 20, lr=0.1, eps=0.01), expected, lr=0.1)


def test_gradient_of_zero():
    """Where the gradient is 0, Adam stands still and AdamW lets the weights decay."""
    w0 = np.array([1.0, -2.0])
    check(adam(np.zeros_like, w0, 5, lr=0.1), np.tile(w0, (6, 1)), lr=0.1)
    check(adamw(np.zeros_like, w0, 5, lr=0.1, weight_decay=0.2), 0.98 ** np.arange(6.0)[:, None] * w0, lr=0.1)


@pytest.mark.parametrize("optimizer", BOTH)
def test_gradient_is_asked_once_a_step(optimizer):
    """The gradient is called once per step, at the point that the walk has reached."""
    asked = []

    def gradient(w):
        asked.append(np.array(w))
        return 4 * w**3

    path = BOTH[optimizer](gradient, np.array([1.0, -2.0]), 6, lr=0.1, weight_decay=0.1)
    assert len(asked) == 6, f"In 6 steps the gradient was called {len(asked)} times."
    np.testing.assert_allclose(asked, path[:-1], rtol=RTOL, atol=1e-12, err_msg="The gradient was called at another point than the current one.")


@pytest.mark.parametrize("optimizer", BOTH)
def test_inputs_are_left_alone(optimizer):
    """Your functions change neither w0 nor the gradient's own array."""
    w0, g = np.array([1.0, -2.0]), np.array([0.5, 3.0])
    BOTH[optimizer](lambda w: g, w0, 4, lr=0.1, weight_decay=0.1)
    np.testing.assert_array_equal(w0, [1.0, -2.0], err_msg="w0 was changed: start with a copy.")
    np.testing.assert_array_equal(g, [0.5, 3.0], err_msg="The gradient's array was changed: g += … works on the array of whoever returned it.")


@pytest.mark.parametrize("optimizer", BOTH)
def test_every_walk_starts_afresh(optimizer):
    """Two walks from the same start are the same: nothing is left over from the first."""
    first, second = (BOTH[optimizer](GRADIENTS["quartic"], np.array([1.0, -2.0]), 5, lr=0.1) for _ in range(2))
    np.testing.assert_array_equal(second, first, err_msg="The second walk differs: do m, v or t live outside the function, or in a default argument?")


@pytest.mark.parametrize("optimizer", BOTH)
def test_list_of_whole_numbers(optimizer):
    """The start may be a list of whole numbers."""
    seen = []

    def gradient(w):
        seen.append(np.asarray(w).dtype)
        return 2 * np.asarray(w, dtype=np.float64)

    path = BOTH[optimizer](gradient, [1, -2], 1, lr=0.1, eps=1e-15, weight_decay=0.0)
    check(path, [[1.0, -2.0], [0.9, -1.9]], lr=0.1)
    assert seen == [np.float64], f"gradient takes float64 weights; yours hands it {seen[0]}."
