import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


@pytest.mark.parametrize("level", LEVELS)
def test_numpy_agrees(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        v = np.array(q["data"]["v"]) if level < 3 else np.subtract(q["data"]["a"], q["data"]["b"])
        right = [float(np.linalg.norm(v, order)) for order in (1, 2, np.inf)]
        check(q, right)
        right[seed % 3] += 1
        with pytest.raises(AssertionError):
            check(q, right)


def test_slips_are_named():
    q = {"data": {"v": [2, -6, 3]}, "answer": {"kind": "vector", "length": 3, "tolerance": 1e-9}}
    check(q, [11, 7, 6])
    for slip, word in (
        ([11, 49, 6], "root is missing"),
        ([6, 7, 11], "order"),
        ([11, 7, 2], "not the smallest"),
        ([11, 11, 6], "not the sum"),
        ([-1, 7, 3], "Each norm"),
        ([-1, 7, 6], "adds the sizes"),
        ([11, 7, 3], "takes the largest size"),
        ([11, 7, -6], "never negative"),
        ([11, 8, 6], "Entry 2"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)


def test_a_sum_in_place_of_the_difference_is_named():
    """a − b = (2, −6, 3), a + b = (4, 4, 7): of length 7 and 9."""
    q = {"data": {"a": [3, -1, 5], "b": [1, 5, 2]}, "answer": {"kind": "vector", "length": 3, "tolerance": 1e-9}}
    check(q, [11, 7, 6])
    with pytest.raises(AssertionError, match="You added"):
        check(q, [15, 9, 7])
