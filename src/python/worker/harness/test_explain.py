"""Each common mistake, made by real code, and a part of the sentence that must come of it."""

import sys

import pytest

from harness.explain import explain

NP = "import numpy as np\n"
PD = "import pandas as pd\n"
SK = "import numpy as np\nfrom sklearn.linear_model import LogisticRegression, LinearRegression\n"

MISTAKES = [
    # names
    ("np.array([1])", "`np` is not defined. Add `import numpy as np` at the top."),
    ("print(math.pi)", "Add `import math` at the top."),
    ("count = 1\nprint(coutn)", "`coutn` is not defined. Did you mean `count`?"),
    ("def f(rate):\n    return rat\nf(1)", "Did you mean `rate`?"),
    ("pritn('a')", "Did you mean `print`?"),
    ("x = true", "Python writes `True`, not `true`."),
    ("zzz_unknown", "Give it a value before this line"),
    ("x = 1\ndef f():\n    x = x + 1\nf()", "`x` gets its value inside this function, but not before this line."),
    # modules
    ("import nunpy", "There is no module `nunpy`. Did you mean `numpy`?"),
    ("import scikit_learn", "Did you mean `sklearn`?"),
    ("import pandsa", "There is no module `pandsa`. Did you mean `pandas`?"),
    ("raise ModuleNotFoundError('no', name='scipy')", "Write `import scipy` at the top."),
    ("class JsException(Exception): pass\nraise JsException('NetworkError: Failed to load')", "There is no network in here"),
    ("import tensorflow", "`tensorflow` is not available here. Available: `numpy`, `scipy`, `pandas`, `sklearn`"),
    ("import numpy.linalgg", "`numpy` has no part called `linalgg`."),
    ("from math import sqroot", "`math` has no `sqroot`."),
    ("from numpy import arange, linspce", "Did you mean `linspace`?"),
    # attributes
    (NP + "np.arrange(3)", "`numpy` has no `arrange`. Did you mean `arange`?"),
    (NP + "np.float(3)", "NumPy no longer has `np.float`: write `float`."),
    ("x = None\nx.shape", "The value before `.shape` is None here: does the function before it return something?"),
    ("[1, 2].shape", "A `list` has no `shape`. Make an array of it first: np.array(…)."),
    (NP + "np.zeros(2).append(1)", "An array has no `append`"),
    ("'abc'.uper()", "A `str` has no `uper`. Did you mean `upper`?"),
    ("def f():\n    return [1]\nf.append(2)", "a function that was not called"),
    (PD + "pd.DataFrame({'a': [1]}).append({})", "pd.concat"),
    # TypeError
    ("def f(x):\n    x + 1\nf(1) + 2", "One side of `+` is None here: does the function that made it end with `return`?"),
    ("def f():\n    pass\nf()[0]", "The value before [ ] is None here"),
    ("def f():\n    pass\nfor x in f():\n    pass", "What should be gone through is None here"),
    ("def f():\n    pass\na, b = f()", "What should be gone through is None here"),
    ("'a' + 1", "A text and `int` cannot be added."),
    ("1 + 'a'", "A text and a number do not go together with `+`."),
    ("[1, 2] - [1]", "`-` does not calculate with lists. Make arrays first"),
    ("[1.0] * 0.5", "To calculate, make an array first"),
    ("[1] + 2", "To add one element, use append."),
    ("x = 3\nx(2)", "`x` holds a value (int), it is no function. Is a `*` missing"),
    ("a = [1, 2]\na(0)", "`a` holds values, it is no function. To take one out use square brackets"),
    ("import random\nrandom(3)", "`random` is a module."),
    ("x = 3\nx[0]", "A single value (`int`) has no elements to pick with [ ]."),
    ("len[3]", "Before [ ] stands a function. Call it with round brackets"),
    ("for i in 5:\n    pass", "A single number cannot be gone through. Did you mean range(…)?"),
    ("def f(a, b):\n    pass\nf(1)", "`f` needs one more argument: `b`."),
    ("def f(a, b):\n    pass\nf()", "`f` needs 2 more arguments: `a` and `b`."),
    ("def f(a):\n    pass\nf(1, 2)", "`f` takes 1 argument, and this call gives 2."),
    ("class A:\n    def go(x):\n        pass\nA().go(1)", "Is `self` missing in its first line?"),
    ("def f(rate):\n    pass\nf(speed=1)", "`f` has no argument called `speed`."),
    ("def f(a):\n    pass\nf(1, a=2)", "`f` gets `a` twice"),
    ("a = [[1]]\na[0, 0]", "A list has one index: write a[i][j]"),
    ("a = [1, 2]\na[1 / 1]", "A place in a list is a whole number. Use // instead of /"),
    ("a = [1]\na['x']", "A list is asked by place (a whole number), not by `str`."),
    ("{[1]: 2}", "A `list` can change, so it cannot be a key"),
    ("import math\n" + NP + "math.sqrt(np.arange(3.0))", "A single number is needed here, and this is an array."),
    ("1 < 'a'", "A text and a number cannot be compared with `<`."),
    ("len(3)", "A single value (`int`) has no length."),
    ("range(2.5)", "A whole number is needed here"),
    ("t = (1, 2)\nt[0] = 3", "A `tuple` cannot be changed in place."),
    (NP + "a = np.zeros(2, dtype=np.int64)\na += 0.5", "The array holds `int64`, and the result is `float64`"),
    (NP + "np.array([1, None]) + 1", "One side of `+` is None here"),
    (NP + "import json\njson.dumps(np.arange(2))", "JSON knows no `ndarray`."),
    # ValueError
    (NP + "X = np.ones((12, 3))\nw = np.ones(4)\nX @ w", "`X @ w`: shapes (12, 3) and (4,). The last axis of the left side (3)"),
    (NP + "np.ones((2, 3)).dot(np.ones((2, 3)))", "Shapes (2,3) and (2,3) do not fit: axis 1 of the left (3) and axis 0"),
    (NP + "np.ones(3) + np.ones(4)", "Shapes (3,) and (4,) do not fit. Compared from the right"),
    (NP + "a = np.zeros((2, 2))\na[0] = np.ones(3)", "Values of shape (3,) do not fit into a place of shape (2,)."),
    (NP + "if np.ones(2) > 0:\n    pass", "`if`, `and`, `or` need one yes or no, and this is a whole array."),
    (PD + "if pd.Series([1, 2]) > 0:\n    pass", "this is a whole Series"),
    ("float('abc')", "'abc' cannot be read as a number."),
    ("int('3.5')", "'3.5' is no whole number: use float(…)."),
    ("int('x')", "'x' cannot be read as a whole number."),
    (NP + "np.array([[1, 2], [3]])", "One place of an array should take up several values."),
    (NP + "np.arange(6).reshape(4, 2)", "6 elements cannot fill shape (4,2): that needs 8."),
    (NP + "np.arange(6).reshape(4, -1)", "6 elements cannot be spread evenly over shape (4,-1)."),
    (NP + "np.concatenate([np.ones((2, 2)), np.ones((2, 3))])", "differ in another axis"),
    ("a, b = 1, 2, 3", "More values come than the 2 names on the left"),
    ("a, b, c = 1, 2", "3 names on the left of `=`, and only 2 come."),
    ("import math\nmath.sqrt(-1)", "This function has no value there"),
    ("max([])", "`max` needs at least one value"),
    (NP + "np.zeros(0).max()", "of an empty array has no answer"),
    (SK + "LinearRegression().fit(np.ones((3, 1)), np.ones(2))", "X has 3 rows and y has 2"),
    (SK + "LinearRegression().fit(np.ones(3), np.ones(3))", "X.reshape(-1, 1)"),
    (SK + "LinearRegression().predict([[1]])", "This model has not learned anything yet: call .fit(X, y)"),
    (SK + "LinearRegression().fit([[np.nan]], [1])", "`X` has missing or infinite values."),
    (SK + "LogisticRegression().fit([[1], [2]], [0, 0])", "All labels are the same"),
    (PD + "d = pd.DataFrame({'a': [1, 2]})\nd['b'] = [1]", "The new column has 1 values, the table 2 rows."),
    # IndexError, KeyError
    ("a = [1, 2, 3]\na[3]", "`a` has 3 elements: the indices go from 0 to 2, and this asks for 3."),
    ("a = []\na[0]", "`a` is empty: there is no element 0."),
    (NP + "np.arange(3)[5]", "Axis 0 has 3 elements: the indices go from 0 to 2, and this asks for 5."),
    (NP + "np.arange(3)[0, 0]", "The array has 1 axes, and 2 indices are given."),
    ("[].pop()", "There is nothing left to take out"),
    ("d = {'color': 1}\nd['colour']", "There is no key 'colour'. Did you mean 'color'?"),
    ("d = {'1': 1}\nd[1]", "only '1': a text and a number are different keys."),
    (PD + "d = pd.DataFrame({'age': [1]})\nd['aeg']", "There is no key 'aeg'. Did you mean 'age'?"),
    # arithmetic, limits
    ("1 / 0", "Something is divided by zero here."),
    ("def f():\n    return f()\nf()", "The function calls itself without end."),
    (NP + "np.zeros((10**12, 10**12))", "The array is too big"),
    ("import math\nmath.exp(1000)", "The number has grown too large"),
    (NP + "np.array([1], dtype=np.int8) + 1000", "1000 does not fit into `int8`."),
    (NP + "np.linalg.inv(np.zeros((2, 3)))", "This needs a square matrix"),
    (NP + "np.sum(np.ones(2), axis=2)", "There is no axis 2: the array has 1, counted from 0."),
    # the rest
    ("next(iter([]))", "`next` finds nothing left."),
    ("assert 1 == 2, 'one is not two'", "Your own check does not hold here: one is not two"),
    ("raise NotImplementedError", "This part is not written yet."),
    ("d = {1: 1}\nfor k in d:\n    d[k + 1] = 1", "changes on the way"),
    ("import json\njson.loads('{')", "This text is no JSON"),
    ("open('no.csv')", "There is no file `no.csv`."),
    ('raise RuntimeError("can\'t start new thread")', "The browser starts no threads"),
    ("raise OSError(138, 'emscripten does not support processes.')", "The browser starts no threads or processes"),
    ("import urllib.error\nraise urllib.error.URLError('x')", "There is no network in here"),
    ("import socket\nraise socket.gaierror(-3, 'x')", "There is no network in here"),
    ("raise ConnectionRefusedError(111, 'refused')", "There is no network in here"),
    ("import socket\nraise OSError(23, 'Host is unreachable')", "There is no network in here"),
    ("class HttpStatusError(Exception):\n    pass\nraise HttpStatusError('x')", "There is no network in here"),
]


if sys.platform != "emscripten":  # WebAssembly has no floating-point flags, and its addresses end sooner
    MISTAKES += [
        (NP + "np.zeros((10**6, 10**6))", "asks for 7.28 TiB: more than there is."),
        (NP + "np.seterr(all='raise')\nnp.ones(1) / 0", "The calculation left the range of floats"),
        (NP + "np.linalg.inv(np.zeros((2, 2)))", "This matrix has no inverse"),
        (NP + "np.linalg.cholesky(-np.eye(2))", "not positive definite"),
    ]


@pytest.mark.parametrize(("code", "part"), MISTAKES, ids=[part[:40] for _, part in MISTAKES])
def test_a_common_mistake_gets_its_sentence(run, code, part):
    sentence = run(code).problem["sentence"]
    assert part in sentence
    assert len(sentence) <= 300


def test_files_that_are_there_are_named(run):
    files = {"data/flowers.csv": "1", "notes.txt": "2"}
    assert run("open('flower.csv')", files=files).problem["sentence"].endswith("Did you mean `data/flowers.csv`?")
    assert "There is: `notes.txt`, `data/flowers.csv`." in run("open('zzz')", files=files).problem["sentence"]


def test_an_unknown_exception_has_no_sentence(run):
    problem = run("class Odd(Exception):\n    pass\nraise Odd('so')").problem
    assert (problem["sentence"], problem["message"]) == ("", "so")


def test_hostile_exceptions_do_no_harm():
    class Hostile(NameError):
        @property
        def name(self):
            raise KeyboardInterrupt

        def __str__(self):
            raise SystemExit

    assert explain(Hostile(), sys._getframe(), "x") == ""


SYNTAX = [
    ("def f(x)\n    return x", 1, "There is a `:` missing at the end of line 1."),
    ("for i in range(3)\n    print(i)", 1, "There is a `:` missing at the end of line 1."),
    ("x = (1,\ny = 2", 1, "The `(` in line 1 is never closed."),
    ("x = 1)", 1, "The `)` in line 1 closes nothing"),
    ("x = [1, 2)", 1, "they must match"),
    ("x = 'abc", 1, "The text in line 1 has no quote at its end."),
    ("x = '''abc", 1, "three more are missing"),
    ("if True:\nprint(1)", 2, "indent it by four spaces"),
    ("def f():\n", 1, "indent it by four spaces"),
    ("x = 1\n  y = 2", 2, "Line 2 is indented further than the line above it"),
    ("if True:\n    x = 1\n  y = 2", 3, "Line 3 is indented neither like"),
    ("if True:\n    x = 1\n\ty = 2", 3, "tabs where other lines have spaces"),
    ("if x = 1:\n    pass", 1, "To compare in line 1, write `==`."),
    ("print 'a'", 1, "`print` needs round brackets"),
    ("return 3", 1, "The `return` in line 1 stands outside a function."),
    ("break", 1, "The `break` in line 1 stands outside a loop."),
    ("x = “a”", 1, "Type a plain"),
    ("x = 1\u00a0+ 2", 1, "invisible character (U+00A0)"),
    ("x = [1 2]", 1, "a comma, perhaps"),
    ("2x = 3", 1, "A name cannot start with a digit"),
    ("x = 007", 1, "write 7, not 007"),
    ("f(a=1, 2)", 1, "put the named ones (a=…) last"),
    ("f() = 3", 1, "there must be a name"),
    ("None = 3", 1, "`None` is a fixed value"),
    ("x = 1\nif x:\n    pass\nelse if x:\n    pass", 4, "Python writes `elif`"),
    ("x++", 1, "write x += 1"),
    ("if a && b:\n    pass", 1, "Python writes `and`"),
    ("lambda = 3", 1, "A word that belongs to Python"),
    ("function f():\n    pass", 1, "starts with `def`"),
    ("let x = 1", 1, "Python needs no word before a new name"),
    ("try:\n    x = 1\ny = 2", 3, "needs an `except` block"),
    ("def f(a, a):\n    pass", 1, "two parameters called `a`"),
    ("x = 3 $ 4", 1, "line 1"),
]


@pytest.mark.parametrize(("code", "line", "part"), SYNTAX, ids=[part[:30] for *_, part in SYNTAX])
def test_code_that_python_cannot_read(run, code, line, part):
    problem = run(code).problem
    assert problem["kind"] == "syntax"
    assert part in problem["sentence"]
    assert problem["line"] is None or abs(problem["line"] - line) <= 1
