"""Imports the learner's code as the module `solution`, and sees whether it has what the tests ask for."""

import ast
import importlib.util
import sys
from types import CodeType, ModuleType

from harness import contract, originals, problems
from harness.contract import Contract
from harness.guard import Guard
from harness.problems import Source
from harness.process import attempt

__builtins__ = originals.BUILTINS

_EXIT = "Your code ends the program while it is being loaded. Take the exit out, or put it into a function."


def compile_source(source: Source) -> tuple[CodeType | None, dict | None]:
    """The compiled code, or the problem that keeps Python from reading it."""
    return problems.compile_with(lambda _: compile(source.text, source.path, "exec", dont_inherit=True), source)


def load(source: Source, code: CodeType, keeper: Guard) -> tuple[ModuleType, dict | None]:
    """The module, and the problem that ended its import, or None; whatever it replaced is put back."""
    spec = importlib.util.spec_from_file_location("solution", source.path)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["solution"] = module
    raised = attempt(lambda: exec(code, module.__dict__))
    keeper.put_back_all()
    sys.modules["solution"] = module
    if raised is None:
        return module, None
    if isinstance(raised, SystemExit):
        return module, problems.from_exception(raised, source, kind="exit", sentence=_EXIT)
    return module, problems.from_exception(raised, source)


def lacks(source: Source, asked: Contract, solution: ModuleType) -> dict | None:
    """The problem that the tests would run into at once, or None."""
    sentence = contract.missing_name(asked, solution, ast.parse(source.text))
    if sentence:
        return problems.make("missing", sentence=sentence, message=sentence)
    name, sentence = contract.wrong_parameters(asked, solution)
    if sentence:
        line = getattr(solution, name).__code__.co_firstlineno
        return problems.make("missing", sentence=sentence, message=sentence, line=line)
    return None
