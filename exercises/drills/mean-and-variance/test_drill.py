import statistics

import numpy as np
import pandas as pd
import pytest
from drill import check, question
from kit import generator


def test_the_statistics_module_agrees():
    for level, variance in ((1, statistics.pvariance), (2, statistics.variance)):
        for seed in range(300):
            q = question(generator(seed, level), level)
            check(q, [statistics.mean(q["data"]["values"]), variance(q["data"]["values"])])


def test_numpy_and_pandas_say_the_same():
    """What stands in the question is run on the array."""
    for seed in range(200):
        q = question(generator(seed, 3), 3)
        everything = np.repeat(q["data"]["values"], q["data"]["counts"])
        names = {"a": everything, "s": pd.Series(everything)}
        mean, variance = [eval(code, names) for code in q["text"].split("`")[3:6:2]]
        check(q, [float(mean), float(variance)])


def test_slips_are_named():
    form = {"kind": "vector", "length": 2, "tolerance": 1e-9}
    population = {"values": [1, 2, 3, 10], "counts": [1] * 4, "asked": "population"}
    counted = {"values": [0, 2, 4], "counts": [1, 1, 3], "asked": "pandas"}
    for data, right, wrong in (
        (
            population,
            [4, 12.5],
            [
                ([4, 50 / 3], "by \\$n\\$, not"),
                ([4, 50], "still to be divided"),
                ([4, 12.5**0.5], "standard deviation"),
                ([4, 3], "absolute"),
                ([4, 28.5], "first subtract"),
                ([2.5, 12.5], "median"),
                ([4, 12], "Entry 2"),
            ],
        ),
        ({**population, "asked": "sample"}, [4, 50 / 3], [([4, 12.5], "by \\$n - 1\\$, not")]),
        (counted, [2.8, 3.2], [([2.8, 2.56], "n - 1"), ([2, 4], "counts are missing"), ([14 / 3, 3.2], "sum of the counts")]),
    ):
        q = {"data": data, "answer": form}
        check(q, right)
        for slip, word in wrong:
            with pytest.raises(AssertionError, match=word):
                check(q, slip)
