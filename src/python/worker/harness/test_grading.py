import os
import sys

import pytest

NP = "import numpy as np\nimport pytest\nfrom solution import f\n"


def one(outcomes, code, body, **options):
    """The outcome of one test with this body."""
    indented = "".join(f"    {line}\n" for line in body.splitlines())
    return outcomes(code, f'{NP}\ndef test_it():\n    """It works."""\n{indented}', **options)["test_it"]


def test_a_pass(outcomes):
    outcome = one(outcomes, "def f(x):\n    return x + 1", "assert f(1) == 2")
    assert outcome == {
        "name": "test_it",
        "sentence": "It works.",
        "outcome": "passed",
        "message": "",
        "problem": None,
        "facts": None,
        "output": "",
        "cases": {"total": 1, "passed": 1, "failing": None},
    }


def test_a_bare_assertion_shows_the_values(outcomes):
    outcome = one(outcomes, "def f(x):\n    return x", "assert f(3) == 9")
    assert outcome["outcome"] == "failed"
    assert outcome["message"].splitlines() == ["assert 3 == 9", " +  where 3 = f(3)"]
    assert outcome["facts"]["first"] == {"index": "", "expected": "9", "actual": "3"}


def test_the_text_of_an_assertion_stands_alone(outcomes):
    outcome = one(outcomes, "def f(x):\n    return x", "assert f(3) == 9, f'Square it: {f(3)}\\nTwo lines, 100 %.'")
    assert outcome["message"] == "Square it: 3\nTwo lines, 100 %."


def test_a_literal_on_the_left_is_what_is_expected(outcomes):
    outcome = one(outcomes, "def f(x):\n    return x", "assert [9, 1] == f([3, 1])")
    assert outcome["facts"]["first"] == {"index": "[0]", "expected": "9", "actual": "3"}


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("np.testing.assert_allclose(f([[1.0, 2.0]] * 4), [[1.0, 2.0], [0.5, 2.0], [1, 1], [1, 2]])",
         "2 of 8 numbers differ; the first at [1, 0]: expected 0.5, yours 1."),
        ("np.testing.assert_allclose(f(np.zeros((3, 2))), np.zeros((2, 3)))", "The shape is (3, 2), expected (2, 3)."),
        ("np.testing.assert_array_equal(f([1, 2]), [1, 3])", "1 of 2 numbers differs; the first at [1]: expected 3, yours 2."),
        ("np.testing.assert_equal(f(0.25), 0.5)", "Expected 0.5, yours 0.25."),
        ("np.testing.assert_almost_equal(f(0.25), 0.5)", "Expected 0.5, yours 0.25."),
        ("np.testing.assert_array_almost_equal(f([0.25]), [0.5])", "At [0]: expected 0.5, yours 0.25."),
        ("np.testing.assert_allclose(f(1.0), 2.0, err_msg='Twice as much.')", "Twice as much."),
        ("np.testing.assert_allclose(actual=f(1.0), desired=2.0)", "Expected 2, yours 1."),
        ("from numpy.testing import assert_allclose\nassert_allclose(f(1.0), 2.0)", "Expected 2, yours 1."),
        ("np.testing.assert_array_equal(f(['a']), ['b'])", "At [0]: expected 'b', yours 'a'."),
        ("np.testing.assert_allclose(f([1.0, float('nan')]), [1.0, 2.0])",
         "1 of 2 numbers differs; the first at [1]: expected 2, yours nan."),
    ],
)  # fmt: skip
def test_numpys_assertions_become_one_sentence(outcomes, body, message):
    outcome = one(outcomes, "def f(x):\n    return x", body)
    assert (outcome["outcome"], outcome["message"]) == ("failed", message)
    assert outcome["facts"] is not None


def test_numpys_assertions_on_none_fail_and_do_not_break(outcomes):
    outcome = one(outcomes, "def f(x):\n    pass", "np.testing.assert_allclose(f(1), [1.0])")
    assert (outcome["outcome"], outcome["facts"]) == ("failed", None)
    assert outcome["message"] == "Your code gives None where an array is expected. Is a `return` missing?"
    outcome = one(outcomes, "def f(x):\n    return {1: 2}", "np.testing.assert_allclose(f(1), [1.0])")
    assert (outcome["outcome"], outcome["facts"]) == ("failed", None)
    assert "dict" in outcome["message"]


@pytest.mark.parametrize(
    "body",
    [
        "assert np.allclose(f([1.0, 2.0]), [1.0, 3.0], rtol=1e-9)",
        "assert np.array_equal(f([1.0, 2.0]), [1.0, 3.0])",
        "assert np.isclose(f(np.array([1.0, 2.0])), [1.0, 3.0]).all()",
        "assert np.all(f(np.array([1.0, 2.0])) == np.array([1.0, 3.0]))",
        "assert (f(np.array([1.0, 2.0])) == [1.0, 3.0]).all(), 'text'",
        "assert f([1.0, 2.0]) == pytest.approx([1.0, 3.0])",
        "assert f(np.array([1.0, 2.0])) == pytest.approx(np.array([1.0, 3.0]), rel=1e-3)",
        "assert f([1.0, 2.0]) == [1.0, 3.0] and True",
    ],
)
def test_facts_come_with_every_way_of_comparing(outcomes, body):
    facts = one(outcomes, "def f(x):\n    return x", body)["facts"]
    assert facts["first"] == {"index": "[1]", "expected": "3", "actual": "2"}
    assert facts["differing"] == 1


def test_isclose_of_single_numbers(outcomes):
    outcome = one(outcomes, "def f(x):\n    return x", "import math\nassert math.isclose(f(1.0), 2.0, rel_tol=1e-6)")
    assert outcome["facts"]["first"]["expected"] == "2"
    assert outcome["facts"]["tolerance"] == "rtol=1e-06, atol=0"


@pytest.mark.parametrize("body", ["assert not np.allclose(f(1.0), 1.0)", "assert f(1) != 1", "assert f(1) > 2", "assert f(0)"])
def test_no_facts_where_nothing_should_be_equal(outcomes, body):
    outcome = one(outcomes, "def f(x):\n    return x", body)
    assert (outcome["outcome"], outcome["facts"]) == ("failed", None)


def test_long_explanations_are_short(outcomes):
    outcome = one(outcomes, "def f(x):\n    return list(range(100))", "assert f(1) == list(range(1, 101))")
    assert len(outcome["message"].splitlines()) <= 9


def test_an_exception_in_the_learners_code_is_a_problem(outcomes):
    outcome = one(outcomes, "def f(x):\n    y = x\n    return y / 0", "f(1)")
    assert outcome["outcome"] == "failed"
    assert (outcome["problem"]["type"], outcome["problem"]["line"]) == ("ZeroDivisionError", 3)
    assert outcome["message"] == outcome["problem"]["sentence"]
    assert [frame["line"] for frame in outcome["problem"]["frames"]] == [3]


def test_a_learners_assert_and_a_callback_that_asserts(outcomes):
    outcome = one(outcomes, "def f(x):\n    assert x > 5, 'too small'", "f(1)")
    assert outcome["message"] == "Your own check does not hold here: too small"
    outcome = one(outcomes, "def f(g):\n    return g(3)", "def g(x):\n    assert x == 4, 'Call it with 4.'\nf(g)")
    assert (outcome["outcome"], outcome["message"], outcome["problem"]) == ("failed", "Call it with 4.", None)


def test_the_tests_own_function_fails_when_it_is_called(outcomes):
    outcome = one(outcomes, "def f(g):\n    g()\n    return g()", "values = iter([1])\nf(lambda: next(values))")
    assert outcome["outcome"] == "failed"
    assert outcome["message"].startswith("A function that the test handed to your code raised StopIteration")
    assert outcome["problem"]["line"] == 3


def test_none_where_a_result_is_needed(outcomes):
    outcome = one(outcomes, "def f(x):\n    x", "assert f(1).shape == (2,)")
    assert outcome["outcome"] == "failed"
    assert outcome["message"] == "Your code gives None where the test goes on with `assert f(1).shape == (2,)`. Is a `return` missing?"


def test_a_call_that_does_not_fit(outcomes):
    outcome = one(outcomes, "def f(x):\n    return x", "call = f\ncall(1, 2)")
    assert outcome["outcome"] == "failed"
    assert outcome["message"] == "`f` takes 1 argument, and this call gives 2."


def test_an_exception_of_the_test_is_an_error(outcomes):
    outcome = one(outcomes, "def f(x):\n    return [x]", "f(1)[3]")
    assert (outcome["outcome"], outcome["problem"]) == ("error", None)
    assert outcome["message"].startswith("The test stopped at `f(1)[3]`: IndexError: list index out of range.")


def test_pytest_fail_raises_and_skip(outcomes):
    code = "def f(x):\n    return x"
    assert one(outcomes, code, "pytest.fail('Not like this.')")["message"] == "Not like this."
    assert one(outcomes, code, "with pytest.raises(ValueError):\n    f(1)")["message"] == (
        "Your code should raise ValueError here, and it did not."
    )
    outcome = one(outcomes, "def f(x):\n    raise KeyError('a')", "with pytest.raises(ValueError):\n    f(1)")
    assert (outcome["outcome"], outcome["problem"]["type"]) == ("failed", "KeyError")
    outcome = one(outcomes, "def f(x):\n    raise ValueError('b')", "with pytest.raises(ValueError, match='a'):\n    f(1)")
    assert outcome["outcome"] == "failed"
    outcome = one(outcomes, code, "pytest.skip('no')")
    assert (outcome["outcome"], outcome["message"]) == ("error", "This test was skipped: no")


def test_marks_cannot_hide_a_test(outcomes):
    tests = NP + "@pytest.mark.skip\ndef test_a():\n    assert False, 'ran'\n@pytest.mark.xfail\ndef test_b():\n    assert f(1) == 2\n"
    found = outcomes("def f(x):\n    return x", tests)
    assert found["test_a"]["message"] == "ran"
    assert found["test_b"]["outcome"] == "failed"


def test_parametrised_cases_are_folded(outcomes):
    tests = NP + "@pytest.mark.parametrize('seed, k', [(11, 3), (12, 4), (13, 3)])\ndef test_p(seed, k):\n    assert f(k) == 3\n"
    outcome = outcomes("def f(x):\n    print('k', x)\n    return x", tests)["test_p"]
    assert outcome["cases"] == {"total": 3, "passed": 2, "failing": "seed=12, k=4"}
    assert outcome["facts"]["first"] == {"index": "", "expected": "3", "actual": "4"}
    assert outcome["output"] == "k 4\n"


def test_cases_with_long_values_are_labelled_by_their_id(outcomes):
    tests = NP + "@pytest.mark.parametrize('x', [np.zeros(3), 'y'], ids=['zeros', 'text'])\ndef test_p(x):\n    assert 0\n"
    assert outcomes("def f(x): pass", tests)["test_p"]["cases"]["failing"] == "zeros"


def test_classes_fixtures_and_async_tests(outcomes):
    tests = NP + (
        "@pytest.fixture\ndef three():\n    yield 3\n"
        "class TestGroup:\n    def test_in(self, three):\n        assert f(three) == 4\n"
        "async def test_async(three):\n    assert f(three) == 5\n"
        "def test_patched(monkeypatch):\n    monkeypatch.setattr(np, 'sum', lambda a: 7)\n    assert f(0) == 1 and np.sum(1) == 7\n"
    )
    found = outcomes("def f(x):\n    return x + 1", tests)
    assert {name: test["outcome"] for name, test in found.items()} == {
        "TestGroup.test_in": "passed",
        "test_async": "failed",
        "test_patched": "passed",
    }


def test_a_fixture_that_calls_the_learners_code(outcomes):
    tests = NP + "@pytest.fixture\ndef made():\n    return f(1)\ndef test_a(made):\n    assert made\n"
    outcome = outcomes("def f(x):\n    return 1 / 0", tests)["test_a"]
    assert (outcome["outcome"], outcome["problem"]["type"]) == ("failed", "ZeroDivisionError")


def test_output_belongs_to_its_test_and_is_cut(outcomes, check):
    tests = NP + "def test_a():\n    f(1)\ndef test_b():\n    f(100_000)\n"
    code = "import sys\nprint('loading')\ndef f(n):\n    print('x' * n)\n    print('err', file=sys.stderr)\n"
    report = check(code, tests)
    assert report["output"] == "loading\n"
    a, b = report["tests"]
    assert a["output"] == "x\nerr\n"
    assert len(b["output"]) == 10_000
    assert b["output"].startswith("…")


def test_the_first_failure_can_end_the_run(outcomes):
    tests = NP + "def test_a():\n    print(1)\ndef test_b():\n    assert f() == 1\ndef test_c():\n    print(3)\n"
    stopped = outcomes("def f(): return 2", tests, first_failure=True)
    assert [(test["outcome"], test["output"]) for test in stopped.values()] == [("passed", "1\n"), ("failed", ""), ("error", "")]
    assert all(test["outcome"] == "passed" for test in outcomes("def f(): return 1", tests, first_failure=True).values())


def test_reports_keep_the_order_of_the_file(check):
    tests = NP + "LOG = []\n" + "".join(f"def test_{c}():\n    print(len(LOG)); LOG.append(1)\n" for c in "dacb")
    plain = check("def f(): pass", tests)["tests"]
    assert [test["name"] for test in plain] == ["test_d", "test_a", "test_c", "test_b"]
    assert [test["output"] for test in plain] == ["0\n", "1\n", "2\n", "3\n"]
    shuffled = [check("def f(): pass", tests, order_seed=seed)["tests"] for seed in (1, 1, 2)]
    assert all([test["name"] for test in run] == ["test_d", "test_a", "test_c", "test_b"] for run in shuffled)
    orders = [[test["output"] for test in run] for run in shuffled]
    assert orders[0] == orders[1] != orders[2]
    assert sorted(orders[0]) == ["0\n", "1\n", "2\n", "3\n"]


@pytest.mark.parametrize(
    ("code", "kind", "part"),
    [
        ("def f(x)\n    return x", "syntax", "There is a `:` missing at the end of line 1."),
        ("import numppy", "exception", "Did you mean `numpy`?"),
        ("f = 1 / 0", "exception", "divided by zero"),
        ("import sys\nsys.exit()", "exit", "ends the program while it is being loaded"),
        ("raise KeyboardInterrupt", "exception", "interrupted"),
        ("import os\nos._exit(0)", "exit", "ends the program while it is being loaded"),
        ("def g(x): pass", "missing", "The tests look for `f`"),
        ("def f(): pass", "missing", "`f` takes 0 arguments here; the tests call it with 1: f(1)."),
        ("x = '\0'", "syntax", "Python cannot read"),
        ("(" * 10_000 + ")" * 10_000, "syntax", ""),
        ("raise MemoryError", "memory", "no memory left"),
        ("input()", "exception", "waits for a line"),
    ],
)
def test_code_that_does_not_load(check, code, kind, part):
    report = check(code, NP + "def test_a():\n    f(1)\n")
    assert (report["kind"], report["problem"]["kind"]) == ("broken", kind)
    assert part in report["problem"]["sentence"]


def test_output_of_code_that_does_not_load(check):
    assert check("print('so far')\n1 / 0", NP + "def test_a(): pass")["output"] == "so far\n"


def test_broken_tests_are_errors_of_ours(check):
    for tests in ("def test_a(:", "import nothing_like_this\ndef test_a():\n    pass\n", "x = 1\n", "1 / 0\ndef test_a(): pass"):
        report = check("def f(): pass", tests)
        assert report["kind"] == "checked"
        assert report["tests"][0]["outcome"] == "error"
        assert report["tests"][0]["message"]


def test_tests_that_call_the_code_while_they_load(outcomes):
    outcome = outcomes("def f(x):\n    return 1 / 0", NP + "VALUE = f(1)\ndef test_a():\n    assert VALUE\n")["test_a"]
    assert (outcome["outcome"], outcome["problem"]["type"]) == ("failed", "ZeroDivisionError")


def test_a_picture_is_drawn_after_a_pass(check):
    tests = NP + "def test_a():\n    assert f(1) == 1\n"
    picture = (
        "import matplotlib.pyplot as plt\nCAPTION = 'Yours.'\n"
        "def picture(solution):\n    fig, ax = plt.subplots()\n    ax.plot([solution.f(1), 2])\n    ax.set_title('Up')\n    return fig\n"
    )
    sent = check("def f(x):\n    return x", tests, picture)["sent"]
    assert sent.of("figure") == [{"alt": "Up", "caption": "Yours."}]
    assert check("def f(x):\n    return 2", tests, picture)["sent"].messages == []


@pytest.mark.parametrize(
    "picture", ["1 / 0", "def picture(s):\n    raise SystemExit", "x = 1", "def picture(s: ", "def picture(s):\n    return 3"]
)
def test_a_picture_that_fails_leaves_a_pass(check, picture):
    report = check("def f(x):\n    return x", NP + "def test_a():\n    assert f(1) == 1\n", picture)
    assert report["tests"][0]["outcome"] == "passed"
    assert report["sent"].messages == []


def test_show_does_nothing_while_grading(outcomes):
    code = "import matplotlib.pyplot as plt\ndef f(x):\n    plt.plot([1])\n    plt.show()\n    return x\nplt.show()"
    outcome = one(outcomes, code, "assert f(1) == 1")
    assert (outcome["outcome"], outcome["output"]) == ("passed", "")


def test_files_beside_the_code_can_be_read(outcomes):
    code = "def f(x):\n    return open('data/a.txt').read()"
    assert one(outcomes, code, "assert f(1) == 'hi'", files={"data/a.txt": "hi"})["outcome"] == "passed"


def test_a_check_leaves_nothing_behind(check):
    before = (os.getcwd(), list(sys.path), list(sys.meta_path), dict(os.environ), sys.stdout)
    check("import helper\ndef f(x):\n    return helper.x", NP + "def test_a():\n    assert f(1) == 1\n", files={"helper.py": "x = 1"})
    assert (os.getcwd(), list(sys.path), list(sys.meta_path), dict(os.environ), sys.stdout) == before
    assert not {"solution", "test_solution", "helper"} & sys.modules.keys()


def test_the_next_check_sees_nothing_of_the_last(outcomes):
    tests = NP + "def test_a():\n    assert f(1) == 1\n"
    assert outcomes("def f(x):\n    return x", tests)["test_a"]["outcome"] == "passed"
    assert outcomes("def f(x):\n    return 5", tests)["test_a"]["outcome"] == "failed"
    assert outcomes("def f(x):\n    return x", tests)["test_a"]["outcome"] == "passed"


def test_global_random_numbers_do_not_depend_on_the_order_of_tests(check):
    tests = NP + "def test_a():\n    print(f())\ndef test_b():\n    print(f())\n"
    a, b = check("import numpy as np\ndef f():\n    return np.random.rand()", tests)["tests"]
    assert a["output"] == b["output"]


def test_a_failure_beyond_what_can_be_shown_is_shown(outcomes):
    tests = NP + "".join(f"def test_{at}():\n    assert f({at}) == {at}\n" for at in range(120))
    report = outcomes("def f(x):\n    return x if x != 110 else None", tests)
    assert len(report) == 100
    assert [name for name, outcome in report.items() if outcome["outcome"] != "passed"] == ["test_110"]
