import pytest
from drill import check, question
from kit import generator
from sklearn.metrics import f1_score, precision_score, recall_score


@pytest.mark.parametrize("level", (1, 2, 3))
def test_scikit_learn_agrees(level):
    for seed in range(25):
        q = question(generator(seed, level), level)
        tp, fp, fn, tn = (q["data"][key] for key in ("tp", "fp", "fn", "tn"))
        true = [1] * tp + [0] * fp + [1] * fn + [0] * tn
        said = [1] * (tp + fp) + [0] * (fn + tn)
        check(q, [float(score(true, said)) for score in (precision_score, recall_score, f1_score)][:level])


def test_slips_are_named():
    data = {"tp": 6, "fp": 2, "fn": 4, "tn": 20, "asked": 3}
    q = {"data": data, "answer": {"kind": "vector", "length": 3, "tolerance": 0.005}}
    check(q, [0.75, 0.6, 0.667])
    for slip, word in (
        ([0.6, 0.75, 0.667], "swapped"),
        ([0.833, 0.909, 0.870], "negative class"),
        ([0.1875] * 3, "share of all"),
        ([0.8125] * 3, "accuracy"),
        ([0.75, 0.6, 0.675], "harmonic"),
        ([0.75, 0.6, 0.5], "Entry 3"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
