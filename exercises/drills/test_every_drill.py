"""The rules for every drill. What only one drill can know, the independent recomputation, stands in its own test_drill.py."""

import json

import numpy as np
import pytest
from drill_folders import DRILLS, LEVELS, SLUGS, load
from golden import drawn, golden, golden_file
from kit import CODE_TOLERANCE, generator, same, values

SEEDS = 2000
LEAST_SLIPS = 3
MOST_SENTENCES = 15


def refusal(drill, question, answer):
    try:
        drill.check(question, answer)
    except AssertionError as error:
        return str(error)
    return None


def meaning(question, answer):
    """What is compared: of an expression its values."""
    return values(answer, question["data"]["inputs"]) if question["answer"]["kind"] == "code" else answer


def assert_readable(plot, seed):
    """What has a name can be seen: points and both ends of an arrow are on the paper, and an arrow has a length."""
    (left, right), (low, high) = plot["x"], plot["y"]
    ends = [p["at"] for p in plot["points"]] + [arrow[end] for arrow in plot["arrows"] for end in ("from", "to")]
    for x, y in ends:
        assert left <= x <= right and low <= y <= high, f"seed {seed}: ({x}, {y}) is off the paper"
    assert all(arrow["from"] != arrow["to"] for arrow in plot["arrows"]), seed
    for curve in plot["curves"]:
        assert any(left < x < right and low < y < high for x, y in curve["points"]), f"seed {seed}: a curve is off the paper"


def near(rng, question):
    """Answers beside the right one: one place changed, by a little or by a lot."""
    form, answer = question["answer"], question["worked"]["answer"]
    off = float(rng.choice([-1, 1])) * float(rng.choice([0.02, 1, 2.5])) * max(1, form.get("tolerance", 0) / 0.005)
    match form["kind"]:
        case "number":
            return answer + off
        case "vector":
            return changed(answer, int(rng.integers(len(answer))), off)
        case "matrix":
            i, j = int(rng.integers(len(answer))), int(rng.integers(len(answer[0])))
            return [changed(row, j, off) if k == i else row for k, row in enumerate(answer)]
        case "shape":
            return [1, *answer] if answer else [7]
        case "choice":
            return (answer + 1 + int(rng.integers(len(form["options"]) - 1))) % len(form["options"])
        case "code":
            shown = values(answer, question["data"]["inputs"][:1])[0]
            others = [
                f"({answer}) + {off}",
                f"1.5 * ({answer}) + 1",
                f"np.array([{answer}])",
                f"np.array({shown})",
                f"({answer}) + np.zeros((2, 1, 1))",
            ]
            return others[int(rng.integers(len(others)))]


def changed(values, index, off):
    return [v + off if k == index else v for k, v in enumerate(values)]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("slug", SLUGS)
def test_each_question_can_be_answered_and_each_slip_is_named(slug, level):
    drill = load(slug)
    rng = np.random.default_rng(7)
    sentences = set()
    for seed in range(SEEDS):
        question = drill.question(generator(seed, level), level)
        assert set(question) - {"plot"} == {"text", "data", "answer", "worked"}, seed
        if "plot" in question:
            assert_readable(question["plot"], seed)
        right = question["worked"]["answer"]
        tolerance = CODE_TOLERANCE if question["answer"]["kind"] == "code" else question["answer"].get("tolerance", 0)
        assert question["text"] and question["worked"]["steps"] and all(question["worked"]["steps"]), seed
        # As it arrives after its way through JSON, to the page and back.
        question = json.loads(json.dumps(question, allow_nan=False))
        assert refusal(drill, question, right) is None, f"seed {seed}: the worked answer {right} is refused"
        slips = list(drill.slips(question["data"]))
        meanings = [(sentence, meaning(question, wrong)) for sentence, wrong in slips]
        for (_, wrong), (_, meant) in zip(slips, meanings, strict=True):
            expected = next(sentence for sentence, other in meanings if same(other, meant, tolerance))
            assert refusal(drill, question, wrong) == expected, f"seed {seed}: {wrong}"
            sentences.add(expected)
        close = near(rng, question)
        assert refusal(drill, question, close), f"seed {seed}: {close} is accepted beside {right}"
    assert len(sentences) >= LEAST_SLIPS, sentences
    # A sentence for each kind of mistake, not one for each number.
    assert len(sentences) <= MOST_SENTENCES, sentences


@pytest.mark.parametrize("slug", SLUGS)
def test_the_questions_differ(slug):
    drill = load(slug)
    for level in LEVELS:
        assert len({drill.question(generator(seed, level), level)["text"] for seed in range(200)}) >= 40, level


@pytest.mark.parametrize("slug", SLUGS)
def test_golden_questions_are_kept(slug):
    """If one changes, shared links change their questions."""
    assert golden(drawn(slug)) == json.loads(golden_file(slug).read_text(encoding="utf-8"))


def test_a_draw_that_cannot_fit_is_an_error():
    from kit import redraw

    with pytest.raises(RuntimeError):
        redraw(lambda: 1, lambda data: False)


def test_there_is_no_folder_that_is_half_a_drill():
    wanted = {"drill.toml", "drill.py", "test_drill.py", "golden.json"}
    folders = [path for path in DRILLS.iterdir() if path.is_dir() and not path.name.startswith(("_", "."))]
    assert sorted(path.name for path in folders) == SLUGS
    for path in folders:
        assert {file.name for file in path.iterdir() if not file.name.startswith("_")} == wanted, path.name
