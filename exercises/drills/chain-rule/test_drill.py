import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


def value(data):
    """The graph, forwards only."""
    if data["graph"] == 1:
        return (data["a"] * data["x"] + data["b"]) ** data["power"]
    if data["graph"] == 2:
        return (data["a"] * data["x"] + data["b"] * data["y"]) * (data["x"] * data["y"])
    hidden = max(0, data["w"] * data["x"] + data["b"])
    return (data["v"] * hidden - data["t"]) ** 2


def difference(data, key, h=1e-4):
    return (value({**data, key: data[key] + h}) - value({**data, key: data[key] - h})) / (2 * h)


@pytest.mark.parametrize("level", LEVELS)
def test_small_differences_agree(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        q["answer"]["tolerance"] = 1e-5
        check(q, [difference(q["data"], "w"), difference(q["data"], "v")] if level == 3 else difference(q["data"], "x"))


def test_a_closed_unit_comes_up_but_not_often():
    closed = sum(question(generator(seed, 3), 3)["worked"]["answer"] == [0, 0] for seed in range(500))
    assert 50 <= closed <= 200


def test_slips_are_named():
    path = {"graph": 1, "a": 2, "b": 1, "power": 2, "x": 1}
    meet = {"graph": 2, "a": 1, "b": 2, "x": 1, "y": 3}
    open_unit = {"graph": 3, "w": 1, "x": 2, "b": 1, "v": 2, "t": 1}
    closed_unit = {"graph": 3, "w": -1, "x": 2, "b": 1, "v": 2, "t": 1}
    one, two = {"kind": "number", "tolerance": 1e-9}, {"kind": "vector", "length": 2, "tolerance": 1e-9}
    for data, form, right, wrong in (
        (path, one, 12, [(6, "inner part"), (4, "at \\$u\\$"), (36, "down by one"), (9, "itself"), (13, "It is 12")]),
        (meet, one, 24, [(3, "through \\$v\\$ is missing"), (21, "through \\$u\\$ is missing"), (63, "added"), (13, "along"), (4, "two factors")]),
        (open_unit, two, [40, 30], [([-40, -30], "error is"), ([20, 15], "factor 2"), ([20, 30], "factor \\$x"), ([40, 10], "factor \\$h")]),
        (closed_unit, two, [0, 0], [([-8, 0], "closed"), ([-8, 2], "not \\$z"), ([0, -2], "which is 0"), ([1, 0], "Entry 1")]),
    ):
        q = {"data": data, "answer": form}
        check(q, right)
        for slip, word in wrong:
            with pytest.raises(AssertionError, match=word):
                check(q, slip)
