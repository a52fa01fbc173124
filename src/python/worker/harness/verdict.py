"""Decides what came of one case: passed, failed, or an error that is not the learner's."""

import re
from types import ModuleType

from _pytest.outcomes import Failed, Skipped

from harness import comparisons, explain, messages, originals, pretenders, problems
from harness.contract import Contract
from harness.plugin import Case
from harness.problems import Source

__builtins__ = originals.BUILTINS

_WRONG_CALL = re.compile(r"^(?:[\w<>]+\.)*(\w+)\(\) (?:takes|missing|got)")


class Judge:
    """Judges the cases of one task: the learner's `source`, the `tests` and what they ask, the loaded `solution`."""

    def __init__(self, source: Source, tests: Source, asked: Contract, solution: ModuleType) -> None:
        self._source = source
        self._tests = tests
        self._asked = asked
        self._solution = solution

    def judge(self, case: Case, error: BaseException | None) -> None:
        """Fill in the outcome, the message, the problem and the facts of `case`, which raised `error`."""
        pretender = pretenders.found()
        if case.changed:
            tampered(case)
        elif pretender:
            sentence = (
                f"Your code gives an object of its own class `{pretender}`, which claims to equal anything. The tests need a plain value."
            )
            _fail(case, sentence, problems.make("tampering", sentence=sentence, message=sentence))
        elif error is None:
            case.outcome = "passed"
        else:
            self._judge_error(case, error)
        comparisons.forget()

    def _judge_error(self, case: Case, error: BaseException) -> None:
        text = problems.text_of(error)
        own = list(problems.learner_frames(error, self._source.path))
        if isinstance(error, Skipped):
            case.outcome, case.message = "error", f"This test was skipped: {text}"
        elif isinstance(error, Failed):
            _fail(case, messages.from_raises(text))
        elif isinstance(error, AssertionError) and (not own or self._raised_by_tests(error)):
            statement = self._asked.assert_at(self._test_line(error))
            message, case.facts = messages.from_assertion(error, text, statement)
            _fail(case, message)
        elif own:
            sentence = None
            if self._raised_by_tests(error):
                kind = problems.type_name(error)
                sentence = f"A function that the test handed to your code raised {kind}. Is it called too often, or with other values?"
            problem = problems.from_exception(error, self._source, sentence=sentence)
            _fail(case, problem["sentence"] or f"{problem['type']}: {text}", problem)
        else:
            self._judge_test_error(case, error, text)

    def _raised_by_tests(self, error: BaseException) -> bool:
        """Whether the innermost frame of ours or the learner's is the tests': a callback that asserts, say."""
        trace, innermost = error.__traceback__, ""
        while trace is not None:
            name = trace.tb_frame.f_code.co_filename
            if name in (self._source.path, self._tests.path):
                innermost = name
            trace = trace.tb_next
        return innermost == self._tests.path

    def _test_line(self, error: BaseException) -> int | None:
        entries = list(problems.learner_frames(error, self._tests.path))
        return entries[-1][0].tb_lineno if entries else None

    def _judge_test_error(self, case: Case, error: BaseException, text: str) -> None:
        """The test file itself raised: mostly because what it got is of another kind than asked for."""
        kind, line = problems.type_name(error), self._tests.line(self._test_line(error))
        called = _WRONG_CALL.match(text) if isinstance(error, TypeError) else None
        if called and hasattr(self._solution, called[1]):
            sentence = explain.explain(error, None, line) or f"The tests cannot call `{called[1]}`: {text}."
            _fail(case, sentence, problems.make("exception", type_=kind, message=text, sentence=sentence))
        elif "NoneType" in text and isinstance(error, (TypeError, AttributeError)):
            _fail(case, f"Your code gives None where the test goes on with `{line}`. Is a `return` missing?")
        else:
            case.outcome = "error"
            said = f"{kind}: {text}".rstrip(" .:")
            case.message = f"The test stopped at `{line}`: {said}. Is the result of the kind and shape that is asked for?"


def tampered(case: Case) -> None:
    """The case replaced what does not belong to it."""
    name = case.changed[0]
    sentence = f"Your code replaced `{name}` while the test ran. The tests need the real one."
    _fail(case, sentence, problems.make("tampering", sentence=sentence, message=", ".join(case.changed)))


def _fail(case: Case, message: str, problem: dict | None = None) -> None:
    case.outcome, case.message, case.problem = "failed", message, problem
