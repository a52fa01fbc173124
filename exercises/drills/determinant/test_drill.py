import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


@pytest.mark.parametrize("level", LEVELS)
def test_numpy_agrees(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        right = round(float(np.linalg.det(np.array(q["data"]["A"], dtype=float))))
        check(q, right)
        with pytest.raises(AssertionError):
            check(q, right + 1)


def test_slips_are_named():
    q = {"data": {"A": [[1, 2], [3, 5]]}, "answer": {"kind": "number", "tolerance": 0}}
    for slip, word in ((1, "sign"), (11, "not added"), (-13, "diagonals"), (6, "trace"), (7, "It is -1")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
