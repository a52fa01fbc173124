import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


@pytest.mark.parametrize("level", LEVELS)
def test_numpy_agrees(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        A = np.array(q["data"]["A"], dtype=float)
        q["answer"]["tolerance"] = 1e-7
        right = np.linalg.inv(A).tolist()
        check(q, right)
        right[seed % 2][0] += 1
        with pytest.raises(AssertionError):
            check(q, right)


def test_slips_are_named():
    q = {"data": {"A": [[1, 2], [3, 4]]}, "answer": {"kind": "matrix", "rows": 2, "columns": 2, "tolerance": 1e-9}}
    for slip, word in (
        ([[4, -2], [-3, 1]], "division"),
        ([[-8, 4], [6, -2]], "multiplied"),
        ([[-0.5, 1], [1.5, -2]], "swap"),
        ([[-2, -1], [-1.5, -0.5]], "change their signs"),
        ([[-2, 1.5], [1, -0.5]], "keep their places"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
