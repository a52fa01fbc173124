import numpy as np
import pytest
from drill import check, question
from kit import generator
from scipy.special import log_softmax
from sklearn.metrics import log_loss


@pytest.mark.parametrize("level", (1, 2))
def test_scikit_learn_agrees(level):
    for seed in range(60):
        q = question(generator(seed, level), level)
        p = np.array([np.array(row) / sum(row) for row in q["data"]["rows"]])
        check(q, float(log_loss(q["data"]["true"], p, labels=[0, 1, 2])))


def test_small_differences_agree():
    for seed in range(300):
        q = question(generator(seed, 3), 3)
        z, (true,) = np.log(q["data"]["rows"][0]), q["data"]["true"]
        steps = 1e-5 * np.eye(3)
        slope = [float(log_softmax(z - h)[true] - log_softmax(z + h)[true]) / 2e-5 for h in steps]
        q["answer"]["tolerance"] = 1e-7
        check(q, slope)


def test_slips_are_named():
    one = {"rows": [[1, 2, 5]], "true": [1], "gradient": False}
    batch = {"rows": [[1, 1, 2], [1, 3, 4]], "true": [2, 0], "gradient": False}
    slope = {"rows": [[1, 2, 5]], "true": [2], "gradient": True}
    scalar, three = {"kind": "number", "tolerance": 0.005}, {"kind": "vector", "length": 3, "tolerance": 0.005}
    for data, form, right, wrong in (
        (one, scalar, 1.386, [(-1.386, "minus"), (0.47, "likeliest"), (0.9, "entropy"), (0.75, "lacks"), (2, "base 2"), (1.4, "It is 1.386")]),
        (batch, scalar, 1.386, [(2.773, "sum"), (1.163, "then their mean"), (2, "base 2")]),
        (
            slope,
            three,
            [0.125, 0.25, -0.375],
            [
                ([-0.125, -0.25, 0.375], "turned"),
                ([0.125, 0.25, 0.625], "softmax"),
                ([-0.875, -0.75, -0.375], "only"),
                ([1, 2, 4], "Softmax first"),
                ([0, 0, -1.6], "along"),
                ([0, 0, -0.375], "other logits"),
                ([0.125, 0.2, -0.375], "Entry 2"),
            ],
        ),
    ):
        q = {"data": data, "answer": form}
        check(q, right)
        for slip, word in wrong:
            with pytest.raises(AssertionError, match=word):
                check(q, slip)
