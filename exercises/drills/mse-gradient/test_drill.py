import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


def loss(data, w, b):
    return float(np.mean((w * np.array(data["x"]) + b - np.array(data["y"])) ** 2))


@pytest.mark.parametrize("level", LEVELS)
def test_small_differences_agree(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        data, h = q["data"], 1e-4
        w, b = data["w"], data.get("b", 0)
        along_w = (loss(data, w + h, b) - loss(data, w - h, b)) / (2 * h)
        along_b = (loss(data, w, b + h) - loss(data, w, b - h)) / (2 * h)
        q["answer"]["tolerance"] = 1e-6
        check(q, [along_w, along_b] if level == 3 else along_w)


def test_slips_are_named():
    """Errors 1 and −3 at the inputs 1 and 2: −5 in sum, times 2, halved."""
    q = {"data": {"x": [1, 2], "y": [1, 7], "w": 2}, "answer": {"kind": "number", "tolerance": 1e-9}}
    check(q, -5)
    for slip, word in ((-2.5, "factor 2"), (-10, "a mean"), (5, "sign is turned"), (-2, "its input"), (7, "keeps its sign"), (-4, "It is -5")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
    with pytest.raises(AssertionError, match="loss itself"):
        check({**q, "data": {"x": [1, 2], "y": [1, 8], "w": 2}}, 8.5)


def test_slips_with_a_bias_are_named():
    data = {"x": [1, 2], "y": [1, 7], "w": 1, "b": 1}
    q = {"data": data, "answer": {"kind": "vector", "length": 2, "tolerance": 1e-9}}
    check(q, [-7, -3])
    for slip, word in (([-3, -7], "swapped"), ([-7, -7], "input is 1"), ([-3.5, -1.5], "factor 2"), ([-7, -2], "Entry 2")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
