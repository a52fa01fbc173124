"""Folds the cases of a test function into one line of the report."""

from harness import limits, originals
from harness.plugin import Case

__builtins__ = originals.BUILTINS

_OURS = "This is a fault of the checker, not of your code: "


def outcomes(cases: list[Case], trouble: str) -> list[dict]:
    """One TestOutcome for each test function, in the order of `cases`.

    `trouble` says what went wrong in the checker, "" if nothing did; then no test may count as passed.
    """
    names = dict.fromkeys(case.function for case in cases)
    tests = [_fold([case for case in cases if case.function == name], trouble) for name in names]
    # Where there are more than can be shown, those that did not pass go first: one of them left out would make a pass.
    shown = sorted(range(len(tests)), key=lambda at: tests[at]["outcome"] == "passed")[: limits.TESTS]
    return [tests[at] for at in sorted(shown)]


def _fold(cases: list[Case], trouble: str) -> dict:
    for case in cases:
        if case.outcome != "failed" and (trouble or (case.outcome == "error" and not case.message)):
            case.outcome, case.message = "error", _OURS + (trouble or "this test did not run.")
    failed = [case for case in cases if case.outcome == "failed"] or [case for case in cases if case.outcome != "passed"]
    shown = failed[0] if failed else None
    output = shown.output if shown else "".join(case.output for case in cases)
    return {
        "name": limits.cut(cases[0].function, limits.NAME),
        "sentence": limits.cut(cases[0].sentence, limits.SENTENCE),
        "outcome": shown.outcome if shown else "passed",
        "message": limits.cut(shown.message, limits.MESSAGE) if shown else "",
        "problem": shown.problem if shown else None,
        "facts": shown.facts if shown else None,
        "output": limits.tail(output, limits.OUTPUT_TAIL),
        "cases": {
            "total": len(cases),
            "passed": sum(case.outcome == "passed" for case in cases),
            "failing": limits.cut(shown.label, limits.SHOWN) if shown and shown.label else None,
        },
    }
