import ast
from types import ModuleType

import pytest

from harness import contract


def sentence(code, tests):
    """What is missing, as the learner reads it."""
    module = ModuleType("solution")
    exec(code, module.__dict__)
    asked = contract.read(tests, "test_solution.py")
    return contract.missing_name(asked, module, ast.parse(code)) or contract.wrong_parameters(asked, module)[1]


IMPORT = "import numpy as np\nfrom solution import descend\n"
CALL = IMPORT + "def test_a():\n    descend(X, y, 0.1, 7, np.zeros(3))\n"


def test_a_near_miss_is_named():
    found = sentence("def decsend(): pass", CALL)
    assert found == "Your code defines `decsend`. The tests look for `descend`."
    assert sentence("def Descend(): pass", CALL) == "Your code defines `Descend`. The tests look for `descend`."


def test_a_missing_name_is_named():
    assert sentence("x = 1", CALL) == "The tests look for `descend`, and your code does not define it yet."
    assert sentence("import numpy as descent", CALL).startswith("The tests look for `descend`")


def test_a_function_inside_something_else():
    code = "def outer():\n    def descend(): pass\n"
    assert sentence(code, CALL).startswith("`descend` is defined inside something else")


def test_a_function_that_is_no_function():
    assert sentence("descend = 5", CALL).startswith("The tests call `descend(…)`, and `descend` is an int here")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (
            "def descend(X, y, eta, steps): pass",
            "`descend` takes 4 arguments here (X, y, eta, steps); the tests call it with 5: descend(X, y, 0.1, 7, np.zeros(3)).",
        ),
        ("def descend(): pass", "`descend` takes 0 arguments here; the tests call it with 5: descend(X, y, 0.1, 7, np.zeros(3))."),
        (
            "def descend(X, y, eta, steps, w0, more): pass",
            "`descend` takes 6 arguments here (X, y, eta, steps, w0, more); the tests call it with 5: descend(X, y, 0.1, 7, np.zeros(3)).",
        ),
        ("descend = lambda X: X", "`descend` takes 1 argument here (X); the tests call it with 5: descend(X, y, 0.1, 7, np.zeros(3))."),
    ],
)
def test_a_wrong_number_of_parameters(code, expected):
    assert sentence(code, CALL) == expected


def test_an_unknown_keyword():
    tests = "from solution import f\ndef test_a():\n    f(1, rate=2)\n"
    assert sentence("def f(x, speed): pass", tests) == (
        "`f` takes 2 arguments here (x, speed); the tests call it with `rate=`: f(1, rate=2)."
    )


@pytest.mark.parametrize(
    "code",
    [
        "def descend(X, y, eta, steps, w0): pass",
        "def descend(a, b, c, d, e, f=1, *, g=2): pass",
        "def descend(*args): pass",
        "def descend(X, *rest): pass",
        "def descend(*a, **k): pass",
        "import functools\ndef full(a, b, c, d, e, f): pass\ndescend = functools.partial(full, 1)",
        "class descend:\n    def __init__(self, a, b, c, d, e): pass",
        "class C:\n    def __call__(self, a, b, c, d, e): pass\ndescend = C()",
        "class C:\n    def m(self, a, b, c, d, e): pass\ndescend = C().m",
        "descend = print",
        "import functools\ndef wrap(f):\n    @functools.wraps(f)\n    def inner(*a): return f(1, *a)\n    return inner\n"
        "@wrap\ndef descend(z, a, b, c, d, e): pass",
        "import functools\n@functools.lru_cache\ndef descend(a, b, c, d, e): pass",
        "import numpy as np\ndescend = np.vectorize(lambda a, b, c, d, e: a)",
        "async def descend(a, b, c, d, e): pass",
        "def descend(a, b, c, d, e, /): pass",
    ],
)
def test_a_right_solution_is_never_refused(code):
    assert sentence(code, CALL) == ""


@pytest.mark.parametrize(
    "body",
    [
        "    with pytest.raises(TypeError):\n        f(1, 2, 3)",
        "    try:\n        f(1, 2, 3)\n    except TypeError:\n        pass",
        "    f(*args)",
        "    f(**named)",
        "    f(1, *more)",
        "    f = other\n    f(1, 2, 3)",
        "    for f in (other,):\n        f(1, 2, 3)",
        "    (lambda f: f(1, 2, 3))(other)",
        "    g.f(1, 2, 3)",
    ],
)
def test_calls_that_need_not_be_calls_of_the_learners_function_are_left_alone(body):
    assert sentence("def f(x): pass", f"import pytest\nfrom solution import f\ndef test_a():\n{body}\n") == ""


def test_aliases_are_followed():
    tests = "from solution import f as g\ndef test_a():\n    g(1, 2)\n"
    assert "`f` takes 1 argument here (x); the tests call it with 2: g(1, 2)." in sentence("def f(x): pass", tests)


def test_the_sentence_and_the_statement_at_a_line():
    asked = contract.read('def test_a():\n    """First.\n\n    More.\n    """\n    assert (1 ==\n        2)\n', "t.py")
    assert asked.test_names() == ["test_a"]
    assert asked.sentence_of("test_a") == "First."
    assert asked.assert_at(7) is asked.assert_at(6) is not None
    assert asked.assert_at(2) is None
