import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


@pytest.mark.parametrize("level", LEVELS)
def test_numpy_agrees(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        a, b = np.array(q["data"]["a"]), np.array(q["data"]["b"])
        if level == 3:
            c, factor = np.array(q["data"]["c"]), q["data"]["factor"]
            # By linearity, where the drill computes the bracket first.
            right = int(factor * np.inner(a, c) - np.inner(b, c))
        else:
            right = int(np.dot(a, b))
        check(q, right)
        with pytest.raises(AssertionError):
            check(q, right + 1)


def test_slips_are_named():
    q = {"data": {"a": [1, 2, 3], "b": [4, 0, -1]}, "answer": {"kind": "number", "tolerance": 0}}
    check(q, 1)
    for slip, word in ((4, "last pair"), (18, "two sums"), (9, "all numbers"), (11, "crossed"), (7, "sign"), (2, "It is 1, not 2")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)


def test_slips_with_a_bracket_are_named():
    q = {"data": {"a": [1, 2, 3], "b": [4, 0, -1], "c": [2, 1, -2], "factor": 2}, "answer": {"kind": "number", "tolerance": 0}}
    check(q, -14)
    for slip, word in ((6, "subtracted"), (-24, "only"), (-12, "factor is missing"), (-7, "bracket comes first")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
