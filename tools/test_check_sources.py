import json

import pytest
from check_sources import check_one, constant_in, difference


@pytest.mark.parametrize(
    ("held", "derived", "message"),
    [
        ([1.0, {"a": "x"}], [1.0, {"a": "x"}], ""),
        ([0.1 + 0.2], [0.3], ""),
        ([1.0], [1], ""),
        ([0.3], [0.3000001], "[0] is 0.3, derived was 0.3000001."),
        ({"a": [1, 2]}, {"a": [1, 3]}, "['a'][1] is 2, derived was 3."),
        ({"a": [1, 2]}, {"a": [1]}, "['a'] has 2 entries, derived were 1."),
        ({"a": 1}, {"b": 1}, " has the keys ['a'], derived were ['b']."),
        (["1/3"], ["1/4"], "[0] is '1/3', derived was '1/4'."),
        ([True], [1], "[0] is True, derived was 1."),
    ],
)
def test_difference(held, derived, message):
    assert difference(held, derived) == message


def test_constant_in():
    source = "import numpy as np\nA = [1, -2.5]\nB = np.array([3])\nC = {1: [2]}\n"
    assert [constant_in(source, name) for name in "ABC"] == [[1, -2.5], [3], {1: [2]}]
    with pytest.raises(ValueError, match="no constant D"):
        constant_in(source, "D")


def test_one_exercise(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "record.py").write_text('def recorded():\n    return {"values.json": [2.0], "test_solution.py:TWO": 2}\n')
    (tmp_path / "test_solution.py").write_text("TWO = 2\n")
    (tmp_path / "values.json").write_text("[3.0]")
    assert check_one(tmp_path, write=False) == "values.json[0] is 3.0, derived was 2.0."
    assert check_one(tmp_path, write=True) == ""
    assert json.loads((tmp_path / "values.json").read_text()) == [2.0]
    assert check_one(tmp_path, write=False) == ""
    (tmp_path / "test_solution.py").write_text("TWO = 3\n")
    assert check_one(tmp_path, write=True) == "test_solution.py:TWO is 3, derived was 2."
