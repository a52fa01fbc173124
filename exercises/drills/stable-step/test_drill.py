import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


def hessian(data):
    if "A" in data:
        return np.array(data["A"], dtype=float)
    return np.diag([2.0 * a for a in data.get("squares", data.get("parabola", [])[:1])])


def distance_after(H, rate, steps=4000):
    """From the minimum, along every direction at once: the linear terms only shift it."""
    return np.linalg.norm(np.linalg.matrix_power(np.eye(len(H)) - rate * H, steps))


@pytest.mark.parametrize("level", LEVELS)
def test_the_eigenvalues_agree_and_so_does_running_it(level):
    for seed in range(200):
        q = question(generator(seed, level), level)
        H = hessian(q["data"])
        bound = float(2 / np.linalg.eigvalsh(H).max())
        check(q, bound)
        assert distance_after(H, 0.99 * bound) < 1e-3 < 1e3 < distance_after(H, 1.01 * bound)


def test_slips_are_named():
    form = {"kind": "number", "tolerance": 1e-9}
    for data, right, wrong in (
        ({"parabola": [4, 3, 0]}, 0.25, [(0.125, "fastest"), (4, "upside down"), (8, "divided by it"), (0.5, "factor 2"), (0.3, "It is 0.25")]),
        ({"squares": [4, 1], "linear": [1, 1]}, 0.25, [(1, "steepest"), (0.2, "add up")]),
        (
            {"A": [[7, 2], [2, 4]]},
            0.25,
            [(0.125, "fastest"), (2 / 7, "diagonal"), (2 / 3, "steepest"), (2 / 24, "determinant"), (2 / 11, "add up")],
        ),
    ):
        q = {"data": data, "answer": form}
        check(q, right)
        for slip, word in wrong:
            with pytest.raises(AssertionError, match=word):
                check(q, slip)
