"""Puts back what a learner's code replaced, so that the grade is made with the real NumPy, the real pytest, the real builtins.

The learner's code runs in the interpreter that grades it. Before it runs, this remembers the functions, classes and modules
of the packages that tests lean on; after importing it, and after every test, whatever is no longer the same is put back.
What is still replaced at the end of a test makes that test fail, by name.

Out of scope, because this is practice and not an exam: code that replaces a function inside one test, lets the test use the
fake, and puts it back before the test ends; and code that hunts the harness's private state through `gc` or frames.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import compress, repeat
from operator import is_not
from types import ModuleType

from harness import originals
from harness.layer import Layer, module_dict
from harness.process import Process

__builtins__ = originals.BUILTINS

STANDARD = frozenset(
    "builtins math cmath random statistics operator functools itertools collections json copy inspect types typing "
    "ast time os posix posixpath sys io warnings importlib re unittest traceback contextlib string fractions "
    "decimal abc enum dataclasses reprlib pprint difflib _operator _io _random _json _ast _collections _functools "
    "_warnings _collections_abc collections.abc linecache tokenize threading atexit".split()
)
# Of these the grader calls methods too.
_LEANED_ON = frozenset(("ast", "inspect", "contextlib", "re", "difflib", "dataclasses", "linecache", "unittest"))
GRADERS = frozenset(("pytest", "_pytest", "pluggy", "iniconfig", "harness"))
NEAR = GRADERS | {"numpy"}
FAR = frozenset(("scipy", "sklearn", "pandas"))


_modules = sys.modules
_get = dict.get


def is_near(name: str) -> bool:
    """Whether the module `name` is looked at after every test."""
    return name in STANDARD or name.partition(".")[0] in NEAR


def is_far(name: str) -> bool:
    """Whether the module `name` is looked at after the import and at the end only."""
    return name.partition(".")[0] in FAR


class Guard:
    """A snapshot, made when it is constructed; see the module's docstring for what it holds."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._near = Layer()
        self._far = Layer()
        self._task = Layer()
        self.modules: dict[str, object] = {}
        self.learn()

    def begin(self) -> None:
        """Start a new task: drop what was brought near for the last one, and learn."""
        self._task = Layer()
        self.learn()

    def learn(self) -> None:
        """Take over what was imported since, and the state of the process as it is now."""
        # In the order of their import, so that what was replaced is named alike each time: numpy's own before numpy.testing's.
        for name, module in list(_modules.items()):
            if name in self._known:
                continue
            self._known.add(name)
            if not isinstance(module, ModuleType):
                continue
            if is_near(name):
                self._near.add_module(name, module, with_classes=name not in STANDARD or name in _LEANED_ON)
            elif is_far(name):
                self._far.add_module(name, module, with_classes=False)
        self.modules = dict(_modules)
        self.process = Process()

    def bring_near(self, names: list[str]) -> None:
        """For this task look at these modules after every test, with their classes, if they belong to a watched package."""
        for name in names:
            module = _modules.get(name)
            if is_far(name) and isinstance(module, ModuleType):
                self._task.add_module(name, module, with_classes=True)

    def watch_tests(self, name: str, free: set[str]) -> None:
        """For this task look at the test module `name`; the tests may change its globals in `free`."""
        module = _modules.get(name)
        if isinstance(module, ModuleType):
            self._task.add_test_module(name, module, free)

    def put_back(self) -> list[str]:
        """Put everything back that is near; the names of the functions and classes that were not the same any more."""
        changed = self._put_back_modules() + self._near.put_back() + self._task.put_back()
        self.put_back_process()
        return changed

    def put_back_all(self) -> list[str]:
        """The same, and what is far as well: that is not named, large packages set things up on their first use."""
        changed = self.put_back()
        self._far.put_back()
        return changed

    def put_back_code(self) -> None:
        """Everything but the process's switches: a program that goes on keeps its streams and its folder."""
        self._put_back_modules()
        self._near.put_back()
        self._far.put_back()

    def put_back_process(self) -> None:
        """Put back the process's own switches only; cheap."""
        self.process.put_back()

    def _put_back_modules(self) -> list[str]:
        changed: list[str] = []
        if sys.modules is not _modules:
            sys.modules = _modules
            changed.append("sys.modules")
        names, saved = list(self.modules), list(self.modules.values())
        for name in list(compress(names, map(is_not, map(_get, repeat(_modules), names), saved))):
            _modules[name] = self.modules[name]  # type: ignore[assignment]
            if is_near(name) or is_far(name) or name in ("solution", "test_solution"):
                changed.append(f"sys.modules[{name!r}]")
        return changed

    @contextmanager
    def replaced(self, module: ModuleType, name: str, value: object) -> Iterator[None]:
        """While this is open, `value` is what belongs at `module.name`."""
        namespace = module_dict(module)
        saved = namespace[name]
        self._set(namespace, name, value)
        try:
            yield
        finally:
            self._set(namespace, name, saved)

    def _set(self, namespace: dict, name: str, value: object) -> None:
        namespace[name] = value
        self._near.expect(namespace, name, value)
        self._far.expect(namespace, name, value)


_frozen: Guard | None = None


def freeze() -> None:
    """Remember everything as it is now; `prepare` calls it last."""
    global _frozen
    _frozen = Guard()


@contextmanager
def watching() -> Iterator[Guard]:
    """The snapshot that `prepare` took, brought up to date, for one task; whoever runs foreign code puts back after it."""
    if _frozen is None:
        freeze()
    assert _frozen is not None
    _frozen.begin()
    modules = _frozen.modules
    try:
        yield _frozen
    finally:
        _frozen.modules = modules  # what the task itself imported may go
