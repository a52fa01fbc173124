import numpy as np
import pytest
from drill import check, question
from kit import generator
from scipy import stats


def test_scipy_agrees_on_one_sample():
    """On values that have this mean and this standard deviation."""
    for seed in range(200):
        q = question(generator(seed, 1), 1)
        values = np.arange(q["data"]["n"]) ** 2.0
        values = q["data"]["mean"] + q["data"]["s"] * (values - values.mean()) / values.std(ddof=1)
        check(q, round(float(stats.ttest_1samp(values, q["data"]["wanted"]).statistic), 9))


def test_scipy_agrees_on_pairs():
    for seed in range(200):
        q = question(generator(seed, 2), 2)
        check(q, round(float(stats.ttest_rel(q["data"]["after"], q["data"]["before"]).statistic), 9))


def test_scipy_agrees_on_two_samples():
    for seed in range(200):
        q = question(generator(seed, 3), 3)
        (m, k), (v, w), (n, o) = (q["data"][key] for key in ("means", "variances", "sizes"))
        check(q, round(float(stats.ttest_ind_from_stats(m, v**0.5, n, k, w**0.5, o, equal_var=False).statistic), 9))


def test_slips_are_named():
    one = {"mean": 53, "wanted": 50, "s": 6, "n": 9}
    pairs = {"before": [10, 20, 30, 40], "after": [15, 21, 31, 41]}
    two = {"means": [14, 10], "variances": [5, 30], "sizes": [5, 10]}
    for data, right, wrong in (
        (
            one,
            1.5,
            [(-1.5, "sign"), (3, "difference"), (0.5, "root of"), (4.5, "not \\$s / n"), (0.25, "not the variance"), (2**0.5, "already")],
        ),
        (pairs, 2, [(-2, "sign"), (1, "root of"), (4, "not \\$s / n"), (3, "It is 2")]),
        (
            two,
            2,
            [
                (4, "difference"),
                (4 / (1 + 3**0.5), "as squares"),
                (1, "root of the sum"),
                (4 / 35**0.5, "its own"),
                (4 / (35 / 15) ** 0.5, "of both"),
            ],
        ),
    ):
        q = {"data": data, "answer": {"kind": "number", "tolerance": 1e-9}}
        check(q, right)
        for slip, word in wrong:
            with pytest.raises(AssertionError, match=word):
                check(q, slip)


def test_an_unpaired_answer_is_named():
    q = {"data": {"before": [10, 20, 30, 40], "after": [15, 21, 31, 41]}, "answer": {"kind": "number", "tolerance": 1e-6}}
    unpaired = float(stats.ttest_ind(q["data"]["after"], q["data"]["before"], equal_var=False).statistic)
    with pytest.raises(AssertionError, match="belong together"):
        check(q, unpaired)
