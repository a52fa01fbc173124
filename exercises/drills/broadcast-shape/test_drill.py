import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


@pytest.mark.parametrize("level", LEVELS)
def test_numpy_agrees(level):
    errors = 0
    for seed in range(500):
        q = question(generator(seed, level), level)
        try:
            right = list(np.broadcast_shapes(*(tuple(s) for s in q["data"]["shapes"])))
        except ValueError:
            right = None
            errors += 1
        check(q, right)
        with pytest.raises(AssertionError):
            check(q, [2] if right is None else None)
    assert (errors > 50) == (level == 3)


def test_slips_are_named():
    q = {"data": {"shapes": [[3, 1], [4]]}, "answer": {"kind": "shape"}}
    check(q, [3, 4])
    for slip, word in ((None, "everything fits"), ([3, 1], "gives way"), ([3, 1, 4], "joined"), ([4, 3], "It is \\(3, 4\\)")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
