import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


@pytest.mark.parametrize("level", LEVELS)
def test_numpy_agrees_and_so_does_the_combination_of_the_columns(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        A, x = np.array(q["data"]["A"]), np.array(q["data"]["x"])
        right = np.einsum("ij,j->i", A, x).tolist()
        check(q, right)
        check(q, sum(x[j] * A[:, j] for j in range(len(x))).tolist())
        assert max(map(abs, right)) <= 64
        right[seed % len(right)] += 1
        with pytest.raises(AssertionError):
            check(q, right)


def test_slips_are_named():
    q = {"data": {"A": [[1, 2], [3, 4]], "x": [5, -1]}, "answer": {"kind": "vector", "length": 2, "tolerance": 0}}
    check(q, [3, 11])
    for slip, word in (
        ([2, 6], "took the columns"),
        ([15, -7], "whole vector, not only one"),
        ([5, -4], "diagonal"),
        ([5, 15], "last product"),
        ([3, 7], "sums of the rows"),
        ([11, 3], "wrong order"),
        ([7, 19], "sign got lost"),
        ([3, 12], "Entry 2: it is 11, not 12"),
        ([3], "2 numbers are wanted, not 1"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
