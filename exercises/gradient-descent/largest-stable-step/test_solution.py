import numpy as np
import pytest
from solution import factors, largest_stable_step

RTOL, ATOL = 1e-9, 1e-11
BY_HAND = np.array([[1.0, 0.0], [0.0, 2.0]])  # n = 2, so H = diag(1, 4)


def bowl(seed, n, curvatures):
    """Measurements whose loss has exactly these curvatures, along random tilted axes (the columns of V)."""
    rng = np.random.default_rng(seed)
    d = len(curvatures)
    U = np.linalg.qr(rng.normal(size=(n, d)))[0]
    V = np.linalg.qr(rng.normal(size=(d, d)))[0]
    return U * np.sqrt(np.array(curvatures) * n / 2) @ V.T, V


def walk(X, eta, steps, start):
    """Where the walk is after the steps, for y = 0: the lowest point is the origin."""
    w = np.array(start, dtype=np.float64)
    for _ in range(steps):
        w = w - eta * (2 / len(X) * (X.T @ (X @ w)))
    return w


def diagnose_limit(value, X, curvatures):
    """One plain sentence for the usual slips, or nothing."""
    X, steepest = np.asarray(X, dtype=np.float64), max(curvatures)
    n, d = X.shape
    for slip, sentence in (
        (1 / steepest, "This is 1/λ: there the steepest axis arrives in one step. It still settles up to the factor -1."),
        (2 / min(curvatures), "This is the border of the flattest axis. The steepest one runs away long before."),
        (1 / min(curvatures), "This is 1/λ of the flattest axis. Which axis is the first to run away, and at which factor?"),
        (4 / (n * steepest), "Your H is XᵀX: the factor 2/n is missing."),
        (4 / steepest, "Your step is twice too large: H has a factor 2, from the square in the loss."),
        (2 / (n * steepest), "The loss is a mean: H = 2/n XᵀX, and n is missing."),
        (2 * d / (n * steepest), "You divide by the number of weights d: the loss is a mean over the n measurements."),
        (2 / np.sum(curvatures), "You add the curvatures up. Only the steepest axis counts."),
        (2 / np.sqrt(np.sum(np.square(curvatures))), "The Frobenius norm mixes all the axes. Only the steepest one counts."),
        (
            2 / np.max(2 / n * np.sum(X**2, axis=0)),
            "This is from the diagonal of H. The axes of a tilted bowl are its eigenvectors: take eigenvalues.",
        ),
        (2 / np.sqrt(n * steepest / 2), "A singular value of X must be squared, and 2/n comes on top."),
    ):
        if np.ndim(value) == 0 and np.isclose(value, slip, rtol=1e-7) and not np.isclose(slip, 2 / steepest, rtol=1e-7):
            return sentence
    return ""


def diagnose_factors(value, X, eta, lam):
    X, lam = np.asarray(X, dtype=np.float64), np.asarray(lam, dtype=np.float64)
    n, d = X.shape
    value, right = np.asarray(value, dtype=np.float64), 1 - eta * lam
    if value.shape != right.shape:
        return f"There is one factor for each of the {len(right)} axes, so shape {right.shape}; yours is {value.shape}."
    for slip, sentence in (
        (right[::-1], "The order is the wrong way round: the flattest axis (smallest λ) comes first."),
        (np.abs(right), "Keep the sign: a factor below 0 means that the step crosses to the other side."),
        (np.abs(right)[::-1], "Keep the sign, and put the flattest axis first."),
        (1 + eta * lam, "You walk uphill: the factor is 1 minus ηλ."),
        (lam, "These are the curvatures λ: the factor is 1 - ηλ."),
        (1 - eta * lam / 2, "H is half of what it should be: the square in the loss brings a factor 2."),
        (1 - eta * lam * n, "The loss is a mean: H = 2/n XᵀX, and the division by n is missing."),
        (1 - eta * lam * n / 2, "Your H is XᵀX: the factor 2/n is missing."),
        (1 - eta * lam * n / d, "You divide by the number of weights d: the loss is a mean over the n measurements."),
        (1 - eta * np.linalg.eigvalsh(2 * np.cov(X, rowvar=False)), "This is the covariance matrix: H neither centres X nor divides by n - 1."),
        (
            1 - eta * np.sort(2 / n * np.sum(X**2, axis=0)),
            "This is from the diagonal of H. The axes of a tilted bowl are its eigenvectors: take eigenvalues.",
        ),
    ):
        if np.allclose(value, slip, rtol=1e-7, atol=1e-10) and not np.allclose(slip, right, rtol=1e-7, atol=1e-10):
            return sentence
    if np.allclose(np.sort(value), np.sort(right), rtol=1e-7, atol=1e-10):
        return "The numbers are right, but not sorted: the flattest axis (smallest λ) comes first."
    return ""


def check_limit(X, curvatures):
    value = largest_stable_step(X)
    assert value is not None, "Your largest_stable_step returns None: is the return missing?"
    np.testing.assert_allclose(value, 2 / max(curvatures), rtol=RTOL, atol=ATOL, err_msg=diagnose_limit(value, X, curvatures))


def check_factors(X, eta, curvatures):
    value = factors(X, eta)
    assert value is not None, "Your factors returns None: is the return missing?"
    np.testing.assert_allclose(value, 1 - eta * np.array(curvatures), rtol=RTOL, atol=ATOL, err_msg=diagnose_factors(value, X, eta, curvatures))


@pytest.mark.parametrize("eta", [0.0, 0.25, 0.6])
def test_factors_by_hand(eta):
    """The factors of the bowl with curvatures 1 and 4 are 1 - η and 1 - 4η."""
    check_factors(BY_HAND, eta, [1.0, 4.0])


def test_limit_by_hand():
    """The largest stable step of the bowl with curvatures 1 and 4 is 0.5."""
    check_limit(BY_HAND, [1.0, 4.0])


def test_one_factor_an_axis():
    """There is one factor for each axis, and the largest stable step is a single number."""
    X, _ = bowl(1, 9, [0.5, 1.0, 3.0])
    value, limit = factors(X, 0.1), largest_stable_step(X)
    assert isinstance(value, np.ndarray), f"factors returns a NumPy array, not {type(value).__name__}."
    assert value.shape == (3,), f"3 columns give shape (3,), yours is {value.shape}."
    assert value.dtype == np.float64, f"The factors are float64, yours are {value.dtype}."
    assert limit is not None, "Your largest_stable_step returns None: is the return missing?"
    assert np.ndim(limit) == 0, f"largest_stable_step returns one number, yours has shape {np.shape(limit)}."


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_factors_of_a_tilted_bowl(seed):
    """The factors of a tilted bowl are right, the flattest axis first."""
    d = 2 + seed % 3
    lam = np.sort(np.random.default_rng(seed + 100).uniform(0.2, 5, size=d))
    check_factors(bowl(seed, 5 + seed, lam)[0], 1.3 / lam[-1], lam)


@pytest.mark.parametrize("seed", [21, 22, 23])
def test_limit_of_a_tilted_bowl(seed):
    """The largest stable step of a tilted bowl is right."""
    d = 2 + seed % 3
    lam = np.sort(np.random.default_rng(seed + 100).uniform(0.2, 5, size=d))
    check_limit(bowl(seed, seed - 9, lam)[0], lam)


def test_settles_just_below():
    """One per cent below your limit the walk arrives at the lowest point."""
    X, _ = bowl(31, 12, [0.5, 1.0, 3.0])
    left = np.linalg.norm(walk(X, 0.99 * largest_stable_step(X), 1500, [1.0, 1.0, 1.0]))
    assert left < 1e-8, f"The walk should arrive, but after 1500 steps it is {left:.3g} away. Your limit is too large, or far too small."


def test_runs_away_just_above():
    """One per cent above your limit the walk runs away."""
    X, V = bowl(32, 12, [0.5, 1.0, 3.0])
    away = np.linalg.norm(walk(X, 1.01 * largest_stable_step(X), 1500, V.sum(axis=1)))
    assert away > 1e6, f"The walk should run away, but after 1500 steps it is only {away:.3g} away. Your limit is too small."


def test_swings_at_the_limit():
    """Exactly at the limit the walk swings from one side of the steepest axis to the other for ever."""
    X, V = bowl(33, 12, [0.5, 1.0, 3.0])
    start, eta = V[:, -1], largest_stable_step(X)
    np.testing.assert_allclose(walk(X, eta, 1, start), -start, rtol=1e-6, atol=1e-9, err_msg="After one step it should stand on the other side.")
    np.testing.assert_allclose(walk(X, eta, 100, start), start, rtol=1e-6, atol=1e-9, err_msg="After 100 steps it should be back at the start.")


def test_more_weights_than_measurements():
    """With more weights than measurements some axes are flat: curvature 0, factor 1."""
    rows, _ = bowl(41, 4, [1.0, 2.0])  # 4 measurements of 2 weights; turned round, 2 measurements of 4 weights
    check_factors(rows.T, 0.3, [0.0, 0.0, 2.0, 4.0])
    check_limit(rows.T, [0.0, 0.0, 2.0, 4.0][2:])


def test_columns_that_depend_on_each_other():
    """Where one column is a multiple of another, one axis is flat: its factor is 1."""
    X = np.outer([1.0, 2.0, -2.0], [3.0, 4.0])  # by hand: 2/3 * (1 + 4 + 4) * (9 + 16) = 150 along (3, 4), and 0 across
    check_factors(X, 0.01, [0.0, 150.0])
    check_limit(X, [150.0])


def test_small_integers():
    """Small integer types do not overflow."""
    X = np.array([[100, 0], [0, 50]], dtype=np.int8)  # n = 2, so H = diag(10000, 2500)
    check_factors(X, 0.0001, [2500.0, 10000.0])
    check_limit(X, [2500.0, 10000.0])


def test_the_same_data_twice():
    """Measuring everything twice changes nothing, because the loss is a mean."""
    X, _ = bowl(42, 7, [0.4, 2.5])
    check_limit(np.vstack([X, X]), [0.4, 2.5])
    check_factors(np.vstack([X, X]), 0.9, [0.4, 2.5])


def test_lists_and_untouched_data():
    """Lists of whole numbers are fine, and X stays as it was."""
    check_limit([[1, 0], [0, 2]], [1.0, 4.0])
    check_factors([[1, 0], [0, 2]], 0.25, [1.0, 4.0])
    X, _ = bowl(43, 6, [0.4, 2.5])
    before = X.copy()
    factors(X, 0.3), largest_stable_step(X)
    np.testing.assert_array_equal(X, before, err_msg="X was changed.")
