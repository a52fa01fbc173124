import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


@pytest.mark.parametrize("level", LEVELS)
def test_numpy_agrees(level):
    errors, seen = 0, set()
    for seed in range(500):
        q = question(generator(seed, level), level)
        seen.add(q["data"]["subscripts"])
        try:
            right = list(np.einsum(q["data"]["subscripts"], *(np.zeros(s) for s in q["data"]["shapes"])).shape)
        except ValueError:
            right = None
            errors += 1
        check(q, right)
        with pytest.raises(AssertionError):
            check(q, [8] if right is None else None)
    assert (errors > 50) == (level == 3)
    assert len(seen) >= 10


def asked(subscripts, *shapes):
    return {"data": {"subscripts": subscripts, "shapes": list(shapes)}, "answer": {"kind": "shape"}}


def test_slips_are_named():
    q = asked("ij,jk->ki", [2, 3], [3, 4])
    check(q, [4, 2])
    for slip, word in (
        (None, "it fits"),
        ([2, 4], "say the order"),
        ([3], "only the others stay"),
        ([2, 3, 4], "summed away"),
        ([2, 3, 3, 4], "however often"),
        ([3, 4], "It is \\(4, 2\\)"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)


def test_slips_without_an_arrow_and_errors_are_named():
    q = asked("ji", [2, 3])
    check(q, [3, 2])
    for slip, word in (([2, 3], "order of the alphabet"), ([], "not everything")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
    q = asked("ij,jk->ik", [2, 3], [4, 5])
    check(q, None)
    with pytest.raises(AssertionError, match="two sizes"):
        check(q, [2, 5])
