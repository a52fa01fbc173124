"""The pytest plugin that runs each test under the guard and keeps what happened."""

import inspect
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from types import CoroutineType

import pytest

from harness import contract, operands, originals, pretenders
from harness.coroutines import run_coroutine
from harness.guard import Guard
from harness.process import attempt
from harness.streams import Tail

__builtins__ = originals.BUILTINS

_LONGEST_PARAMETER = 40


@dataclass
class Case:
    """One run of a test function, and what came of it."""

    function: str
    label: str = ""
    sentence: str = ""
    outcome: str = "error"
    message: str = ""
    problem: dict | None = None
    facts: dict | None = None
    output: str = ""
    ran: bool = False
    changed: list[str] = field(default_factory=list)


class Plugin:
    """Fills `cases`, in file order.

    `judge(case, error)` is called as soon as a test is over, while what it compared is still remembered. With `closely` the
    guard looks at everything near after each test, otherwise only at the process's switches. With `first_failure` the run ends
    there.
    """

    def __init__(self, keeper: Guard, tail: Tail, judge: Callable[[Case, BaseException | None], None]) -> None:
        self._keeper = keeper
        self._tail = tail
        self.judge = judge
        self._by_item: dict[object, Case] = {}
        self.closely = True
        self.order_seed: int | None = None
        self.first_failure = False
        self.free_names: set[str] = set()
        self.cases: list[Case] = []
        self.collection_error: BaseException | None = None
        self.internal_error = ""

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list) -> None:
        for item in items:
            case = Case(_function_name(item), _label(item), contract.first_line(inspect.getdoc(item.function)))
            self._by_item[item] = case
            self.cases.append(case)
        if self.order_seed is not None:
            random.Random(self.order_seed).shuffle(items)
        if self.closely:
            self._keeper.put_back()
        self._keeper.learn()
        self._keeper.watch_tests("test_solution", self.free_names)

    def pytest_exception_interact(self, node, call, report) -> None:
        if node not in self._by_item:
            error = call.excinfo.value
            self.collection_error = error.__cause__ or error

    def pytest_internalerror(self, excinfo) -> None:
        self.internal_error = excinfo.exconly()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item):
        self._tail.take()
        case = self._by_item[item]
        try:
            return (yield)
        finally:
            if _has_fixtures(item):
                self._look(case, self.closely)
            case.output = self._tail.take()
            operands.forget()
            pretenders.forget()

    @pytest.hookimpl(tryfirst=True)
    def pytest_pyfunc_call(self, pyfuncitem) -> bool:
        case = self._by_item[pyfuncitem]
        test = pyfuncitem.obj
        arguments = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
        case.ran = True
        raised = attempt(lambda: _run(test, arguments))
        # A fixture may have patched something on purpose and will undo it: then the look comes after its teardown.
        self._look(case, self.closely and not _has_fixtures(pyfuncitem))
        self.judge(case, raised)
        if self.first_failure and case.outcome != "passed":
            pyfuncitem.session.shouldfail = "The first failure is enough."
        return True

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self, item, call):
        report = yield
        if call.excinfo is not None:  # a fixture failed: the test itself never raises into pytest
            self.judge(self._by_item[item], call.excinfo.value)
        return report

    def _look(self, case: Case, closely: bool) -> None:
        if closely:
            case.changed += self._keeper.put_back()
        else:
            self._keeper.put_back_process()


def _run(test: Callable[..., object], arguments: dict[str, object]) -> None:
    result = test(**arguments)
    if type(result) is CoroutineType:  # inspect.iscoroutine would trust the learner's isinstance
        run_coroutine(result)


def _function_name(item) -> str:
    name = getattr(item, "originalname", None) or item.name
    return f"{item.cls.__name__}.{name}" if getattr(item, "cls", None) else name


def _parameters(item) -> dict[str, object]:
    return item.callspec.params if hasattr(item, "callspec") else {}


def _has_fixtures(item) -> bool:
    return bool(set(item.fixturenames) - _parameters(item).keys() - {"request"})


def _label(item) -> str:
    parts = []
    for name, value in _parameters(item).items():
        if not isinstance(value, (int, float, str, tuple, list, type(None))) or len(repr(value)) > _LONGEST_PARAMETER:
            return item.callspec.id
        parts.append(f"{name}={value!r}")
    return ", ".join(parts)
