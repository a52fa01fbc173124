import warnings

import numpy as np
import pytest
from scipy.special import logsumexp
from scipy.stats import multivariate_normal
from sklearn.datasets import load_iris
from sklearn.exceptions import ConvergenceWarning
from sklearn.mixture import GaussianMixture
from solution import em, log_likelihood, responsibilities

RTOL, ATOL = 1e-7, 1e-9
NAMES = ["weights", "means", "covariances"]


def problem(seed, n=80, d=2, k=3):
    """Points from k stretched clusters, and a start that is not the answer: uneven weights, tilted covariances."""
    rng = np.random.default_rng(seed)
    shapes = rng.normal(size=(k, d, d)) + 1.5 * np.eye(d)
    X = np.einsum("nij,nj->ni", shapes[np.arange(n) % k], rng.normal(size=(n, d))) + 4.0 * rng.normal(size=(k, d))[np.arange(n) % k]
    weights = rng.uniform(1.0, 2.0, size=k)
    tilts = rng.normal(size=(k, d, d))
    return X, (weights / weights.sum(), X[:k] + 0.1, tilts @ tilts.transpose(0, 2, 1) + 2.0 * np.eye(d))


def by_scipy(X, weights, means, covariances):
    """log of weight times density, from scipy's normal distribution."""
    return np.column_stack([np.log(w) + multivariate_normal(m, c).logpdf(X) for w, m, c in zip(weights, means, covariances, strict=True)])


def library(X, start, steps):
    weights, means, covariances = start
    model = GaussianMixture(
        len(weights),
        reg_covar=0,
        tol=0,
        max_iter=steps,
        weights_init=weights,
        means_init=means,
        precisions_init=np.linalg.inv(covariances),
        random_state=0,
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)
        model.fit(X)
    return model.weights_, model.means_, model.covariances_


def slip(X, start, old_mean=False, hard=False, correction=0.0, equal_weights=False):
    """One step with a usual mistake. Only used to name a mistake, never to grade."""
    parts = by_scipy(X, *start)
    r = np.exp(parts - logsumexp(parts, axis=1, keepdims=True))
    if hard:
        r = (r == r.max(axis=1, keepdims=True)).astype(np.float64)
    N = r.sum(axis=0)
    means = r.T @ X / N[:, None]
    offsets = X - np.asarray(start[1] if old_mean else means)[:, None]
    covariances = np.einsum("nk,kni,knj->kij", r, offsets, offsets) / (N - correction)[:, None, None]
    return np.full(len(N), 1 / len(N)) if equal_weights else N / len(X), means, covariances


def diagnose(mine, expected, X, start, steps):
    """One plain sentence for the usual slips, or nothing."""
    if any(np.isnan(part).any() for part in mine):
        return "There is a NaN: far away all densities underflow to 0. Stay with logarithms until the end."
    near = [np.allclose(a, b, 1e-6, 1e-8) for a, b in zip(mine, expected, strict=True)]
    if steps == 1:
        for kind, sentence in (
            ({"old_mean": True}, "The covariance is taken around the old mean: use the new one."),
            ({"hard": True}, "That is k-means' way: each point counts for all components, by its responsibility."),
            ({"correction": 1.0}, "The covariance is divided by N - 1: divide by N."),
            ({"equal_weights": True}, "The weights stay equal: each becomes N over n."),
        ):
            if all(np.allclose(a, b) for a, b in zip(mine, slip(X, start, **kind), strict=True)):
                return sentence
    if near == [False, True, True]:
        return "Only the weights are wrong: the sum of the responsibilities over the number of points."
    if near == [True, True, False]:
        return "Only the covariances are wrong: weighted by the responsibilities, around the new means, divided by N."
    for other in (steps - 1, steps + 1):
        if other > 0 and all(np.allclose(a, b) for a, b in zip(mine, library(X, start, other), strict=True)):
            return f"These are the parameters after {other} {'step' if other == 1 else 'steps'}."
    return ""


def check_em(X, start, steps, expected):
    mine = em(X, *start, steps)
    assert mine is not None and len(mine) == 3, "Return three things, (weights, means, covariances)."
    for name, a, b in zip(NAMES, mine, expected, strict=True):
        assert np.shape(a) == np.shape(b), f"{name} has the shape {np.shape(b)}, yours is {np.shape(a)}."
    right = all(np.allclose(a, b, RTOL, ATOL) for a, b in zip(mine, expected, strict=True))
    message = "" if right else diagnose(mine, expected, np.asarray(X, dtype=np.float64), start, steps)
    for name, a, b in zip(NAMES, mine, expected, strict=True):
        np.testing.assert_allclose(a, b, rtol=RTOL, atol=ATOL, err_msg=f"({name}) {message}")


def check_shares(X, start, expected=None):
    mine = responsibilities(X, *start)
    if expected is None:
        parts = by_scipy(X, *start)
        expected = np.exp(parts - logsumexp(parts, axis=1, keepdims=True))
    message = ""
    assert np.shape(mine) == np.shape(expected), f"One row per point, one column per component: {np.shape(expected)}; yours is {np.shape(mine)}."
    if np.isnan(mine).any():
        message = "There is a NaN: far away all densities underflow to 0. Stay with logarithms until the end."
    elif np.allclose(mine, expected, RTOL, ATOL):
        message = ""
    elif not np.allclose(np.sum(mine, axis=1), 1.0):
        message = "The responsibilities for one point add up to 1: divide each row by its sum."
    elif np.allclose(mine, (shares := np.exp(by_scipy(X, np.full(len(start[0]), 1.0), *start[1:]))) / shares.sum(axis=1, keepdims=True)):
        message = "The weights of the components are missing."
    np.testing.assert_allclose(mine, expected, rtol=RTOL, atol=ATOL, err_msg=message)


HAND = [0.5, 0.5], [[0.0], [2.0]], [[[1.0]], [[1.0]]]


def test_example_by_hand():
    """Two points and two components by hand: shares of 0.8808 and 0.1192, and one step."""
    share = 1 / (1 + np.exp(-2.0))
    X = np.array([[0.0], [2.0]])
    check_shares(X, HAND, np.array([[share, 1 - share], [1 - share, share]]))
    low, variance = 2 * (1 - share), 4 * share * (1 - share)
    check_em(X, HAND, 1, ([0.5, 0.5], [[low], [2 - low]], [[[variance]], [[variance]]]))
    density = (1 + np.exp(-2.0)) / 2 / np.sqrt(2 * np.pi)
    np.testing.assert_allclose(log_likelihood(X, *HAND), np.log(density), rtol=RTOL, err_msg="The mean logarithm, not the sum.")


@pytest.mark.parametrize(("seed", "n", "d", "k"), [(11, 30, 2, 3), (12, 20, 1, 2), (13, 25, 4, 3)])
def test_responsibilities(seed, n, d, k):
    """The responsibilities agree with scipy's normal densities."""
    check_shares(*problem(seed, n, d, k))


@pytest.mark.parametrize(("seed", "d", "k"), [(14, 2, 3), (15, 1, 2), (16, 3, 4)])
def test_log_likelihood(seed, d, k):
    """The log-likelihood is the mean of the log-densities, as scipy computes them."""
    X, start = problem(seed, 40, d, k)
    mine, expected = log_likelihood(X, *start), logsumexp(by_scipy(X, *start), axis=1).mean()
    assert np.ndim(mine) == 0, f"It is one number, yours has shape {np.shape(mine)}."
    message = "This is the sum: take the mean over the points." if np.isclose(mine, expected * len(X)) else ""
    np.testing.assert_allclose(mine, expected, rtol=RTOL, atol=ATOL, err_msg=message)


@pytest.mark.parametrize(("seed", "n", "d", "k"), [(21, 80, 2, 3), (22, 50, 1, 2), (23, 90, 3, 2)])
def test_one_step(seed, n, d, k):
    """After one step, weights, means and covariances agree with scikit-learn."""
    X, start = problem(seed, n, d, k)
    check_em(X, start, 1, library(X, start, 1))


@pytest.mark.parametrize("steps", [2, 3, 25])
def test_several_steps(steps):
    """After several steps you are where scikit-learn's GaussianMixture is."""
    X, start = problem(24, 120, 2, 3)
    check_em(X, start, steps, library(X, start, steps))


def test_iris():
    """On the irises fifteen steps agree with the library."""
    X = load_iris().data
    start = np.full(3, 1 / 3), X[[10, 70, 120]], np.array([np.cov(X.T)] * 3)
    check_em(X, start, 15, library(X, start, 15))


def test_no_steps_and_types():
    """Without steps the start comes back, as float64 arrays; with steps they are float64 arrays, too."""
    X, start = problem(25)
    check_em(X, start, 0, start)
    for steps in (0, 1):
        for name, part in zip(NAMES, em([[0], [2], [4]], [0.5, 0.5], [[0], [2]], [[[1]], [[1]]], steps), strict=True):
            assert isinstance(part, np.ndarray), f"{name} is a NumPy array, not {type(part).__name__}."
            assert part.dtype == np.float64, f"{name} is float64, yours is {part.dtype}."


def test_the_likelihood_never_falls():
    """From step to step the log-likelihood, computed by scipy, never falls."""
    X, start = problem(26, 100, 2, 3)
    values = [logsumexp(by_scipy(X, *em(X, *start, steps)), axis=1).mean() for steps in range(10)]
    falls = [i for i in range(9) if values[i + 1] < values[i] - 1e-10]
    assert not falls, f"It falls in step {falls[0] + 1}: {values[falls[0]]:.6g} to {values[falls[0] + 1]:.6g}."
    assert values[-1] > values[0] + 0.05, f"After nine steps it has hardly risen: {values[0]:.6g} to {values[-1]:.6g}."


def test_one_component():
    """With one component, one step gives the mean and the covariance of all points."""
    X, _ = problem(27, 30, 3, 2)
    start = np.ones(1), np.zeros((1, 3)), np.eye(3)[None]
    check_em(X, start, 1, (np.ones(1), X.mean(axis=0)[None], np.cov(X.T, bias=True)[None]))
    check_em(X, start, 3, (np.ones(1), X.mean(axis=0)[None], np.cov(X.T, bias=True)[None]))


def test_far_away():
    """Where all densities underflow, shares and likelihood are still right."""
    X, start = problem(28, 20, 2, 2)
    X = np.vstack([X, [[400.0, -300.0], [-900.0, 50.0]]])
    with np.errstate(all="ignore"):
        check_shares(X, start)
        expected = logsumexp(by_scipy(X, *start), axis=1).mean()
        message = "The logarithm of 0 is minus infinity: add up with logsumexp."
        np.testing.assert_allclose(log_likelihood(X, *start), expected, rtol=RTOL, err_msg=message)
        check_em(X, start, 1, library(X, start, 1))


def test_lists_and_data_untouched():
    """Lists of whole numbers are fine, and your functions leave arrays as they were."""
    share = 1 / (1 + np.exp(-2.0))
    check_shares([[0], [2]], ([0.5, 0.5], [[0], [2]], [[[1]], [[1]]]), np.array([[share, 1 - share], [1 - share, share]]))
    X, start = problem(29)
    before = X.copy(), *(part.copy() for part in start)
    first, second = em(X, *start, 2), em(X, *start, 2)
    responsibilities(X, *start), log_likelihood(X, *start)
    for name, old, new in zip(["X", *NAMES], before, (X, *start), strict=True):
        np.testing.assert_array_equal(new, old, err_msg=f"{name} was changed.")
    for name, a, b in zip(NAMES, first, second, strict=True):
        np.testing.assert_array_equal(a, b, err_msg=f"Two calls differ in {name}.")
    em(X, *start, 0)[1][:] = 0.0
    np.testing.assert_array_equal(start[1], before[2], err_msg="Without steps, return copies of the start.")
