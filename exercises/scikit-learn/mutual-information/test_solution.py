import numpy as np
import pytest
from sklearn import metrics
from sklearn.datasets import load_iris
from sklearn.metrics.cluster import contingency_matrix, entropy
from solution import adjusted_rand, mutual_information, normalised_mutual_information

TOLERANCE = 1e-9


def draw(seed, n=60, k=4, m=3):
    """Two labellings that partly agree, with clusters of different size."""
    rng = np.random.default_rng(seed)
    a = np.minimum(rng.integers(0, k, size=n), rng.integers(0, k + 1, size=n))
    b = np.where(rng.random(n) < 0.6, a % m, rng.integers(0, m, size=n))
    return a.astype(np.int64), b.astype(np.int64)


def number(value, name):
    assert value is not None, f"{name} returns nothing: is the return missing?"
    assert np.ndim(value) == 0, f"{name} returns one number, yours has shape {np.shape(value)}."
    return float(value)


def near(mine, value):
    return np.isclose(mine, value, rtol=1e-7, atol=1e-10)


def name_mi(mine, expected, a, b):
    if near(mine, expected / np.log(2)):
        return "These are bits: use the natural logarithm."
    if near(mine, -expected):
        return "The sign is wrong: n n_ij is the numerator, a_i b_j the denominator."
    if near(mine, expected * len(a)):
        return "Divide the counts in front of the logarithm by n."
    if near(mine, expected - np.log(len(a))):
        return "The n inside the logarithm is missing."
    if np.isnan(mine):
        return "There is a NaN: 0 times the logarithm of 0. Pairs that do not occur are left out."
    return ""


def name_nmi(mine, expected, a, b):
    mi, ha, hb = metrics.mutual_info_score(a, b), entropy(a), entropy(b)
    table = [
        (np.sqrt(ha * hb), "You divide by the geometric mean of the entropies: take the arithmetic one."),
        (min(ha, hb), "You divide by the smaller entropy: take the mean of both."),
        (max(ha, hb), "You divide by the larger entropy: take the mean of both."),
        (ha + hb, "You divide by the sum of the entropies: take their mean."),
        (ha, "You divide by the entropy of a: take the mean of both."),
        (hb, "You divide by the entropy of b: take the mean of both."),
    ]
    for below, sentence in table:
        if below > 0 and not near(expected, mi / below) and near(mine, mi / below):
            return sentence
    return "Both labellings have one cluster: 0 / 0 means perfect agreement here, 1." if len(set(a)) == len(set(b)) == 1 else ""


def name_ari(mine, expected, a, b):
    if near(mine, metrics.rand_score(a, b)):
        return "This is the plain Rand index: chance has to be subtracted in the numerator and in the denominator."
    if np.isnan(mine):
        return "There is a NaN: where the formula gives 0 / 0, the two agree perfectly."
    pairs = [np.sum(t * (t - 1.0) / 2) for t in (contingency_matrix(a, b), np.unique(a, return_counts=True)[1], np.unique(b, return_counts=True)[1])]
    S, A, B = pairs
    E, n = A * B / (len(a) * (len(a) - 1) / 2), len(a)
    for other, sentence in (
        ((S - E, (A + B) / 2), "Chance has to be subtracted in the denominator, too."),
        ((S, (A + B) / 2), "Chance has to be subtracted in the numerator and in the denominator."),
        ((S - E, A + B - E), "The denominator holds the mean of A and B, not their sum."),
        ((S - A * B / n**2, (A + B) / 2 - A * B / n**2), "E is A B over the number of all pairs, n (n - 1) / 2."),
        ((S - E, max(A, B) - E), "The denominator holds the mean of A and B, not the larger one."),
    ):
        if other[1] and not near(expected, other[0] / other[1]) and near(mine, other[0] / other[1]):
            return sentence
    return ""


SCORES = {
    "MI": (mutual_information, metrics.mutual_info_score, name_mi),
    "NMI": (normalised_mutual_information, metrics.normalized_mutual_info_score, name_nmi),
    "ARI": (adjusted_rand, metrics.adjusted_rand_score, name_ari),
}


def check(score, a, b, expected=None):
    function, library, name = SCORES[score]
    mine = number(function(a, b), function.__name__)
    expected = float(library(a, b)) if expected is None else expected
    message = "" if np.isclose(mine, expected, TOLERANCE, TOLERANCE) else name(mine, expected, list(a), list(b))
    np.testing.assert_allclose(mine, expected, rtol=TOLERANCE, atol=TOLERANCE, err_msg=f"({score}) {message}")


def test_example_by_hand():
    """The example by hand: MI from three pairs of labels, an adjusted Rand index of 0."""
    a, b = np.array([0, 0, 1, 1], dtype=np.int64), np.array([5, 5, 5, 2], dtype=np.int64)
    mi = 0.5 * np.log(4 / 3) + 0.25 * np.log(2 / 3) + 0.25 * np.log(2)
    entropies = np.log(2), -0.75 * np.log(0.75) - 0.25 * np.log(0.25)
    check("MI", a, b, mi)
    check("NMI", a, b, mi / np.mean(entropies))
    check("ARI", a, b, 0.0)


def test_worse_than_chance_by_hand():
    """Two labellings that cross: no information, and fewer common pairs than chance gives."""
    # S = 0, A = B = 2, E = 4 / 6: (0 - 2/3) / (2 - 2/3) = -1/2.
    a, b = np.array([0, 0, 1, 1], dtype=np.int64), np.array([0, 1, 0, 1], dtype=np.int64)
    check("MI", a, b, 0.0)
    check("NMI", a, b, 0.0)
    check("ARI", a, b, -0.5)


@pytest.mark.parametrize(("seed", "n", "k", "m"), [(11, 60, 4, 3), (12, 25, 2, 5), (13, 200, 6, 6), (14, 9, 3, 2)])
def test_mutual_information(seed, n, k, m):
    """The mutual information of random labellings agrees with scikit-learn."""
    check("MI", *draw(seed, n, k, m))


@pytest.mark.parametrize(("seed", "n", "k", "m"), [(21, 60, 4, 3), (22, 25, 2, 5), (23, 200, 6, 6), (24, 9, 3, 2)])
def test_normalised(seed, n, k, m):
    """The normalised mutual information agrees with scikit-learn."""
    check("NMI", *draw(seed, n, k, m))


@pytest.mark.parametrize(("seed", "n", "k", "m"), [(31, 60, 4, 3), (32, 25, 2, 5), (33, 200, 6, 6), (34, 9, 3, 2)])
def test_adjusted_rand(seed, n, k, m):
    """The adjusted Rand index agrees with scikit-learn."""
    check("ARI", *draw(seed, n, k, m))


def test_irises():
    """The species and the petals longer than 2.5 or 4.8 cm: all three scores agree with the library."""
    X, species = load_iris(return_X_y=True)
    for score in SCORES:
        check(score, species, np.searchsorted([2.5, 4.8], X[:, 2]).astype(np.int64))


def test_the_same_clusters():
    """Equal clusters score 1, whatever their names; their mutual information is the entropy."""
    a, _ = draw(41)
    b = np.array([7, -3, 40, 0], dtype=np.int64)[a]
    check("NMI", a, b, 1.0)
    check("ARI", a, b, 1.0)
    check("MI", a, b, entropy(a))


def test_names_and_order_do_not_matter():
    """Other names for the labels and another order of the points change no score."""
    a, b = draw(42)
    order = np.random.default_rng(43).permutation(len(a))
    for score, (_, library, _) in SCORES.items():
        check(score, np.array([9, 2, -8, 30], dtype=np.int64)[a[order]], np.array([100, -1, 5], dtype=np.int64)[b[order]], float(library(a, b)))


def test_both_ways():
    """Swapping the two labellings changes no score."""
    a, b = draw(44, n=35, k=5, m=2)
    for score, (_, library, _) in SCORES.items():
        check(score, b, a, float(library(a, b)))


@pytest.mark.parametrize("n", [2, 6])
def test_one_cluster_or_all_alone(n):
    """One cluster against one cluster scores 1, all alone against all alone, too; one against all alone scores 0."""
    together, alone = np.full(n, 4, dtype=np.int64), np.arange(n, dtype=np.int64)
    with np.errstate(all="ignore"):
        for score in ("NMI", "ARI"):
            check(score, together, together, 1.0)
            check(score, alone, alone[::-1], 1.0)
            check(score, together, alone, 0.0)
        check("MI", together, together, 0.0)
        check("MI", alone, alone, float(np.log(n)))
        check("MI", together, alone, 0.0)


def test_chance_scores_zero():
    """For labels at random the adjusted Rand index is 0 on average; the normalised information is not."""
    rng = np.random.default_rng(45)
    draws = [(rng.integers(0, 8, size=40).astype(np.int64), rng.integers(0, 8, size=40).astype(np.int64)) for _ in range(200)]
    average = np.mean([number(adjusted_rand(a, b), "adjusted_rand") for a, b in draws])
    assert abs(average) < 0.01, f"Over 200 random labellings the average should be near 0, yours is {average:.4f}: is chance subtracted?"


def test_lists_and_data_untouched():
    """Lists are fine, arrays stay as they were, and two calls agree."""
    for score in SCORES:
        check(score, [0, 0, 1, 1, 2], [5, 5, 5, 2, 2])
    a, b = draw(46)
    before = a.copy(), b.copy()
    for function, _, _ in SCORES.values():
        assert function(a, b) == function(a, b), f"Two calls of {function.__name__} differ."
    np.testing.assert_array_equal(a, before[0], err_msg="a was changed.")
    np.testing.assert_array_equal(b, before[1], err_msg="b was changed.")
