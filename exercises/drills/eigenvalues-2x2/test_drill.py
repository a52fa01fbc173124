import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


def matrix_asked_for(data):
    A = np.array(data["A"], dtype=float)
    return {"A": A, "square": A @ A, "minus": -A, "shift": A - data["k"] * np.eye(2)}[data["of"]]


@pytest.mark.parametrize("level", LEVELS)
def test_numpy_agrees(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        right = sorted(np.linalg.eigvals(matrix_asked_for(q["data"])).real)
        q["answer"]["tolerance"] = 1e-6
        check(q, [float(v) for v in right])
        with pytest.raises(AssertionError):
            check(q, [float(right[0]), float(right[1]) + 1])


def test_slips_are_named():
    """λ² − 5λ + 4: 1 and 4."""
    q = {"data": {"A": [[2, 1], [2, 3]], "of": "A", "k": 0}, "answer": {"kind": "vector", "length": 2, "tolerance": 1e-9}}
    check(q, [1, 4])
    for slip, word in (([4, 1], "smaller one"), ([2, 3], "diagonal"), ([4, 5], "sum and product"), ([-4, -1], "signs"), ([1, 5], "Entry 2")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)


def test_slips_of_what_is_made_of_a_are_named():
    q = {"data": {"A": [[2, 1], [2, 3]], "of": "square", "k": 0}, "answer": {"kind": "vector", "length": 2, "tolerance": 1e-9}}
    check(q, [1, 16])
    for slip, word in (([1, 4], "itself"), ([2, 8], "not doubled"), ([4, 9], "diagonal")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
    q["data"] = {"A": [[2, 1], [2, 3]], "of": "shift", "k": 2}
    check(q, [-1, 2])
    with pytest.raises(AssertionError, match="smaller, not larger"):
        check(q, [3, 6])
    q["data"] = {"A": [[2, 1], [2, 3]], "of": "minus", "k": 0}
    check(q, [-4, -1])
    with pytest.raises(AssertionError, match="order is wrong"):
        check(q, [-1, -4])


def test_a_determinant_with_a_plus_is_named():
    """λ² − 3λ − 10 has the roots −2 and 5; with −4 + 6 for the determinant they would be 1 and 2."""
    q = {"data": {"A": [[-1, 2], [3, 4]], "of": "A", "k": 0}, "answer": {"kind": "vector", "length": 2, "tolerance": 1e-9}}
    check(q, [-2, 5])
    with pytest.raises(AssertionError, match="subtracted"):
        check(q, [1, 2])
