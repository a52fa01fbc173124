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
        expression = q["text"].split("Which shape has `")[1].split("`")[0]
        try:
            right = list(np.shape(eval(expression, {"X": np.zeros(q["data"]["shape"])})))
        except np.exceptions.AxisError:
            right = None
            errors += 1
        check(q, right)
        with pytest.raises(AssertionError):
            check(q, [9] if right is None else None)
    assert (errors > 50) == (level == 3)


def asked(shape, *calls):
    named = [{"name": "sum", "axis": axis, "keepdims": keepdims} for axis, keepdims in calls]
    return {"data": {"shape": shape, "calls": named}, "answer": {"kind": "shape"}}


@pytest.mark.parametrize(
    ("q", "right", "slips"),
    [
        (
            asked([2, 3, 4], (1, False)),
            [2, 4],
            ((None, "no error"), ([2, 1, 4], "no size"), ([3], "others"), ([3, 4], "from 0"), ([], "All")),
        ),
        (asked([2, 3, 4], (-1, True)), [2, 3, 1], (([2, 3], "leaves a size of 1"), ([1, 3, 4], "from the end"), ([2, 4, 1], "It is \\(2, 3, 1\\)"))),
        (asked([2, 3, 4], (0, False)), [3, 4], (([2, 3], "first one"),)),
        (asked([2, 3, 4], (0, False), (1, False)), [3], (([4], "what the first one left"), ([3, 4], "two calls"))),
        (asked([2, 3, 4, 5], ([0, 2], False)), [3, 5], (([3, 4, 5], "both go"), ([2, 4], "others stay"))),
        (asked([2, 3], (2, False)), None, (([2], "no such axis"), ([2, 3], "not there"), ([], "All axes"))),
    ],
)
def test_slips_are_named(q, right, slips):
    check(q, right)
    for slip, word in slips:
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
