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
        arrays = {name: np.zeros(sizes) for name, sizes in q["data"]["shapes"].items()}
        expression = q["text"].split("Which shape has `")[1].split("`")[0]
        try:
            right = list(eval(expression, arrays).shape)
        except ValueError:
            right = None
            errors += 1
        check(q, right)
        with pytest.raises(AssertionError):
            check(q, [2, 2] if right is None else None)
    assert 50 < errors < 200


def asked(factors, **shapes):
    return {"data": {"factors": factors, "shapes": shapes}, "answer": {"kind": "shape"}}


def test_slips_are_named():
    q = asked(["A", "B.T"], A=[2, 3], B=[4, 3])
    check(q, [2, 4])
    for slip, word in (
        (None, "it fits"),
        ([4, 2], "wrong way round"),
        ([2, 3, 3, 4], "vanish"),
        ([3], "outer ones stay"),
        ([2, 3], "It is \\(2, 4\\)"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
    q = asked(["A.T", "B"], A=[2, 3], B=[3, 5])
    check(q, None)
    with pytest.raises(AssertionError, match="transpose is left out"):
        check(q, [2, 5])
    q = asked(["A", "B"], A=[2, 3], B=[4, 5])
    check(q, None)
    with pytest.raises(AssertionError, match="inner sizes differ"):
        check(q, [2, 5])


def test_slips_with_vectors_and_stacks_are_named():
    q = asked(["A", "v"], A=[2, 3], v=[3])
    check(q, [2])
    with pytest.raises(AssertionError, match="one axis"):
        check(q, [2, 1])
    q = asked(["X", "A"], X=[5, 2, 3], A=[3, 4])
    check(q, [5, 2, 4])
    with pytest.raises(AssertionError, match="stack stays"):
        check(q, [2, 4])
    q = asked(["X.T", "A"], X=[5, 2, 3], A=[5, 4])
    check(q, [3, 2, 4])
    q = asked(["X.T", "A"], X=[2, 2, 3], A=[2, 4])
    with pytest.raises(AssertionError, match="all axes"):
        check(q, [2, 3, 4])
