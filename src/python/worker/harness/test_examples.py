"""Two of the exercises, graded as the page grades them."""

import re
from pathlib import Path

import pytest

EXERCISES = Path(__file__).resolve().parents[4] / "exercises"
NAMES = ("gradient-descent/walk-downhill", "scikit-learn/scale-inside-the-fold")
WRONG = [(name, path) for name in NAMES for path in sorted((EXERCISES / name / "wrong").glob("*.py"))]
RIGHT = [(name, path) for name in NAMES for path in [EXERCISES / name / "solution.py", *sorted((EXERCISES / name / "right").glob("*.py"))]]


def identify(value):
    return value.stem if isinstance(value, Path) else value.rpartition("/")[2]


def graded(check, name, path):
    folder = EXERCISES / name
    picture = folder / "picture.py"
    drawing = picture.read_text() if picture.exists() and path.name == "solution.py" else None
    report = check(path.read_text(), (folder / "test_solution.py").read_text(), drawing)
    assert report["kind"] == "checked", report
    return report


@pytest.mark.parametrize(("name", "path"), RIGHT, ids=identify)
def test_right_answers_pass(check, name, path):
    report = graded(check, name, path)
    assert [(test["name"], test["message"]) for test in report["tests"] if test["outcome"] != "passed"] == []
    assert all(test["sentence"] for test in report["tests"])
    if "sent" in report:
        assert len(report["sent"].of("figure")) == 1


@pytest.mark.parametrize("name", NAMES)
def test_starters_fail(check, name):
    assert any(test["outcome"] == "failed" for test in graded(check, name, EXERCISES / name / "starter.py")["tests"])


@pytest.mark.parametrize(("name", "path"), WRONG, ids=identify)
def test_wrong_answers_fail_the_test_that_they_name(check, name, path):
    tests = {test["name"]: test for test in graded(check, name, path)["tests"]}
    named = re.match(r"# caught by: (\w+)", path.read_text())[1]
    assert tests[named]["outcome"] == "failed"
    assert tests[named]["message"]
    assert any(test["facts"] for test in tests.values() if test["outcome"] == "failed")


def test_the_order_of_tests_does_not_matter(check):
    name = NAMES[0]
    folder = EXERCISES / name
    code, tests = (folder / "wrong/forgets_the_two.py").read_text(), (folder / "test_solution.py").read_text()
    plain = check(code, tests)
    assert all(check(code, tests, order_seed=seed)["tests"] == plain["tests"] for seed in range(3))
