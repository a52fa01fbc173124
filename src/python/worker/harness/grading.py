"""Grades a learner's `solution.py` with the exercise's own tests, by real pytest."""

import ast
import importlib
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import suppress
from types import ModuleType

import pytest
from _pytest.assertion import rewrite

from harness import (
    comparisons,
    contract,
    exits,
    figures,
    guard,
    loading,
    operands,
    originals,
    pictures,
    pretenders,
    problems,
    report,
    rewriting,
    stage,
    suspicion,
    verdict,
)
from harness.contract import Contract
from harness.guard import Guard
from harness.plain_json import dumps
from harness.plugin import Case, Plugin
from harness.streams import Tail

__builtins__ = originals.BUILTINS

# None of these is needed here, and together they cost more than the tests.
_OFF = (
    "terminal cacheprovider logging doctest junitxml pastebin faulthandler warnings unraisableexception "
    "threadexception stepwise debugging setuponly setupplan tmpdir legacypath skipping capture unittest subtests"
).split()
_FINE = (pytest.ExitCode.OK, pytest.ExitCode.TESTS_FAILED)


def check(
    code: str,
    tests: str,
    picture: str | None,
    folder: str,
    send: Callable[..., object],
    *,
    order_seed: int | None = None,
    first_failure: bool = False,
) -> str:
    """Grade `code` by `tests` and return the CheckReport as JSON.

    The exercise's other files are in `folder` already. `picture` is the source of `picture.py`; its figure is sent by
    `send("figure", json_text, png_bytes)` after a pass. `order_seed` runs the tests in a random order; the report stays in
    file order. With `first_failure` the tests after the first that fails are not run. Never raises because of the learner's code.
    """
    place = os.path.realpath(folder)
    grading = _Grading(
        problems.Source(os.path.join(place, "solution.py"), code),
        problems.Source(os.path.join(place, "test_solution.py"), tests),
    )
    return dumps(grading.report(picture, send, order_seed, first_failure))


class _Grading:
    def __init__(self, source: problems.Source, tests: problems.Source) -> None:
        self._source = source
        self._tests = tests
        self._tail = Tail()

    def report(self, picture: str | None, send: Callable[..., object], order_seed: int | None, first_failure: bool) -> dict:
        """The CheckReport."""
        code, problem = loading.compile_source(self._source)
        if code is None:
            return {"kind": "broken", "problem": problem, "output": ""}
        try:
            asked = contract.read(self._tests.text, self._tests.path)
        except (SyntaxError, ValueError) as error:
            return _checked([Case("test_solution")], f"test_solution.py cannot be read: {error}", "")
        with (
            guard.watching() as keeper,
            exits.held(keeper),
            stage.staged(self._source, self._tail, ""),
            figures.showing(figures.silent),
        ):
            closely = suspicion.may_tamper(ast.parse(self._source.text))
            _import_what_tests_need(asked, keeper, closely)
            solution, problem = loading.load(self._source, code, keeper)
            output = self._tail.take()
            problem = problem or loading.lacks(self._source, asked, solution)
            if problem is not None:
                return {"kind": "broken", "problem": problem, "output": output}
            plugin = Plugin(keeper, self._tail, verdict.Judge(self._source, self._tests, asked, solution).judge)
            plugin.closely, plugin.order_seed, plugin.first_failure = closely, order_seed, first_failure
            cases, trouble = self._run_tests(asked, solution, keeper, plugin)
            if picture and not trouble and all(case.outcome == "passed" for case in cases):
                with suppress(BaseException):  # a pass stays a pass
                    pictures.draw(picture, os.path.dirname(self._source.path), solution, send)
                keeper.put_back_all()
        return _checked(cases, trouble, output)

    def _run_tests(self, asked: Contract, solution: ModuleType, keeper: Guard, plugin: Plugin) -> tuple[list[Case], str]:
        """The cases in file order, and what went wrong in the checker itself, "" if nothing did."""
        self._prepare_files()
        classes = tuple(value for name in asked.names if isinstance(value := getattr(solution, name), type))
        pretenders.begin(os.path.dirname(self._source.path), classes)
        plugin.free_names = asked.globals
        process = keeper.process
        status, trouble = self._run_pytest(plugin, keeper)
        keeper.process = process  # what pytest had set up for itself is gone again
        changed = keeper.put_back_all()
        cases = plugin.cases or [Case(name, sentence=asked.sentence_of(name)) for name in asked.test_names()]
        if plugin.collection_error is not None:
            for case in cases:
                plugin.judge(case, plugin.collection_error)
        elif status not in _FINE:
            trouble = trouble or plugin.internal_error or self._tail.take() or f"pytest ended with {status!r}."
        for case in cases:
            if (changed and case.outcome == "passed") or case.changed:
                case.changed += changed
                verdict.tampered(case)
        operands.forget()
        return cases or [Case("test_solution")], trouble

    def _prepare_files(self) -> None:
        """The learner's code may have written over the tests, or left a compiled file for pytest to find."""
        stage.write(self._tests)
        shutil.rmtree(os.path.join(os.path.dirname(self._tests.path), "__pycache__"), ignore_errors=True)
        sys.modules.pop("test_solution", None)
        importlib.invalidate_caches()

    def _run_pytest(self, plugin: Plugin, keeper: Guard) -> tuple[object, str]:
        folder = os.path.dirname(self._tests.path)
        # Without --confcutdir pytest takes the folder of `-c`, and then looks at every neighbour of ours.
        arguments = ["-c", os.devnull, "--rootdir", folder, "--confcutdir", folder, "--noconftest"]
        arguments += ["--import-mode", "importlib", self._tests.path]
        for name in _OFF:
            arguments += ["-p", f"no:{name}"]
        os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
        with keeper.replaced(rewrite, "AssertionRewriter", rewriting.Rewriter), comparisons.recorded(keeper):
            try:
                return pytest.main(arguments, plugins=[plugin]), ""
            except BaseException as error:
                return None, f"{problems.type_name(error)}: {problems.text_of(error)}"
            finally:
                os.environ.pop("PYTEST_DISABLE_PLUGIN_AUTOLOAD", None)


def _import_what_tests_need(asked: Contract, keeper: Guard, closely: bool) -> None:
    """Ahead of the learner's code, so that the guard knows it as it was; what lies beside the tests may import that code."""
    # NumPy imports it at the first `np.testing`: were that the learner's, the guard would never have seen the real one.
    lazy = ["numpy.testing"] if "numpy" in sys.modules or "numpy" in asked.modules else []
    for name in asked.modules + lazy:
        top = name.partition(".")[0]
        if not os.path.exists(top) and not os.path.exists(f"{top}.py"):
            with suppress(Exception):
                importlib.import_module(name)
    keeper.learn()
    if closely:
        keeper.bring_near(asked.modules)


def _checked(cases: list[Case], trouble: str, output: str) -> dict:
    return {"kind": "checked", "tests": report.outcomes(cases, trouble), "output": output}
