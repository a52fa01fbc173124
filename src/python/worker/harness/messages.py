"""What a failed assertion says to the learner."""

import ast

from harness import comparisons, facts, limits, operands, originals, rewriting
from harness.comparisons import Mismatch
from harness.facts import Tolerance
from harness.mistake import article
from harness.operands import Comparison

__builtins__ = originals.BUILTINS

_LINES = 8
_NOISE = ("Use -v", "Full diff", "...Full output truncated", "Use '-vv'")


def from_assertion(error: BaseException, text: str, statement: ast.Assert | None) -> tuple[str, dict | None]:
    """The message and the facts for an AssertionError whose text is `text`, raised by `statement` of the test file."""
    mismatch = comparisons.mismatch_of(error)
    if mismatch is not None:
        found = None if mismatch.less else facts.facts(mismatch.actual, mismatch.expected, mismatch.tolerance)
        return mismatch.note.strip() or _from_mismatch(mismatch, found, text), found
    found = _facts_of(statement)
    if statement is not None and statement.msg is not None:
        # pytest indents the lines after the first of a message.
        return text.split("\nassert ", 1)[0].replace("\n  ", "\n").rstrip("\n"), found
    return shorten(text) or "A condition of this test does not hold.", found


def from_raises(text: str) -> str:
    """The message for pytest.raises and pytest.fail."""
    if not text.startswith("DID NOT RAISE"):
        return text
    wanted = text.removeprefix("DID NOT RAISE").strip().removeprefix("any of").strip("() ")
    names = wanted.replace("<class '", "").replace("'>", "").replace("builtins.", "")
    return f"Your code should raise {names} here, and it did not."


def _facts_of(statement: ast.Assert | None) -> dict | None:
    compared = operands.last()
    if statement is None or compared is None:
        return None
    if not statement.lineno <= compared.line <= (statement.end_lineno or compared.line):
        return None
    if isinstance(statement.test, ast.UnaryOp):
        return None
    if compared.operator in rewriting.CLOSE:
        return facts.facts(compared.left, compared.right, _tolerance(compared))
    if compared.operator != "Eq":
        return None
    left, right = compared.left, compared.right
    if isinstance(statement.test, ast.Compare) and _is_literal(statement.test.left) and not _is_literal(statement.test.comparators[0]):
        left, right = right, left
    return _facts_approximate(left, right)


def _is_literal(node: ast.expr) -> bool:
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError, SyntaxError, RecursionError):
        return False
    return True


def _tolerance(compared: Comparison) -> Tolerance:
    if compared.operator.startswith("array"):
        return Tolerance(nan_equal=bool(compared.named.get("equal_nan", False)))
    read = {name: compared.named.get(name, value) for name, value in (("rtol", 1e-5), ("atol", 1e-8), ("equal_nan", False))}
    if "rel_tol" in compared.named or "abs_tol" in compared.named:
        read |= {"rtol": compared.named.get("rel_tol", 1e-9), "atol": compared.named.get("abs_tol", 0.0)}
    return Tolerance(read["rtol"], read["atol"], read["equal_nan"])  # type: ignore[arg-type]


def _facts_approximate(left: object, right: object) -> dict | None:
    """`a == pytest.approx(b)` holds the tolerance in its right side (or, turned round, in its left)."""
    for actual, wanted in ((left, right), (right, left)):
        if type(wanted).__module__ == "_pytest.approx" or type(wanted).__module__ == "_pytest.python_api":
            relative = 1e-6 if wanted.rel is None else wanted.rel  # type: ignore[attr-defined]
            absolute = 1e-12 if wanted.abs is None else wanted.abs  # type: ignore[attr-defined]
            return facts.facts(actual, wanted.expected, Tolerance(relative, absolute, wanted.nan_ok))  # type: ignore[attr-defined]
    return facts.facts(left, right)


def _from_mismatch(mismatch: Mismatch, found: dict | None, text: str) -> str:
    if mismatch.actual is None:
        return "Your code gives None where an array is expected. Is a `return` missing?"
    if mismatch.refused:
        kind = type(mismatch.actual).__name__
        return f"Your code gives {article(kind)}, which NumPy cannot compare with what is expected: {shorten(text)}"
    if mismatch.less or found is None or (found["total"] is not None and found["first"] is None):
        return shorten(text)
    if found["total"] is None:
        return f"The shape is {found['actual']['shape']}, expected {found['expected']['shape']}."
    first, total, differing = found["first"], found["total"], found["differing"]
    if not first["index"]:
        return f"Expected {first['expected']}, yours {first['actual']}."
    where = f"expected {first['expected']}, yours {first['actual']}."
    if total == 1:
        return f"At {first['index']}: {where}"
    what = "numbers" if _is_number(first["expected"]) and _is_number(first["actual"]) else "values"
    return f"{differing} of {total} {what} {'differs' if differing == 1 else 'differ'}; the first at {first['index']}: {where}"


def _is_number(text: str) -> bool:
    try:
        complex(text)
    except ValueError:
        return False
    return True


def shorten(text: str) -> str:
    """pytest's or NumPy's explanation in at most eight lines."""
    lines = [line.rstrip() for line in text.strip().splitlines()]
    lines = [line for line in lines if line and not any(noise in line for noise in _NOISE)]
    if len(lines) > _LINES:
        lines = [*lines[:_LINES], "…"]
    return limits.cut("\n".join(lines), limits.MESSAGE)
