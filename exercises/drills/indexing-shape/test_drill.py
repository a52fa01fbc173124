import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


@pytest.mark.parametrize("level", LEVELS)
def test_numpy_agrees(level):
    errors, right_ones = 0, set()
    for seed in range(600):
        q = question(generator(seed, level), level)
        X = np.zeros(q["data"]["shape"])
        known = {"X": X}
        for item in q["data"]["index"]:
            if isinstance(item, dict) and "mask" in item:
                known["m"] = np.array(item["mask"])
            if isinstance(item, dict) and "masked" in item:
                known["m"] = np.arange(X.size).reshape(X.shape) < item["masked"]
        try:
            right = list(eval(q["text"].split("Which shape has `")[1].split("`")[0], known).shape)
            right_ones.add(tuple(right))
        except IndexError:
            right = None
            errors += 1
        check(q, right)
        with pytest.raises(AssertionError):
            check(q, [9, 9] if right is None else None)
    assert (errors > 60) == (level == 3)
    assert len(right_ones) > 30


def asked(shape, *index):
    return {"data": {"shape": shape, "index": list(index)}, "answer": {"kind": "shape"}}


@pytest.mark.parametrize(
    ("q", "right", "slips"),
    [
        (asked([4, 5, 6], 1, "1:3"), [2, 6], ((None, "no error"), ([1, 2, 6], "takes its axis"), ([3, 6], "left out"), ([2], "stay whole"))),
        (
            asked([4, 5], ":-1", "None", "::2"),
            [3, 1, 3],
            (([3, 3], "puts in"), ([3, 1, 5], "step"), ([4, 1, 3], "left out"), ([4, 5], "shape changes")),
        ),
        (asked([4, 5], ":", {"mask": [True, False, True, False, False]}), [4, 2], (([4, 5], "only the places"), ([2, 4], "order stays"))),
        (asked([4, 5], {"list": [0, 2, 2]}), [3, 5], (([2, 5], "repeated ones"), ([3], "stay whole"))),
        (asked([4, 5], {"masked": 6}), [6], (([4, 5], "one axis"), ([5], "It is \\(6,\\)"))),
        (asked([4, 5], ":", 5), None, (([4], "no such index"), ([4, 1], "no such index"), ([4, 5], "no slice"))),
        (asked([4, 5], ":2", ":", 0), None, (([2, 5], "more indices"),)),
        (asked([4, 5, 6], "...", 0), [4, 5], (([4, 5, 1], "takes its axis"), ([5, 6], "It is \\(4, 5\\)"))),
    ],
)
def test_slips_are_named(q, right, slips):
    check(q, right)
    for slip, word in slips:
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
