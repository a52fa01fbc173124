import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


@pytest.mark.parametrize("level", LEVELS)
def test_the_projector_agrees(level):
    rests = 0
    for seed in range(300):
        q = question(generator(seed, level), level)
        a, u = np.array(q["data"]["a"], dtype=float), np.array(q["data"]["u"], dtype=float)
        P = np.outer(u, u) / (u @ u)
        rests += q["data"]["rest"]
        right = (np.eye(len(u)) - P) @ a if q["data"]["rest"] else P @ a
        check(q, right.tolist())
        with pytest.raises(AssertionError):
            check(q, (right + 0.5).tolist())
    assert (rests > 50) == (level == 3)


def test_slips_are_named():
    """a = (10, 5) onto u = (3, 4): 50 / 25 = 2."""
    form = {"kind": "vector", "length": 2, "tolerance": 1e-9}
    q = {"data": {"a": [10, 5], "u": [3, 4], "rest": False}, "answer": form}
    check(q, [6, 8])
    for slip, word in (
        ([4, -3], "perpendicular part"),
        ([3, 4], "itself"),
        ([150, 200], "is missing"),
        ([30, 40], "square of the length"),
        ([1.2, 1.6], "length of"),
        ([20, 10], "lies along"),
        ([-6, -8], "sign"),
        ([6, 9], "Entry 2"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
    q = {"data": {"a": [10, 5], "u": [3, 4], "rest": True}, "answer": form}
    check(q, [4, -3])
    for slip, word in (([6, 8], "what is left"), ([-4, 3], "wrong way round"), ([16, 13], "sign")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
