import ast
import json

import pytest
from mutants import as_json, mutants

FUNCTION = '''
def f(x: int = 0) -> float:
    """Docstring with 1 + 1."""
    {}
'''


def afters(statement):
    return [mutant.after for mutant in mutants(FUNCTION.format(statement)) if mutant.line == 4]


@pytest.mark.parametrize(
    ("statement", "after"),
    [
        ("return x + y", "return x - y"),
        ("return x + y", "return x"),
        ("return x + y", "return y"),
        ("return x - y", "return y - x"),
        ("return x + y", "return None"),
        ("return x < y", "return x <= y"),
        ("return x < y", "return x >= y"),
        ("return x and y", "return x or y"),
        ("return not x", "return x"),
        ("return ~x", "return x"),
        ("return x[1]", "return x[2]"),
        ("return x[1]", "return x[0]"),
        ("return x[0]", "return x[-1]"),
        ("return x[a:b]", "return x[:b]"),
        ("return x[a:b]", "return x[a:b + 1]"),
        ("return x[::-1]", "return x[:]"),
        ("return f(x, y)", "return f(y, x)"),
        ("return abs(x)", "return x"),
        ("return np.abs(x)", "return x"),
        ("return x.copy()", "return x"),
        ("return np.array(x)", "return np.asarray(x)"),
        ("return x.sum(axis=0)", "return x.sum(axis=1)"),
        ("return x.sum(axis=0)", "return x.sum()"),
        ("return x.sum(axis=0)", "return x.mean(axis=0)"),
        ("return np.max(x)", "return np.min(x)"),
        ("return x.var(ddof=1)", "return x.var(ddof=0)"),
        ("return x.sum(keepdims=True)", "return x.sum(keepdims=False)"),
        ("return np.zeros(3, dtype=np.float64)", "return np.zeros(3, dtype=np.float32)"),
        ("return np.zeros(3, dtype=bool)", "return np.zeros(3, dtype=int)"),
        ("return x.astype(float)", "return x.astype(int)"),
        ("return np.zeros(3, 'float64')", "return np.zeros(3, 'int64')"),
        ("return range(n)", "return range(n - 1)"),
        ("return range(1, n)", "return range(1, n + 1)"),
        ("return x.T @ y", "return x @ y"),
        ("return a if x else b", "return a if not x else b"),
        ("return [a for a in b if a > 0]", "return [a for a in b if True]"),
        ("return x < 1e-12", "return x < 1e-06"),
        ("return {'a': 'i', 'b': 'j'}", "return {'a': 'j', 'b': 'j'}"),
        ("x += 1", "x -= 1"),
        ("x[0] = 1", "pass"),
        ("x.append(1)", "pass"),
    ],
)
def test_each_kind_of_change(statement, after):
    assert after in afters(statement)


def test_parentheses_are_kept_and_added_where_the_change_needs_them():
    changed = afters("return c - a * (a + b)")
    assert "return c - a * (a - b)" in changed
    assert "return c - a / (a + b)" in changed
    assert "return a * (a + b) - c" in changed
    assert "return c - (a + b)" in changed


def test_what_valid_input_cannot_show_is_left_alone():
    for statement in (
        "raise ValueError('1' + x)",
        "import numpy",
        "f'{x + 1}'",
        "with np.errstate(invalid='ignore'): pass",
        "x = max(a, b)",
        "x = y",
    ):
        assert [after for after in afters(statement) if after not in ("pass", "x = min(a, b)")] == []
    assert "return zip(a, b)" not in afters("return zip(a, b, strict=True)")


def test_docstrings_annotations_decorators_and_scripts_are_left_alone():
    source = '''
"""1 + 1"""
@cache(1 + 1)
def f(x: "1" = 1) -> Literal[2]:
    """2 + 2"""
    y: Literal[3] = x
    return y

if __name__ == "__main__":
    print(f(1 + 1))
'''
    assert {mutant.line for mutant in mutants(source)} == {4, 7}
    assert [mutant.after for mutant in mutants(source) if mutant.line == 4] == [
        'def f(x: "1" = 2) -> Literal[2]:',
        'def f(x: "1" = 0) -> Literal[2]:',
    ]


def test_a_mutant_names_its_line_and_function_and_changes_nothing_else():
    source = "class A:\n    def ä(self):  # Läuchli\n        ö = 'ß'; return ö + 1  # one more\n\nx = A()\n"
    found = mutants(source)
    assert [(m.kind, m.line, m.function, m.before) for m in found][:1] == [("return value", 3, "A.ä", "ö = 'ß'; return ö + 1")]
    for mutant in found:
        before, after = source.replace("  # Läuchli", "").replace("  # one more", "").splitlines(), mutant.source.splitlines()
        assert len(before) == len(after)
        assert [i for i, (one, other) in enumerate(zip(before, after, strict=True)) if one != other] == [mutant.line - 1]


def test_a_change_over_several_lines_is_shown_in_one():
    found = mutants("x = f(\n    a,\n    b,\n)\n")
    assert ("x = f( a, b, )", "x = f(b, a)") in [(m.before, m.after) for m in found]


def test_every_mutant_is_a_program_of_its_own_and_always_the_same():
    source = FUNCTION.format("return np.sum(x[1:], axis=0) / len(x) ** 2 if x else -y @ z.T")
    found = mutants(source)
    assert found == mutants(source)
    assert len({ast.unparse(ast.parse(m.source)) for m in found} | {ast.unparse(ast.parse(source))}) == len(found) + 1
    assert json.loads(as_json(source))[0]["kind"] == found[0].kind
