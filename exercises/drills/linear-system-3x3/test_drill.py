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
        right = np.linalg.solve(A, q["data"]["r"]).tolist()
        q["answer"]["tolerance"] = 1e-7
        check(q, right)
        right[seed % 3] += 1
        with pytest.raises(AssertionError):
            check(q, right)
        zeros = sorted((A == 0).sum(axis=1).tolist())
        assert zeros == ([0, 0, 2] if level == 3 else [0, 1, 2])
        assert ((np.tril(A, -1) == 0).all()) == (level == 1)


def test_slips_are_named():
    """2x + y − z = 6, y + 2z = 8, 3z = 9: z = 3, y = 2, x = 3.5."""
    q = {"data": {"A": [[2, 1, -1], [0, 1, 2], [0, 0, 3]], "r": [6, 8, 9]}, "answer": {"kind": "vector", "length": 3, "tolerance": 1e-9}}
    check(q, [3.5, 2, 3])
    for slip, word in (
        ([3, 2, 3.5], "order"),
        ([8.5, 14, 3], "subtract it"),
        ([3, 8, 3], "equations above"),
        ([25, -10, 9], "Divide"),
        ([-3.5, -2, -3], "All signs"),
        ([3, 2, 2], "equation 2 does not hold: its left side is 6, not 8"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)


def test_slips_of_the_elimination_are_named():
    """x + y + z = 2, 2x + 3y + z = 3, 2z = 4: the second minus twice the first is y − z = −1."""
    q = {"data": {"A": [[1, 1, 1], [2, 3, 1], [0, 0, 2]], "r": [2, 3, 4]}, "answer": {"kind": "vector", "length": 3, "tolerance": 1e-9}}
    check(q, [-1, 1, 2])
    for slip, word in (([-5, 5, 2], "right side too"), ([-0.2, 0.2, 2], "does not drop out")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
