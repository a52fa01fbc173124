import numpy as np
import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


def loss(data, w):
    if "parabola" in data:
        return np.polyval(data["parabola"], w[0])
    return (np.dot(w, data["x"]) - data["y"]) ** 2


def moves(data):
    """What a small step really does to each weight, by central differences."""
    w = np.array(data["w"], dtype=float)
    slope = np.array([(loss(data, w + h) - loss(data, w - h)) / 2e-3 for h in 1e-3 * np.eye(len(w))])
    return ["grow" if s < -1e-6 else "shrink" if s > 1e-6 else "stay" for s in slope]


@pytest.mark.parametrize("level", LEVELS)
def test_small_differences_agree(level):
    seen = set()
    for seed in range(500):
        q = question(generator(seed, level), level)
        said = moves(q["data"])
        wanted = [k for k, option in enumerate(q["answer"]["options"]) if told(option, len(said)) == said]
        assert len(wanted) == 1
        check(q, wanted[0])
        seen.add(wanted[0])
    assert seen == set(range(len(q["answer"]["options"])))


def told(option, weights):
    """The options' words, one a weight: "w₁ and w₂ grow" says the same of both."""
    words = [word.strip(",") for word in option.split()]
    verbs = [verb for word in words for verb in ("grow", "shrink", "stay") if word.startswith(verb)]
    return verbs * weights if len(verbs) == 1 else verbs


def test_slips_are_named():
    one, two = question(generator(0, 1), 1)["answer"], question(generator(0, 3), 3)["answer"]
    grows, stays, shrinks = 0, 1, 2
    for data, form, right, wrong in (
        ({"parabola": [1, 0, 0], "w": [3]}, one, shrinks, [(grows, "slope is positive"), (stays, "only where")]),
        ({"parabola": [1, 0, 0], "w": [-3]}, one, grows, [(shrinks, "slope is negative")]),
        ({"parabola": [1, -2, 0], "w": [1]}, one, stays, [(grows, "zero here"), (shrinks, "zero here")]),
        ({"x": [-2], "y": 1, "w": [1]}, one, shrinks, [(grows, "negative input")]),
        ({"x": [2, -1], "y": 9, "w": [1, 1]}, two, 1, [(0, "its own input"), (2, "uphill"), (3, "w_1")]),
        ({"x": [2, 1], "y": 9, "w": [1, 1]}, two, 0, [(3, "uphill"), (2, "w_1"), (1, "w_2")]),
    ):
        q = {"data": data, "answer": form}
        check(q, right)
        for slip, word in wrong:
            with pytest.raises(AssertionError, match=word):
                check(q, slip)
