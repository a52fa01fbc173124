import re
from itertools import pairwise

import numpy as np
import pytest
from drill import LETTERS, SENTENCES, check, question
from kit import generator

PAIR = r"\((-?[\d.]+), (-?[\d.]+)\)"


def unit(v):
    return np.array(v) / np.linalg.norm(v)


def drawn_arrows(plot):
    return {arrow["label"]: np.subtract(arrow["to"], arrow["from"]) for arrow in plot["arrows"]}


def places(plot):
    found = {point["label"]: np.array(point["at"]) for point in plot["points"]}
    return found["M"], found["P"]


def drawn_direction(plot):
    """Of the contour line at P: the piece of it that P lies on."""
    _, p = places(plot)
    pieces = [np.array(piece) for curve in plot["curves"] for piece in pairwise(curve["points"])]
    start, end = min(pieces, key=lambda piece: np.linalg.norm(piece[0] - p) + np.linalg.norm(piece[1] - p) - np.linalg.norm(piece[1] - piece[0]))
    assert np.linalg.norm(start - p) < 0.5
    return unit(end - start)


@pytest.mark.parametrize("level", (1, 2))
def test_the_drawn_contour_line_agrees(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        m, p = places(q["plot"])
        along = drawn_direction(q["plot"])
        right = [
            letter
            for letter, arrow in drawn_arrows(q["plot"]).items()
            # By straight pieces of 4° each, the direction is a little off.
            if abs(unit(arrow) @ along) < 0.15 and arrow @ (m - p) > 0
        ]
        assert right == [LETTERS[q["worked"]["answer"]]], seed
        check(q, LETTERS.index(right[0]))


@pytest.mark.parametrize("level", (1, 2))
def test_what_is_said_is_enough(level):
    """Who cannot see has the half-axes, and each arrow's direction: the gradient of (x/a)² + (y/b)²."""
    for seed in range(300):
        q = question(generator(seed, level), level)
        says = q["plot"]["says"]
        m, p = (np.array(re.search(f"{name} = {PAIR}", says).groups(), dtype=float) for name in "MP")
        found = re.search(r"radius ([\d.]+)\.", says) or re.search(r"half-axes ([\d.]+) across and ([\d.]+) up", says)
        axes = np.array(found.groups() * (2 // len(found.groups())), dtype=float)
        down = unit(-(p - m) / axes**2)
        near = [down @ unit(np.array(re.search(f"{letter} {PAIR}", says).groups(), dtype=float)) for letter in LETTERS]
        check(q, int(np.argmax(near)))
        assert sorted(near)[-1] > 0.999 and sorted(near)[-2] < 0.91


@pytest.mark.parametrize("level", (1, 2))
def test_the_arrows_are_as_long_as_each_other_and_apart(level):
    for seed in range(300):
        plot = question(generator(seed, level), level)["plot"]
        arrows = list(drawn_arrows(plot).values())
        assert np.allclose([np.linalg.norm(arrow) for arrow in arrows], 2.2, atol=0.002)
        angles = [np.degrees(np.arccos(np.clip(unit(a) @ unit(b), -1, 1))) for k, a in enumerate(arrows) for b in arrows[:k]]
        assert min(angles) > 24.9
        m, p = places(plot)
        straight = any(unit(arrow) @ unit(m - p) > 0.9999 for arrow in arrows)
        assert straight, "the arrow at the minimum, which at level 1 is the right one"
        assert max(angles) > 60


def test_small_differences_agree_with_the_formula():
    """The formula is read from the text."""
    asked = set()
    for seed in range(300):
        q = question(generator(seed, 3), 3)
        text = re.search(r"f\(x, y\) = (.*?)\$", q["text"])[1].replace("^", "**")
        text = re.sub(r"(\d)([xy(])", r"\1*\2", text)
        _, (x, y) = places(q["plot"])

        def f(x, y, text=text):
            return eval(text, {"x": x, "y": y})

        slope = np.array([f(x + 1e-4, y) - f(x - 1e-4, y), f(x, y + 1e-4) - f(x, y - 1e-4)]) / 2e-4
        rate = re.search(r"eta = ([\d.]+)", q["text"])
        factor = -float(rate[1]) if rate else -1 if "-\\nabla" in q["text"] else 1
        q["answer"]["tolerance"] = 1e-6
        check(q, (factor * slope).tolist())
        assert abs(unit(slope) @ drawn_direction(q["plot"])) < 0.15
        asked.add(q["data"]["asked"])
    assert len(asked) == 3


@pytest.mark.parametrize("level", (1, 2))
def test_each_letter_and_each_arrow_comes_up(level):
    questions = [question(generator(seed, level), level) for seed in range(300)]
    assert {q["worked"]["answer"] for q in questions} == {0, 1, 2, 3}
    kinds = {kind for q in questions for kind in q["data"]["arrows"]}
    assert kinds - {"down"} <= set(SENTENCES)
    assert ("aim" in kinds) == (level == 2)
    assert len(kinds) == (8 if level == 2 else 6)


def test_wrong_arrows_are_named():
    """Ellipses twice as wide as high; all four arrows from (3, 2)."""
    q = {"data": {"m": [0, 0], "squares": [1, 4], "at": [3, 2]}, "answer": {"kind": "choice", "options": LETTERS}}
    for kinds, words in (
        (["up", "down", "aim", "left"], ["uphill, as", None, "not aimed", "stays the same"]),
        (["down", "away", "slant left", "right"], [None, "away from", "slantwise", "stays the same"]),
        (["slant left", "slant right", "up", "down"], ["slantwise", "slantwise", "uphill", None]),
    ):
        q["data"]["arrows"] = kinds
        for place, word in enumerate(words):
            if word is None:
                check(q, place)
            else:
                with pytest.raises(AssertionError, match=word):
                    check(q, place)


def test_wrong_vectors_are_named():
    """f = (x − 1)² + 4(y + 2)² at (4, −1): the gradient is (6, 8)."""
    data = {"m": [1, -2], "squares": [1, 4], "at": [4, -1], "rate": None}
    form = {"kind": "vector", "length": 2, "tolerance": 1e-9}
    for more, right, wrong in (
        (
            {"asked": "gradient"},
            [6, 8],
            [([-6, -8], "itself points uphill"), ([3, 1], "from \\$M\\$"), ([8, 6], "swapped"), ([-8, 6], "stays the same"), ([6, 9], "Entry 2")],
        ),
        (
            {"asked": "descent"},
            [-6, -8],
            [([6, 8], "is the gradient"), ([-3, -4], "factor 2"), ([-6, -2], "in front"), ([-3, -1], "from \\$P\\$"), ([-8, 8], "not \\$2x\\$")],
        ),
        (
            {"asked": "step", "rate": 0.1},
            [-0.6, -0.8],
            [
                ([0.6, 0.8], "went uphill"),
                ([-6, -8], "rate is missing"),
                ([6, 8], "uphill, and"),
                ([3.4, -1.8], "arrive"),
                ([-0.3, -0.4], "factor 2"),
                ([0.8, -0.6], "stays the same"),
            ],
        ),
    ):
        q = {"data": {**data, **more}, "answer": form}
        check(q, right)
        for slip, word in wrong:
            with pytest.raises(AssertionError, match=word):
                check(q, slip)
