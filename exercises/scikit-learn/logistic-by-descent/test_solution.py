import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from sklearn.linear_model import LogisticRegression
from solution import logistic_descent

RTOL, ATOL = 1e-8, 1e-10


def problem(seed, n=40, d=3):
    """Two classes that overlap, away from zero, so that the intercept matters; two rows in five are of class 1."""
    rng = np.random.default_rng(seed)
    y = (np.arange(n) % 5 < 2).astype(np.float64)
    X = rng.normal(size=(n, d)) + y[:, None] * rng.uniform(0.3, 1.0, size=d) + np.linspace(-0.5, 1.0, d)
    return X, y


def loss(X, y, w, b):
    """The mean log loss, also for complex numbers."""
    return np.mean(np.log(1 + np.exp(-(2 * y - 1) * (X @ w + b))))


def gradient(X, y, w, b):
    """Derivatives of the loss by complex steps: as good as a formula, and no formula for them is used. The intercept comes last."""
    tiny = 1e-30
    turned = [loss(X, y, w + tiny * 1j * unit, b).imag / tiny for unit in np.eye(len(w))]
    return np.array([*turned, loss(X, y, w + 0j, b + tiny * 1j).imag / tiny])


def fit(X, y, eta, steps):
    """Weights and intercept in one row, to compare them at once."""
    answer = logistic_descent(X, y, eta, steps)
    assert answer is not None, "Your logistic_descent returns None: is the return missing?"
    w, b = answer
    return np.append(w, b)


def diagnose(mine, expected, n):
    """One plain sentence for the usual slips of the first step, or nothing."""
    if mine.shape != expected.shape:
        return f"{len(expected) - 1} features give {len(expected) - 1} weights and one intercept."
    if np.allclose(mine, expected, RTOL, ATOL):
        return ""
    for factor, sentence in (
        (-1.0, "You walk uphill: each step goes against the gradient."),
        (n, "Your steps are n times too long: the gradient is a mean over the rows."),
        (2.0, "Your steps are twice as long as they should be: this loss is no square, so there is no factor 2."),
        (0.5, "Your steps are half as long as they should be."),
        (0.25, "Is there a factor p (1 - p) in your gradient? For the log loss it cancels: p - y is all."),
        (0.0, "Nothing has moved."),
    ):
        if np.allclose(mine, factor * expected, RTOL, ATOL):
            return sentence
    if np.allclose(mine[:-1], expected[:-1], RTOL, ATOL):
        if mine[-1] == 0:
            return "The weights are right, but the intercept has not moved."
        return "The weights are right, the intercept is not: its derivative is the mean of the same errors, taken before w moves."
    return ""


def test_one_step_by_hand():
    """One step by hand: the weight goes to 0.4 and the intercept to 0.1."""
    mine, expected = fit(np.array([[1.0], [2.0], [3.0]]), np.array([0.0, 1.0, 1.0]), 0.6, 1), np.array([0.4, 0.1])
    np.testing.assert_allclose(mine, expected, rtol=RTOL, atol=ATOL, err_msg=f"(weight, intercept) {diagnose(mine, expected, 3)}")


def test_two_steps_by_hand():
    """Two steps by hand: the probabilities of the second step are 3/4 and 1/4."""
    # X is (1, -1) and y is (1, 0). The first step makes w = eta / 2; with eta = 2 ln 3 the scores are ln 3 and -ln 3.
    ln3 = 1.0986122886681098
    expected = np.array([ln3 + 2 * ln3 * 0.25, 0.0])
    mine = fit(np.array([[1.0], [-1.0]]), np.array([1.0, 0.0]), 2 * ln3, 2)
    np.testing.assert_allclose(mine, expected, rtol=RTOL, atol=ATOL, err_msg="(weight, intercept) The errors are p - y with the new p in each step.")


@pytest.mark.parametrize("d", [1, 4])
def test_a_pair_comes_back(d):
    """You return a pair: one float64 weight for each feature, and one number for the intercept."""
    pair = logistic_descent(*problem(1, d=d), 0.1, 5)
    assert pair is not None, "Your logistic_descent returns None: is the return missing?"
    assert len(pair) == 2, f"Return two things, (weights, intercept); yours are {len(pair)}."
    w, b = pair
    assert isinstance(w, np.ndarray), f"The weights are a NumPy array, not {type(w).__name__}."
    assert w.shape == (d,), f"{d} features give weights of shape ({d},), yours is {w.shape}."
    assert w.dtype == np.float64, f"The weights are float64, yours are {w.dtype}."
    assert np.ndim(b) == 0, f"The intercept is one number, yours has shape {np.shape(b)}."


def test_no_steps():
    """Without steps everything is still 0."""
    np.testing.assert_array_equal(fit(*problem(2), 0.5, 0), np.zeros(4), err_msg="(weights, then the intercept) Start at 0.")


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_every_step_follows_the_gradient(seed):
    """Each step is the learning rate times the gradient of the log loss, against it."""
    X, y = problem(seed, n=20 + seed, d=seed - 9)
    eta = 0.4 + seed / 20
    points = [fit(X, y, eta, steps) for steps in range(7)]
    np.testing.assert_array_equal(points[0], np.zeros(X.shape[1] + 1), err_msg="Start at 0.")
    for k in range(6):
        expected = points[k] - eta * gradient(X, y, points[k][:-1], points[k][-1])
        message = diagnose(points[k + 1] - points[k], expected - points[k], len(y))
        np.testing.assert_allclose(points[k + 1], expected, rtol=RTOL, atol=ATOL, err_msg=f"(step {k + 1}: weights, then intercept) {message}")


@pytest.mark.parametrize("seed", [21, 22])
def test_arrives_where_the_library_arrives(seed):
    """After many steps you are where scikit-learn's LogisticRegression is."""
    X, y = problem(seed, n=60, d=2)
    model = LogisticRegression(C=np.inf, tol=1e-10, max_iter=5000).fit(X, y)
    expected = np.append(model.coef_, model.intercept_)
    message = "(weights, then the intercept) Is there a penalty, or do you stop early?"
    np.testing.assert_allclose(fit(X, y, 1.0, 4000), expected, rtol=1e-5, atol=1e-6, err_msg=message)


def test_the_loss_never_rises():
    """At a small rate the loss never rises."""
    X, y = problem(31)
    losses = [loss(X, y, p[:-1], p[-1]) for p in (fit(X, y, 0.3, steps) for steps in range(25))]
    rises = [k for k in range(24) if losses[k + 1] > losses[k] + 1e-12]
    assert not rises, f"The loss rises at step {rises[0] + 1}: {losses[rises[0]]:.6g} to {losses[rises[0] + 1]:.6g}."
    assert losses[-1] < 0.95 * losses[0], f"The loss hardly falls: {losses[0]:.4g} to {losses[-1]:.4g}."


def test_separable_data():
    """Where a line separates the classes, the weights grow for ever: there is nothing to stop them."""
    X, y = np.array([[-2.0], [-1.0], [1.0], [2.0]]), np.array([0.0, 0.0, 1.0, 1.0])
    sizes = [fit(X, y, 1.0, steps)[0] for steps in (100, 1000, 4000)]
    assert sizes[0] > 3 and sizes[1] > sizes[0] + 1.5 and sizes[2] > sizes[1] + 1, (
        f"After 100, 1000 and 4000 steps your weight is {sizes}: is it held back?"
    )


def test_all_of_one_class():
    """If all labels are 1, the intercept alone tells: it rises by exactly what the errors say."""
    # By hand: with X = 0 only the intercept moves, first by eta / 2 = ln 3, then by 2 ln 3 times 1 - 3/4.
    ln3 = 1.0986122886681098
    np.testing.assert_allclose(fit(np.zeros((4, 1)), np.ones(4), 2 * ln3, 2), [0.0, 1.5 * ln3], rtol=RTOL, atol=ATOL, err_msg="(weight, intercept)")


def test_lists_of_whole_numbers():
    """Lists and arrays of whole numbers are fine, and nothing is cut off."""
    np.testing.assert_allclose(fit([[1], [2], [3]], [0, 1, 1], 0.6, 1), [0.4, 0.1], rtol=RTOL, atol=ATOL)
    X, y = np.array([[1], [2], [3]], dtype=np.int64), np.array([0, 1, 1], dtype=np.int64)
    np.testing.assert_allclose(fit(X, y, 0.6, 1), [0.4, 0.1], rtol=RTOL, atol=ATOL)


def test_small_integer_types():
    """Features in int8 do not wrap round, even where the learning rate is a whole number."""
    # By hand: the error is 1/2 - 1, so the weight goes to 2 * 100 / 2 and the intercept to 2 / 2.
    mine = fit(np.array([[100]], dtype=np.int8), np.array([1], dtype=np.int8), 2, 1)
    np.testing.assert_allclose(mine, [100.0, 1.0], rtol=RTOL, err_msg="(weight, intercept) Turn X into float64 first: in int8 twice 100 is -56.")


def test_input_is_left_alone():
    """Your function does not change X or y, and a second call gives the same."""
    X, y = problem(41)
    before = X.copy(), y.copy()
    first, second = fit(X, y, 0.5, 8), fit(X, y, 0.5, 8)
    np.testing.assert_array_equal(X, before[0], err_msg="X was changed.")
    np.testing.assert_array_equal(y, before[1], err_msg="y was changed: errors -= y is fine, y -= … is not.")
    np.testing.assert_array_equal(second, first, err_msg="Two calls differ: does every call start at 0?")


def test_the_descent_is_your_own():
    """The descent is your own: scikit-learn is not used."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with the library
        for node in ast.walk(part):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(name.split(".")[0] == "sklearn" for name in names), f"Line {node.lineno} imports scikit-learn: write the descent yourself."
