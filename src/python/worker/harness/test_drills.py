import json

import pytest

from harness.drills import drill

DRILL = """
def question(rng, level):
    return {"text": "Twice?", "data": {"x": rng + level}}

def check(question, answer):
    assert answer == 2 * question["data"]["x"], "Twice as much."
"""


@pytest.fixture
def ask(tmp_path, monkeypatch):
    (tmp_path / "drill.py").write_text(DRILL)
    (tmp_path / "kit.py").write_text("def generator(seed, level):\n    return 10 * seed\n")
    monkeypatch.setattr("sys.path", [])
    yield lambda request: json.loads(drill(json.dumps(request), str(tmp_path)))
    import sys

    for name in ("drill", "kit"):
        sys.modules.pop(name, None)


def test_questions_come_in_the_order_of_the_seeds(ask):
    drawn = ask({"draw": [[2, 1], [1, 3]]})
    assert drawn["kind"] == "drawn"
    assert [question["data"]["x"] for question in drawn["questions"]] == [21, 13]


def test_an_answer_is_right_or_gets_the_drills_sentence(ask):
    assert ask({"question": {"data": {"x": 3}}, "answer": 6}) == {"kind": "right"}
    assert ask({"question": {"data": {"x": 3}}, "answer": 3}) == {"kind": "wrong", "sentence": "Twice as much."}


def test_a_fault_of_the_drill_is_an_error(ask):
    with pytest.raises(KeyError):
        ask({"question": {}, "answer": 1})
