import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from sklearn.datasets import load_digits, load_iris
from sklearn.naive_bayes import GaussianNB, MultinomialNB
from solution import gaussian_nb, multinomial_nb

RTOL, ATOL = 1e-8, 1e-10
BOTH = {"gaussian_nb": gaussian_nb, "multinomial_nb": multinomial_nb}


def measurements(seed, n=45, m=12, d=3, classes=3):
    """Classes of different sizes, with different means and spreads in each feature."""
    rng = np.random.default_rng(seed)
    y = np.sort(rng.integers(0, classes, size=n, dtype=np.int64) * rng.integers(0, 2, size=n, dtype=np.int64))
    y[-2 * classes :] = np.repeat(np.arange(classes, dtype=np.int64), 2)
    centres, spread = rng.normal(size=(classes, d)), rng.uniform(0.4, 2.0, size=(classes, d))
    return centres[y] + spread[y] * rng.normal(size=(n, d)), y, 1.5 * rng.normal(size=(m, d))


def counts(seed, n=40, m=12, d=6, classes=3):
    """Rows of counts, with some features that are frequent in one class and rare in another."""
    rng = np.random.default_rng(seed)
    y = rng.integers(0, classes, size=n, dtype=np.int64) * rng.integers(0, 2, size=n, dtype=np.int64)
    y[:classes] = np.arange(classes, dtype=np.int64)
    rates = rng.uniform(0.1, 3.0, size=(classes, d))
    X = rng.poisson(rates[y]).astype(np.int64)
    return X, y, rng.poisson(rates.mean(axis=0), size=(m, d)).astype(np.int64)


def from_logs(logs):
    shares = np.exp(logs - logs.max(axis=1, keepdims=True))
    return shares / shares.sum(axis=1, keepdims=True)


def gaussian_slips(X, y, Q, smoothing):
    """What the usual slips give, to name them. Never used to grade."""
    X, Q, y = np.asarray(X, dtype=np.float64), np.asarray(Q, dtype=np.float64), np.asarray(y)
    names = np.unique(y)
    groups = [X[y == name] for name in names]

    def table(variances, priors=True, half=0.5, power=0.5):
        logs = [half * -((Q - g.mean(axis=0)) ** 2) / v - power * np.log(2 * np.pi * v) for g, v in zip(groups, variances, strict=True)]
        return from_logs(np.stack([a.sum(axis=1) + priors * np.log(len(g)) for a, g in zip(logs, groups, strict=True)], axis=1))

    extra = smoothing * X.var(axis=0).max()
    plain = [g.var(axis=0) for g in groups]
    right = [v + extra for v in plain]
    yield table(right, priors=False), "These are the answers for classes of equal size: the share of each class is missing."
    yield table([g.var(axis=0, ddof=1) + extra for g in groups]), "Your variances are divided by n - 1: divide by n."
    yield table(plain), "These are the answers without smoothing."
    yield (
        table([v + smoothing for v in plain]),
        "The smoothing is not added as it stands: multiply it by the largest variance of a feature over all rows.",
    )
    yield table([v + smoothing * X.var(axis=0) for v in plain]), "Every feature gets the same addition: the largest variance, not its own."
    yield table([v + smoothing * v.max() for v in plain]), "The largest variance is that over all rows of X, not over the rows of the class."
    yield table([v + smoothing * X.var() for v in plain]), "X.var() mixes the features: take the variance of each, then the largest."
    yield table(right, power=0.0), "The factor in front of the exponential is missing: it differs from class to class."
    yield table(right, power=1.0), "The factor in front of the exponential is 1/sqrt(2 pi v): is the square root missing?"
    yield table(right, half=1.0), "The exponent is divided by 2 v, not by v."
    yield table([np.sqrt(v) for v in right]), "Is there a standard deviation where the formula has a variance?"
    yield table([X.var(axis=0) + extra for _ in groups]), "Each class has variances of its own."


def multinomial_slips(X, y, Q, alpha):
    X, Q, y = np.asarray(X, dtype=np.float64), np.asarray(Q, dtype=np.float64), np.asarray(y)
    groups = [X[y == name] for name in np.unique(y)]
    d = X.shape[1]

    def table(theta, priors=True):
        return from_logs(np.stack([Q @ np.log(theta(g.sum(axis=0))) + priors * np.log(len(g)) for g in groups], axis=1))

    yield (
        table(lambda N: (N + alpha) / (N + alpha).sum(), priors=False),
        "These are the answers for classes of equal size: the share of each class is missing.",
    )
    yield table(lambda N: (N + alpha) / (N.sum() + alpha)), "The denominator adds alpha for each of the d features, not once."
    yield table(lambda N: (N + alpha) / max(N.sum(), 1e-9)), "alpha belongs into the denominator, too, once for each feature."
    yield table(lambda N: (N + 1) / (N.sum() + d)), "These are the answers for alpha = 1."
    yield table(lambda N: N + alpha), "The counts of a class must be divided by their sum."


def check(name, X, y, queries, expected, **setting):
    value = BOTH[name](X, y, queries, **setting)
    assert value is not None, f"Your {name} returns None: is the return missing?"
    expected = np.asarray(expected)
    assert np.shape(value) == expected.shape, (
        f"{expected.shape[0]} queries, {expected.shape[1]} classes: shape {expected.shape}, not {np.shape(value)}."
    )
    message = ""
    if not np.allclose(value, expected, rtol=RTOL, atol=ATOL):
        slips = gaussian_slips if name == "gaussian_nb" else multinomial_slips
        parameter = next(iter(setting.values()), 1e-9 if name == "gaussian_nb" else 1.0)
        with np.errstate(all="ignore"):
            found = [sentence for slip, sentence in slips(X, y, queries, parameter) if np.allclose(value, slip, rtol=1e-7, atol=1e-10)]
        message = found[0] if found else ""
        if np.isnan(value).any():
            message = "There is a nan: was 0 divided by 0, because all products underflowed or because a variance is 0?"
        elif not message and not np.allclose(np.sum(value, axis=1), 1):
            message = "The probabilities of a row must add up to 1."
    np.testing.assert_allclose(value, expected, rtol=RTOL, atol=ATOL, err_msg=message)


def test_gaussian_by_hand():
    """Four numbers by hand: at 1 the classes have the ratio 1 to e to the -4."""
    X, y = np.array([[-1.0], [1.0], [3.0], [5.0]]), np.array([0, 0, 1, 1], dtype=np.int64)
    other = 1 / (1 + np.exp(4.0))
    check("gaussian_nb", X, y, np.array([[1.0], [2.0], [3.0]]), [[1 - other, other], [0.5, 0.5], [other, 1 - other]], smoothing=0.0)


def test_multinomial_by_hand():
    """Two rows of counts by hand: the classes have the ratio 9 to 4."""
    X, y = np.array([[2, 1], [1, 2]], dtype=np.int64), np.array([0, 1], dtype=np.int64)
    check("multinomial_nb", X, y, np.array([[2, 0], [1, 1], [0, 0]], dtype=np.int64), [[9 / 13, 4 / 13], [0.5, 0.5], [0.5, 0.5]])


@pytest.mark.parametrize("name", BOTH)
def test_one_row_per_query(name):
    """There is one row for each query and one column for each class, float64, and each row adds up to 1."""
    X, y, queries = counts(1, classes=4)
    value = BOTH[name](X, y, queries)
    assert isinstance(value, np.ndarray), f"Return a NumPy array, not {type(value).__name__}."
    assert value.shape == (12, 4), f"12 queries and 4 classes give shape (12, 4), yours is {value.shape}."
    assert value.dtype == np.float64, f"Probabilities are float64, yours are {value.dtype}."
    np.testing.assert_allclose(value.sum(axis=1), np.ones(12), rtol=1e-10, err_msg="The probabilities of a row must add up to 1.")


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_gaussian_agrees_with_the_library(seed):
    """For random measurements the answers agree with scikit-learn's GaussianNB."""
    X, y, queries = measurements(seed, d=seed - 9)
    check("gaussian_nb", X, y, queries, GaussianNB().fit(X, y).predict_proba(queries))


@pytest.mark.parametrize("smoothing", [0.0, 0.05, 1.0])
def test_gaussian_smoothing(smoothing):
    """Smoothing adds the same part of the largest variance to every variance."""
    X, y, queries = measurements(21, d=4)
    X[:, 1] *= 3.0
    check("gaussian_nb", X, y, queries, GaussianNB(var_smoothing=smoothing).fit(X, y).predict_proba(queries), smoothing=smoothing)


@pytest.mark.parametrize("seed", [31, 32, 33])
def test_multinomial_agrees_with_the_library(seed):
    """For random counts the answers agree with scikit-learn's MultinomialNB."""
    X, y, queries = counts(seed, d=seed - 28)
    check("multinomial_nb", X, y, queries, MultinomialNB().fit(X, y).predict_proba(queries))


@pytest.mark.parametrize("alpha", [0.001, 0.3, 4.0])
def test_multinomial_smoothing(alpha):
    """alpha is added to every count, also where the count is 0."""
    X, y, queries = counts(41)
    X[:, 2] *= y == 1  # this feature occurs in class 1 only
    check("multinomial_nb", X, y, queries, MultinomialNB(alpha=alpha).fit(X, y).predict_proba(queries), alpha=alpha)


def test_iris():
    """Every fifth iris is labelled from the others, as in the library."""
    X, y = load_iris(return_X_y=True)
    rest = np.arange(150) % 5 > 0
    check("gaussian_nb", X[rest], y[rest], X[~rest], GaussianNB().fit(X[rest], y[rest]).predict_proba(X[~rest]))


def test_digits():
    """Handwritten digits: 64 features in ten classes, as in the library."""
    X, y = load_digits(return_X_y=True)
    check("multinomial_nb", X[:300], y[:300], X[300:340], MultinomialNB().fit(X[:300], y[:300]).predict_proba(X[300:340]))


@pytest.mark.parametrize("d", [300, 2000])
def test_many_features(d):
    """Hundreds of features do not underflow: logarithms are added, and the largest is taken out before exp."""
    X, y, queries = measurements(51, n=30, d=d)
    check("gaussian_nb", X, y, queries, GaussianNB(var_smoothing=0.1).fit(X, y).predict_proba(queries), smoothing=0.1)
    X, y, queries = counts(52, n=30, d=d)
    check("multinomial_nb", X, y, queries, MultinomialNB().fit(X, y).predict_proba(queries))


def test_far_away():
    """A query far from everything still gets probabilities, not nan."""
    X, y = np.array([[-1.0], [1.0], [3.0], [5.0]]), np.array([0, 0, 1, 1], dtype=np.int64)
    check("gaussian_nb", X, y, np.array([[200.0], [-200.0]]), [[0.0, 1.0], [1.0, 0.0]], smoothing=0.0)
    check("multinomial_nb", np.array([[2, 1], [1, 2]]), [0, 1], np.array([[5000, 0], [4000, 4000]]), [[1.0, 0.0], [0.5, 0.5]])


@pytest.mark.parametrize("name", BOTH)
def test_a_feature_that_tells_nothing(name):
    """Where the features tell nothing, the answer is the share of each class."""
    X, y = np.full((8, 2), 3.0), np.array([0, 0, 0, 0, 0, 1, 1, 2], dtype=np.int64)
    X[:, 1] = np.where(np.arange(8) % 2 == 0, 1.0, 3.0)
    X[[4, 7], 1] = 2.0  # so feature 1 has mean 2 in each class
    expected = [[5 / 8, 2 / 8, 1 / 8]]
    if name == "gaussian_nb":
        # By hand: with smoothing 10**9 every variance is the same to nine digits.
        value = gaussian_nb(X, y, np.array([[3.0, 2.0]]), smoothing=1e9)
        np.testing.assert_allclose(value, expected, rtol=1e-6, err_msg="5, 2 and 1 of 8 rows: multiply by the share of each class.")
    else:
        check(name, X, y, np.array([[0.0, 0.0]]), expected)
        value = multinomial_nb(X, y, np.array([[3.0, 2.0]]), alpha=1e-9)
        np.testing.assert_allclose(value, expected, rtol=1e-6, err_msg="5, 2 and 1 of 8 rows: multiply by the share of each class.")


def test_a_constant_feature():
    """A feature that never changes does not break anything, thanks to the smoothing."""
    X, y, queries = measurements(61)
    expected = GaussianNB().fit(X, y).predict_proba(queries)
    wide, asked = np.column_stack([X, np.full(len(X), 3.0)]), np.column_stack([queries, np.full(len(queries), 3.0)])
    check("gaussian_nb", wide, y, asked, expected)


@pytest.mark.parametrize("name", BOTH)
def test_words_as_labels_and_lists(name):
    """Labels can be words in any order, columns are sorted by them, and lists are fine."""
    X, y, queries = counts(71)
    X[:, 0] += 1
    words = np.array(["work", "family", "spam"])[y]
    expected = (GaussianNB() if name == "gaussian_nb" else MultinomialNB()).fit(X, words).predict_proba(queries)
    check(name, X, words, queries, expected)
    check(name, X.tolist(), words.tolist(), queries.tolist(), expected)


@pytest.mark.parametrize("name", BOTH)
def test_input_is_left_alone(name):
    """Your functions do not change X, y or the queries, and a second call gives the same."""
    X, y, queries = counts(81)
    X, queries = X.astype(np.float64), queries.astype(np.float64)
    before = X.copy(), y.copy(), queries.copy()
    first, second = BOTH[name](X, y, queries), BOTH[name](X, y, queries)
    for which, old, new in zip(("X", "y", "queries"), before, (X, y, queries), strict=True):
        np.testing.assert_array_equal(new, old, err_msg=f"{which} was changed.")
    np.testing.assert_array_equal(second, first, err_msg="Two calls differ.")


def test_the_formulas_are_your_own():
    """The formulas are your own: scikit-learn is not used."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with the library
        for node in ast.walk(part):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(name.split(".")[0] == "sklearn" for name in names), (
                f"Line {node.lineno} imports scikit-learn: write the formulas yourself."
            )
