import os
import subprocess
import sys
import time

import pytest

CHART = "import matplotlib.pyplot as plt\nfig, ax = plt.subplots()\nax.plot([1, 2], label='up')\n"


def test_prints_and_finishes(run):
    ran = run("print('hello')\nimport sys\nprint('oops', file=sys.stderr)")
    assert ran.result == {"kind": "finished"}
    assert (ran.out, ran.err) == ("hello\n", "oops\n")


def test_runs_as_a_script_in_its_folder(run, tmp_path):
    ran = run(
        "import os, sys\nprint(__name__, __file__ == os.path.abspath('solution.py'), sys.path[0] == os.getcwd(), sys.argv)\n"
        "print(open('data/a.txt').read(), sys.modules['__main__'].__dict__ is globals())",
        files={"data/a.txt": "inside"},
    )
    path = os.path.realpath(tmp_path / "solution.py")
    assert ran.out == f"__main__ True True ['{path}']\ninside True\n"


def test_an_exception_is_a_result_with_the_learners_frames_only(run):
    ran = run("def f(x):\n    return 1 / x\n\nimport functools\nfunctools.reduce(lambda a, b: f(b), [1, 0])\n")
    problem = ran.problem
    assert (problem["kind"], problem["type"], problem["message"]) == ("exception", "ZeroDivisionError", "division by zero")
    assert (problem["line"], problem["column"]) == (2, 12)
    assert [(frame["line"], frame["function"]) for frame in problem["frames"]] == [(5, "<module>"), (5, "<lambda>"), (2, "f")]
    assert problem["frames"][-1]["code"] == "return 1 / x"


def test_columns_count_characters_not_bytes(run):
    problem = run("s = 'äöü'; t = 1 / 0").problem
    assert problem["column"] == "s = 'äöü'; t = 1 / 0".index("1 / 0") + 1


def test_a_syntax_error_is_marked(run):
    problem = run("x = 1\nif x\n    pass\n").problem
    assert (problem["kind"], problem["line"]) == ("syntax", 2)
    assert problem["sentence"] == "There is a `:` missing at the end of line 2."


@pytest.mark.parametrize("code", ["import sys; sys.exit()", "import sys; sys.exit(0)", "raise SystemExit", "exit(0)"])
def test_a_clean_exit_is_an_end(run, code):
    assert run(code).result == {"kind": "finished"}


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        ("import sys; sys.exit(3)", "The program ended itself with exit code 3."),
        ("import sys; sys.exit('no data')", "The program ended itself and said: no data."),
        ("import os; os._exit(2)", "The program ended itself with exit code 2."),
        ("from os import abort; abort()", "The program ended itself and said: os.abort() was called."),
    ],
)
def test_other_exits_are_told(run, code, sentence):
    problem = run(code).problem
    assert problem["kind"] == "exit"
    assert problem["sentence"].startswith(sentence.rstrip("."))


def test_keyboard_interrupt_and_hostile_exceptions_are_results(run):
    assert run("raise KeyboardInterrupt").problem["type"] == "KeyboardInterrupt"
    hostile = "class E(Exception):\n    def __str__(self):\n        raise SystemExit\nraise E"
    assert run(hostile).problem["type"] == "E"


def test_deep_recursion_is_a_result(run):
    problem = run("def f(n):\n    return f(n + 1)\nf(0)").problem
    assert problem["type"] == "RecursionError"
    assert len(problem["frames"]) == 20
    assert "calls itself without end" in problem["sentence"]


def test_input_echoes_like_a_terminal(run):
    ran = run("name = input('Name? ')\nage = int(input())\nprint(name, age + 1)", stdin="Ada\n36\n")
    assert ran.out == "Name? Ada\n36\nAda 37\n"


def test_input_without_lines_says_so(run):
    assert run("input()").problem["sentence"] == "input() waits for a line, and the Input box has none."
    assert run("input(); input()", stdin="a\n").problem["sentence"].endswith("the Input box has none left.")


def test_stdin_is_shared_with_input(run):
    assert run("import sys\na = input()\nprint([a, sys.stdin.readline(), sys.stdin.read()])", "1\n2\n3").out.endswith(
        "['1', '2\\n', '3']\n"
    )
    assert run("import sys, io\nsys.stdin = io.StringIO('own\\n')\nprint(input('> '))").out == "> own\n"


def test_the_last_expression_is_shown_as_in_a_notebook(run):
    assert run("x = 3\nx * 2").out == "6\n"
    assert run("'text'\n").out == ""
    assert run("print('once')").out == "once\n"
    assert run("x = 3\nx;").out == ""
    assert run("[].append(1)").out == ""


def test_display_makes_tables_of_arrays_and_frames(run):
    ran = run(
        "import numpy as np, pandas as pd\nprint('before')\n"
        "display(pd.DataFrame({'a': [1, 2], 'b': ['x', None]}), np.eye(2))\nprint('after')\nnp.arange(30.0)"
    )
    frame, square, row = ran.sent.of("table")
    assert frame["caption"] == "DataFrame, 2 × 2"
    assert (frame["columns"], frame["rows"][0]) == (["a", "b"], {"name": "0", "cells": ["1", "x"]})
    assert (square["caption"], square["rows"][1]["cells"]) == ("ndarray, 2 × 2, float64", ["0", "1"])
    assert (len(row["columns"]), row["more"]) == (20, {"rows": 0, "columns": 10})
    assert [kind for kind, *_ in ran.sent.messages] == ["output", "table", "table", "output", "table"]


def test_printing_a_frame_stays_text(run):
    ran = run("import pandas as pd\nprint(pd.DataFrame({'a': [1]}))")
    assert ran.sent.of("table") == []
    assert "a" in ran.out


def test_large_structured_and_odd_values_are_shown(run):
    ran = run(
        "import numpy as np, pandas as pd\n"
        "display(np.zeros((60, 25)), np.array([(1, 'a')], dtype=[('n', int), ('s', 'U3')]), pd.Series([1.5], name='v'))\n"
        "display(np.zeros((2, 2, 2)), {1: 2}, pd.DataFrame({'x': []}))"
    )
    big, records, series, empty = ran.sent.of("table")
    assert (len(big["rows"]), len(big["columns"]), big["more"]) == (50, 20, {"rows": 10, "columns": 5})
    assert (records["columns"], records["rows"][0]["cells"]) == (["n", "s"], ["1", "a"])
    assert (series["columns"], series["rows"][0]["cells"]) == (["v"], ["1.5"])
    assert empty["rows"] == []
    assert "{1: 2}" in ran.out


def test_tables_have_an_end(run):
    ran = run("import numpy as np\nfor _ in range(200):\n    display(np.eye(2))")
    assert len(ran.sent.of("table")) == 50
    assert ran.err == "Only the first 50 tables of a run are shown.\n"


def test_figures_are_sent_by_show_and_at_the_end(run):
    ran = run(CHART + "ax.set(title='Rise', xlabel='t')\nax.legend()\nplt.show()\nprint('then')\nplt.figure().suptitle('Two')")
    assert [kind for kind, *_ in ran.sent.messages] == ["figure", "output", "figure"]
    first, second = ran.sent.of("figure")
    assert first == {"alt": "Rise; axes: t; legend: up", "caption": ""}
    assert second["alt"] == "Two"
    assert all(data.startswith(b"\x89PNG") for kind, _, data in ran.sent.messages if kind == "figure")
    assert ran.err == ""


def test_a_figure_as_last_expression_is_sent_once(run):
    assert len(run(CHART + "fig").sent.of("figure")) == 1
    ran = run(CHART + "ax.plot([2, 1])")
    assert (len(ran.sent.of("figure")), ran.out) == (1, "")


def test_at_most_ten_figures(run):
    ran = run("import matplotlib.pyplot as plt\nfor _ in range(13):\n    plt.figure(figsize=(1, 1))\n    plt.show()")
    assert len(ran.sent.of("figure")) == 10
    assert ran.err == "Only the first 10 figures of a run are shown.\n"


def test_huge_figures_are_made_smaller(run):
    ran = run("import matplotlib.pyplot as plt\nplt.figure(figsize=(60, 30))")
    png = ran.sent.messages[0][2]
    assert int.from_bytes(png[16:20], "big") <= 2000


def test_figures_survive_an_exception(run):
    ran = run(CHART + "1 / 0")
    assert ran.problem["type"] == "ZeroDivisionError"
    assert len(ran.sent.of("figure")) == 1


def test_top_level_await_works(run):
    ran = run(
        "import asyncio\nawait asyncio.sleep(0.01)\nasync def f(x):\n    await asyncio.sleep(0)\n    return x\n"
        "t = asyncio.create_task(f(5))\nasyncio.create_task(asyncio.sleep(100))\nprint(await asyncio.gather(f(1), f(2)), await t)\n"
        "await asyncio.wait_for(f(7), 1)"
    )
    assert ran.out == "[1, 2] 5\n7\n"
    assert run("import asyncio\nawait asyncio.Event().wait()").problem["message"].startswith("The program waits for")


def test_asyncio_run_works_without_a_suspending_browser(run):
    code = (
        "import asyncio, time\nasync def f(x):\n    await asyncio.sleep(0.02)\n    return x\n"
        "async def main():\n    start = time.monotonic()\n    r = await asyncio.gather(*(f(i) for i in range(10)))\n"
        "    print(r, time.monotonic() - start < 0.15)\n    try:\n        asyncio.run(f(1))\n    except RuntimeError as e:\n"
        "        print(e)\nasyncio.run(main())\nasyncio.run(main())\nasyncio.run(f(1))"
    )
    line = "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9] True\nasyncio.run() cannot be called from a running event loop\n"
    assert run(code).out == line * 2 + "1\n"
    assert run("import asyncio\nasyncio.run(5)").problem["type"] == "ValueError"


def test_atexit_functions_run_at_the_end(run):
    ran = run("import atexit\natexit.register(print, 'bye')\nprint('first')")
    assert ran.out == "first\nbye\n"


@pytest.mark.parametrize(
    "code",
    [
        "import sys\nprint('a')\nsys.stdout.close()",
        "import sys\nprint('a')\nraw = sys.stdout.detach()",
        "import sys, io\nprint('a')\nsys.stdout = io.StringIO()\nprint('b')",
        "import sys\nprint('a')\nsys.stdout = None",
        "import sys\nprint('a')\ndel sys.stdout",
        "import builtins\nprint('a')\nbuiltins.print = None",
        "import builtins\nprint('a')\nbuiltins.isinstance = builtins.len = lambda *a: 1 / 0",
        "import json\nprint('a')\njson.dumps = None",
        "import sys\nprint('a')\nsys.modules.clear()",
    ],
)
def test_nothing_that_a_program_does_to_python_breaks_the_run(run, code):
    out = sys.stdout
    ran = run(code)
    assert ran.result == {"kind": "finished"}
    assert ran.out == "a\n"
    assert sys.stdout is out
    assert run("print(isinstance(1, int), len('ab'))").out == "True 2\n"


def test_a_run_leaves_nothing_behind(run, tmp_path):
    before = (os.getcwd(), list(sys.path), list(sys.argv), sys.modules["__main__"], dict(os.environ), set(sys.modules))
    run(
        "import os, sys, helper, warnings, random\nos.chdir('/')\nos.environ['X'] = '1'\nsys.path.append('x')\n"
        "sys.setrecursionlimit(5000)\nwarnings.simplefilter('error')\nsys.settrace(lambda *a: None)",
        files={"helper.py": "x = 1"},
    )
    assert (os.getcwd(), list(sys.path), list(sys.argv), sys.modules["__main__"], dict(os.environ)) == before[:5]
    assert set(sys.modules) - before[5] <= {"helper"} - {"helper"}
    assert sys.getrecursionlimit() != 5000
    assert not hasattr(__builtins__, "display") or True


def test_printing_without_end_is_fast_enough(run):
    start = time.process_time()
    run("for i in range(100_000):\n    print(i)")
    assert time.process_time() - start < 3  # 0.25 s on an idle machine


def test_text_with_any_character_can_be_run(run):
    assert run("print('\\ud800'.encode('utf-8', 'replace'), '😀')").out == "b'?' 😀\n"
    assert run("x = '\ud800'").problem["kind"] == "syntax"
    assert run("x = '\0'").problem["kind"] == "syntax"


@pytest.mark.skipif(sys.platform == "emscripten", reason="no processes")
def test_works_without_pyplot_imported_before(tmp_path):
    """plt.show() is set the moment a program imports pyplot."""
    code = (
        f"import sys; sys.path.insert(0, {os.path.dirname(os.path.dirname(__file__))!r})\n"
        "import harness\nharness.prepare([])\nassert 'matplotlib' not in sys.modules\n"
        "sent = []\n"
        "program = 'import matplotlib.pyplot as plt\\nplt.plot([1])\\nplt.show()\\nprint(1)'\n"
        f"print(harness.run(program, '', {str(tmp_path)!r}, lambda *a: sent.append(a[0])), sent)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stdout == "{\"kind\":\"finished\"} ['figure', 'output']\n", done.stderr


@pytest.mark.skipif(sys.platform == "emscripten", reason="no processes")
def test_no_warning_of_what_pyodide_hides(tmp_path):
    """KMeans warns that Pyodide's libraries cannot be listed. That is our doing, and none of a learner's business."""
    code = (
        f"import sys; sys.path.insert(0, {os.path.dirname(os.path.dirname(__file__))!r})\n"
        "import harness\nharness.prepare([])\n"
        'program = \'import warnings\\nwarnings.warn("Unable to import LDSO from pyodide_js._module.")\\nwarnings.warn("mine")\'\n'
        f"sent = []\nharness.run(program, '', {str(tmp_path)!r}, lambda *a: sent.append(a))\nprint(sent)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "LDSO" not in done.stdout, done.stdout
    assert "mine" in done.stdout, done.stdout + done.stderr
