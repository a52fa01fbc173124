"""Games that a learner's code could play with the interpreter that grades it, and honest code that only looks like one."""

import builtins
import json
import os
import subprocess
import sys

import _pytest.main
import numpy as np
import pytest

from harness import guard

NP = "import json\nimport numpy as np\nimport pytest\nfrom solution import f\n"
TESTS = NP + (
    "def test_first():\n    assert f(2) == 4\n"
    "def test_second():\n    np.testing.assert_allclose(f(3), 9)\n"
    "def test_third():\n    assert np.sum([f(4), 0]) == 16 and np.allclose(f(4), 16)\n"
)
WRONG = "def f(x):\n    return 0\n"
RIGHT = "def f(x):\n    return x * x\n"

# Played while solution.py is imported: all is put back, so wrong stays wrong and right stays right.
AT_IMPORT = [
    "import builtins\nbuiltins.print = None",
    "import builtins\nbuiltins.isinstance = lambda *a: True",
    "import builtins\nbuiltins.AssertionError = type('A', (Exception,), {})",
    "import builtins\nbuiltins.__import__ = lambda *a, **k: 1 / 0",
    "import builtins\nfor name in ('len', 'getattr', 'type', 'any', 'all', 'map', 'zip', 'range', 'str'):\n"
    "    setattr(builtins, name, None)",
    "import builtins\ndel builtins.len",
    "import json\njson.dumps = lambda *a, **k: '{}'",
    "import sys\nsys.modules.clear()",
    "import sys\ndel sys.modules['numpy']",
    "import sys\nclass Fake:\n    def __getattr__(self, name):\n        return lambda *a, **k: True\nsys.modules['numpy'] = Fake()",
    "import sys\nsys.modules = {}",
    "import sys\nsys.stdout.close()",
    "import sys\nsys.stdout = sys.stderr = None",
    "import sys\nsys.exit = lambda *a: None",
    "import sys\nsys.settrace(lambda *a: 1 / 0)",
    "import sys\nsys.path.clear()\nsys.meta_path.clear()",
    "import sys\nsys.setrecursionlimit(120)",
    "import os\nos.chdir('/')\nos.environ.clear()",
    "import os\nos.environ['PYTEST_ADDOPTS'] = '--collect-only'",
    "import atexit, os\natexit.register(os._exit, 0)",
    "import numpy as np\nnp.allclose = np.array_equal = lambda *a, **k: True",
    "import numpy as np\nnp.testing.assert_allclose = lambda *a, **k: None",
    "import numpy as np\nnp.testing.assert_allclose.__code__ = (lambda *a, **k: None).__code__",
    "import numpy.testing._private.utils as u\nu.assert_array_compare = lambda *a, **k: None",
    "import numpy.testing._private.utils as u\nu.AssertionError = ZeroDivisionError",
    "import numpy as np\nnp.seterr(all='raise')\nnp.set_printoptions(precision=1)\nnp.random.seed(0)",
    "import numpy as np\nnp.pi = np.inf = 3.0",
    "import pytest\npytest.approx = lambda *a, **k: None\npytest.main = lambda *a, **k: 0",
    "import _pytest.python as p\np.Function.runtest = lambda self: None",
    "import _pytest.runner as r\nr.call_and_report = r.runtestprotocol = lambda *a, **k: True",
    "import _pytest.assertion.rewrite as r\nr._call_reprcompare = lambda *a: True",
    "import pluggy\npluggy.HookCaller.__call__ = lambda *a, **k: []",
    "import harness.verdict as v\nv.Judge.judge = lambda self, case, error: setattr(case, 'outcome', 'passed')",
    "import harness.report as r\nr._fold = lambda *a: {'outcome': 'passed'}",
    "import harness.plugin as p\np.len = lambda *a: 0\np.Plugin.pytest_pyfunc_call = lambda *a: True",
    "import harness.operands as o\no.left = o.right = lambda v, *a: 4",
    "import operator, functools, itertools\noperator.is_not = operator.ne = functools.wraps = itertools.compress = None",
    "import inspect, ast, types, warnings\ninspect.signature = ast.parse = None\nwarnings.simplefilter('error')",
    "open('test_solution.py', 'w').write('def test_first(): pass')",
    "open('conftest.py', 'w').write('def pytest_collection_modifyitems(items): items.clear()')",
    "open('pytest.ini', 'w').write('[pytest]\\naddopts = --collect-only')",
    "import sys\nsys.modules['test_solution'] = sys.modules[__name__]",
    "try:\n    import test_solution\nexcept BaseException:\n    pass",
    "import gc\ngc.disable()",
    "import random, time\nrandom.random = time.time = time.monotonic = None",
    "__name__ = '__main__'",
    "import pytest\ntry:\n    pytest.exit('no')\nexcept BaseException:\n    pass",
]


def verdicts(report):
    return [test["outcome"] for test in report["tests"]]


@pytest.mark.parametrize("game", AT_IMPORT, ids=[game.replace("\n", "; ")[:60] for game in AT_IMPORT])
def test_games_at_import_change_no_verdict(check, game):
    assert verdicts(check(f"{game}\n{WRONG}", TESTS)) == ["failed"] * 3
    assert verdicts(check(f"{game}\n{RIGHT}", TESTS)) == ["passed"] * 3


# Played when the function is called: the test fails, by name, and the others are judged as they are.
IN_A_TEST = [
    ("import numpy as np\n", "np.sum = lambda *a: 16", "numpy.sum"),
    ("import numpy as np\n", "np.testing.assert_allclose = lambda *a, **k: None", "numpy.testing.assert_allclose"),
    ("import numpy.testing._private.utils as u\n", "u.assert_equal.__code__ = (lambda *a, **k: None).__code__", "assert_equal"),
    ("import builtins\n", "builtins.AssertionError = ValueError", "builtins.AssertionError"),
    ("import builtins\n", "builtins.isinstance = lambda *a: True", "builtins.isinstance"),
    ("import builtins\n", "builtins.len = None", "builtins.len"),
    ("import builtins\n", "del builtins.repr", "builtins.repr"),
    ("import json\n", "json.dumps = None", "json.dumps"),
    ("import sys\n", "sys.modules['numpy'] = None", "sys.modules['numpy']"),
    ("import sys\n", "sys.modules.clear()", "sys.modules["),
    ("import sys\n", "sys.modules['test_solution'].np = None", "test_solution.np"),
    ("import sys\n", "sys.modules['test_solution'].test_second = lambda: None", "test_solution.test_second"),
    ("import pytest\n", "pytest.raises = pytest.approx = None", "pytest."),
    ("import _pytest.python\n", "_pytest.python.Function.runtest = lambda self: None", "_pytest.python.Function.runtest"),
    ("import os\n", "os._exit = None", "os._exit"),
    ("import inspect\n", "setattr(inspect, 'getdoc', None)", "inspect.getdoc"),
]


@pytest.mark.parametrize(("before", "game", "name"), IN_A_TEST, ids=[game for _, game, _ in IN_A_TEST])
def test_a_function_replaced_during_a_test_fails_that_test(check, before, game, name):
    code = f"{before}import numpy as np\ndef f(x):\n    if x == 2:\n        {game}\n        return 4\n    return x * x\n"
    report = check(code, TESTS)
    first, second, third = report["tests"]
    assert first["outcome"] == "failed"
    assert first["problem"]["kind"] == "tampering"
    assert name in first["problem"]["sentence"]
    assert first["problem"]["sentence"].endswith("while the test ran. The tests need the real one.")
    assert [second["outcome"], third["outcome"]] == ["passed", "passed"]


def test_tampering_by_code_that_looks_harmless_fails_what_passed(check):
    code = "import numpy as np\nalias = np\ndef f(x):\n    alias.sum = lambda a: 16\n    return x * x\n"
    report = check(code, TESTS)
    assert verdicts(report) == ["failed"] * 3
    assert report["tests"][0]["problem"]["kind"] == "tampering"
    assert np.sum([1, 2]) == 3


ENDINGS = [
    "import sys\ndef f(x):\n    sys.exit(0)",
    "import os\ndef f(x):\n    os._exit(0)",
    "def f(x):\n    raise KeyboardInterrupt",
    "def f(x):\n    raise GeneratorExit",
    "import pytest\ndef f(x):\n    pytest.skip('no')",
    "import pytest\ndef f(x):\n    pytest.xfail('no')",
    "import pytest\ndef f(x):\n    pytest.exit('no', 0)",
    "class B(BaseException):\n    pass\ndef f(x):\n    raise B",
    "class A(AssertionError):\n    def __str__(self):\n        raise SystemExit\ndef f(x):\n    raise A",
    "import sys\ndef f(x):\n    sys.stdout.close()\n    return 0",
    "import sys\ndef f(x):\n    sys.stdout = None\n    return 0",
    "import sys\ndef f(x):\n    sys.setrecursionlimit(60)\n    return 0",
    "import sys\ndef f(x):\n    sys.settrace(lambda *a: 1 / 0)\n    return 0",
    "import sys\ndef f(x):\n    sys.setprofile(lambda *a: 1 / 0)\n    return 0",
    "def f(x):\n    try:\n        return f(x)\n    except BaseException:\n        return 0",
    "def f(x):\n    def forever():\n        while True:\n            yield 4\n    return forever()",
    "import threading\ndef f(x):\n    threading.Thread(target=print).start()\n    return 0",
]


@pytest.mark.parametrize("code", ENDINGS, ids=[code.replace("\n", "; ")[:60] for code in ENDINGS])
def test_no_way_of_ending_is_a_pass(check, code):
    report = check(code, TESTS)
    assert "passed" not in verdicts(report)
    assert "fault of the checker" not in str(report)


PRETENDERS = [
    "class Any:\n    def __eq__(self, other):\n        return True",
    "class Any:\n    __module__ = 'builtins'\n    def __eq__(self, other):\n        return True",
    "class Any(int):\n    def __eq__(self, other):\n        return True\n    __hash__ = None",
    "class Any(float):\n    __eq__ = lambda self, other: True",
    "Any = type('Any', (), {'__eq__': lambda self, other: True})",
    "class Any:\n    def __eq__(self, other):\n        return isinstance(other, (int, float))",
]


@pytest.mark.parametrize("made", PRETENDERS)
@pytest.mark.parametrize("value", ["Any()", "[Any()]", "{'a': Any()}", "np.array([Any()], dtype=object)[0]"])
def test_an_object_equal_to_everything_equals_nothing(check, made, value):
    wanted = {"[": "[4]", "{": "{'a': 4}"}.get(value[0], "4")
    report = check(f"import numpy as np\n{made}\ndef f(x):\n    return {value}\n", NP + f"def test_a():\n    assert f(2) == {wanted}\n")
    assert verdicts(report) == ["failed"]
    assert report["tests"][0]["problem"]["kind"] == "tampering"
    assert "claims to equal anything" in report["tests"][0]["message"]


@pytest.mark.parametrize(
    ("made", "assertion"),
    [
        ("class Any:\n    def __lt__(self, o):\n        return True\n    __gt__ = __le__ = __ge__ = __lt__", "f(2) < 1e-9"),
        ("class Any:\n    def __lt__(self, o):\n        return True\n    __gt__ = __le__ = __ge__ = __lt__", "f(2) >= 3"),
        ("class Any:\n    def __eq__(self, o):\n        return True", "f(2) in (4, 5)"),
        ("class Any:\n    def __eq__(self, o):\n        return True", "f(2) == pytest.approx(4)"),
        ("class Any:\n    def __array_function__(self, *a, **k):\n        return True", "np.allclose(f(2), 4)"),
    ],
)
def test_other_ways_of_saying_yes(check, made, assertion):
    report = check(f"{made}\ndef f(x):\n    return Any()\n", NP + f"def test_a():\n    assert {assertion}\n")
    assert verdicts(report) == ["failed"]


def test_an_array_that_lies_to_numpys_assertions(check):
    code = (
        "import numpy as np\nclass Any(np.ndarray):\n    def __array_function__(self, *a, **k):\n        return True\n"
        "    def __array_ufunc__(self, *a, **k):\n        return np.True_\n    def __eq__(self, other):\n        return True\n"
        "def f(x):\n    return np.zeros(2).view(Any)\n"
    )
    assert verdicts(check(code, NP + "def test_a():\n    np.testing.assert_allclose(f(2), [1.0, 2.0])\n")) == ["failed"]


HONEST = [
    # classes of the learner's own, with their own ways of comparing
    ("class Dual:\n    def __init__(self, a):\n        self.a = a\n    def __eq__(self, o):\n        return self.a == getattr(o, 'a', o)\n"
     "def f(x):\n    return Dual(x)\n", "from solution import Dual\ndef test_a():\n    assert f(2) == 2\n    assert f(2) == Dual(2)\n"),
    ("class Hidden:\n    def __init__(self, a):\n        self.a = a\n    def __eq__(self, o):\n        return self.a == o\n"
     "def f(x):\n    return Hidden(x)\n", "def test_a():\n    assert f(2) == 2\n"),
    ("from dataclasses import dataclass\n@dataclass\nclass P:\n    x: int\ndef f(x):\n    return P(x)\n",
     "def test_a():\n    assert f(2) == f(2)\n    assert [f(1)] == [f(1)]\n"),
    ("from collections import namedtuple\nP = namedtuple('P', 'x y')\ndef f(x):\n    return P(x, x)\n",
     "def test_a():\n    assert f(2) == (2, 2)\n"),
    ("from fractions import Fraction\ndef f(x):\n    return Fraction(x, 2)\n", "def test_a():\n    assert f(2) == 1\n"),
    ("import enum\nclass C(enum.Enum):\n    A = 1\ndef f(x):\n    return C.A\n", "def test_a():\n    assert f(2) == f(3)\n"),
    # the tests' own tools
    ("def f(x):\n    return x\n", "from unittest import mock\ndef test_a():\n    assert f(2) == mock.ANY\n"),
    ("import numpy as np\ndef f(x):\n    return np.sum(x)\n",
     "from unittest import mock\ndef test_a():\n    with mock.patch('numpy.sum', return_value=7):\n"
     "        assert f([1]) == 7\n    assert f([1]) == 1\n"),
    ("import numpy as np\nimport sys\ndef f(x):\n    return np.sum(x)\n",
     "def test_a(monkeypatch):\n    monkeypatch.setattr('numpy.sum', lambda x: 7)\n    assert f([1]) == 7\n"
     "def test_b():\n    assert f([1]) == 1\n"),
    ("def f(x):\n    return x\n", "COUNT = 0\ndef test_a():\n    global COUNT\n    COUNT = COUNT + 1\n    assert f(COUNT) == 1\n"),
    # what changes for good reasons
    ("import warnings, sys\ndef f(x):\n    with warnings.catch_warnings(record=True) as w:\n        warnings.simplefilter('always')\n"
     "        warnings.warn('x')\n    warnings.simplefilter('ignore')\n    return len(w)\n", "def test_a():\n    assert f(1) == 1\n"),
    ("import contextlib, io, sys\ndef f(x):\n    with contextlib.redirect_stdout(io.StringIO()) as out:\n        print(x)\n"
     "    return out.getvalue()\n", "def test_a():\n    assert f(1) == '1\\n'\n"),
    ("import numpy as np, random, sys\ndef f(x):\n    np.random.seed(x)\n    random.seed(x)\n    np.seterr(all='ignore')\n"
     "    np.set_printoptions(precision=3)\n    return 1\n", "def test_a():\n    assert f(1) == 1\n"),
    ("import sys\ndef f(x):\n    import scipy.stats, scipy.ndimage, xml.dom, sklearn.cluster\n    return scipy.stats.norm.cdf(0)\n",
     "def test_a():\n    assert f(1) == 0.5\n"),
    ("import sys\ndef f(x):\n    import matplotlib.pyplot as plt\n    fig, ax = plt.subplots()\n    ax.hist([1, 2])\n"
     "    plt.style.use('ggplot')\n"
     "    return 1\n", "def test_a():\n    assert f(1) == 1\n"),
    ("import sys\ndef f(x):\n    from sklearn.ensemble import RandomForestClassifier\n    import pandas as pd\n"
     "    m = RandomForestClassifier(3).fit([[0], [1]], [0, 1])\n    pd.DataFrame({'a': [1]}).groupby('a').sum()\n    return 1\n",
     "def test_a():\n    assert f(1) == 1\n"),
    ("import sys\nfrom functools import lru_cache, singledispatch, cached_property\nclass A:\n    @cached_property\n"
     "    def v(self):\n        return 1\n"
     "@lru_cache\ndef f(x):\n    return A().v\nA.w = 2\nf.note = 3\n", "def test_a():\n    assert f(1) == 1\n"),
    ("import sys, logging\nlogging.basicConfig(level='DEBUG')\nsys.excepthook = print\ndef f(x):\n"
     "    logging.info('x')\n    sys.excepthook = repr\n"
     "    return 1\n", "def test_a():\n    assert f(1) == 1\n"),
    ("import asyncio, threading, sys\nasync def g():\n    await asyncio.sleep(0)\n    return 1\ndef f(x):\n    return asyncio.run(g())\n",
     "def test_a():\n    assert f(1) == 1\n"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "tests"), HONEST, ids=[code.replace("\n", "; ")[:60] for code, _ in HONEST])
def test_honest_code_is_not_accused(check, code, tests):
    report = check(code, NP + tests)
    assert report["kind"] == "checked", report
    assert [(test["outcome"], test["message"]) for test in report["tests"]] == [("passed", "")] * len(report["tests"])


def test_an_honest_class_may_still_be_wrong(check):
    code = (
        "class Dual:\n    def __init__(self, a):\n        self.a = a\n    def __eq__(self, o):\n"
        "        return self.a == o.a\ndef f(x):\n    return Dual(1)\n"
    )
    report = check(code, NP + "from solution import Dual\ndef test_a():\n    assert f(2) == Dual(2)\n")
    assert verdicts(report) == ["failed"]
    assert report["tests"][0]["problem"] is None


def test_pytests_own_failure_is_told_as_ours(check):
    def broken(*_arguments, **_named):
        raise RuntimeError("inside")

    for module, name in ((pytest, "main"), (_pytest.main, "pytest_runtestloop")):
        with guard.watching() as keeper, keeper.replaced(module, name, broken):
            report = check(RIGHT, TESTS)
        assert verdicts(report) == ["error"] * 3
        assert all("fault of the checker, not of your code" in test["message"] for test in report["tests"])


def test_everything_is_back_after_the_games():
    assert builtins.isinstance(1, int)
    assert sys.modules["numpy"] is np
    assert np.sum([1, 2]) == 3


@pytest.mark.skipif(sys.platform == "emscripten", reason="no processes")
def test_what_numpy_imports_late_cannot_be_replaced_before(tmp_path):
    """An interpreter that had no time has NumPy, and numpy.testing comes with the first `np.testing`."""
    game = WRONG + "import numpy as np\nnp.testing.assert_allclose = lambda *a, **k: None\n"
    code = (
        f"import sys; sys.path.insert(0, {os.path.dirname(os.path.dirname(__file__))!r})\n"
        "import harness\nharness.prepare(['numpy'])\nassert 'numpy.testing' not in sys.modules\n"
        f"print(harness.check({game!r}, {TESTS!r}, None, {str(tmp_path)!r}, lambda *a: None))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert verdicts(json.loads(done.stdout)) == ["failed", "failed", "failed"], done.stderr
