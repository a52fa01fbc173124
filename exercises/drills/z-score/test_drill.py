import numpy as np
import pytest
from drill import check, question
from kit import generator
from scipy import stats
from sklearn.preprocessing import StandardScaler


@pytest.mark.parametrize("level", (1, 2))
def test_the_normal_distribution_agrees(level):
    """The share below the value, then the z-score with that share below it."""
    for seed in range(300):
        q = question(generator(seed, level), level)
        mean, sd, n, value = (q["data"][key] for key in ("mean", "sd", "n", "value"))
        below = stats.norm(mean, sd * n**-0.5).cdf(value)
        check(q, round(float(stats.norm.ppf(below)), 9))


def test_scipy_and_scikit_learn_agree():
    for seed in range(200):
        q = question(generator(seed, 3), 3)
        column = np.array(q["data"]["column"], dtype=float)
        check(q, stats.zscore(column).tolist())
        check(q, StandardScaler().fit_transform(column[:, None])[:, 0].tolist())


def test_slips_are_named():
    one, four = {"kind": "number", "tolerance": 1e-9}, {"kind": "vector", "length": 4, "tolerance": 1e-9}
    for data, form, right, wrong in (
        (
            {"mean": 100, "sd": 4, "n": 1, "value": 94},
            one,
            -1.5,
            [(1.5, "sign"), (-6, "distance from"), (-0.375, "its square"), (-24, "multiplied"), (23.5, "subtracted"), (-1, "It is -1.5")],
        ),
        ({"mean": 50, "sd": 12, "n": 9, "value": 56}, one, 1.5, [(0.5, "varies less"), (4.5, "not \\$.sigma / n"), (0.375, "its square")]),
        (
            {"column": [1, 1, 5, 5]},
            four,
            [-1, -1, 1, 1],
            [
                ([1, 1, -1, -1], "turned"),
                ([-2, -2, 2, 2], "missing"),
                ([-0.5, -0.5, 0.5, 0.5], "variance"),
                ([0.5, 0.5, 2.5, 2.5], "still to be"),
                ([-(0.75**0.5)] * 2 + [0.75**0.5] * 2, "n - 1"),
                ([0, 0, 1, 1], "range"),
                ([-1, -1, 1, 2], "Entry 4"),
            ],
        ),
    ):
        q = {"data": data, "answer": form}
        check(q, right)
        for slip, word in wrong:
            with pytest.raises(AssertionError, match=word):
                check(q, slip)
