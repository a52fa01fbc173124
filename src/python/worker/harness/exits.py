"""Keeps a learner's code from ending or outliving the interpreter: `os._exit`, `atexit`."""

import atexit
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress

from harness import originals
from harness.guard import Guard

__builtins__ = originals.BUILTINS

# `posix` is where os gets these from; another name for it on Windows.
_MODULES = [os] + [module for name in ("posix", "nt") if (module := sys.modules.get(name))]


class Exit(SystemExit):
    """What `os._exit` raises here: the program ends, the interpreter stays."""


def _leave(status: int = 0) -> None:
    raise Exit(status)


def _abort() -> None:
    raise Exit("os.abort() was called.")


_ENDINGS = {"_exit": _leave, "abort": _abort}


@contextmanager
def held(keeper: Guard) -> Iterator[Callable[[], None]]:
    """While this is open, ways to end the process raise SystemExit, and `atexit` functions are kept here.

    Gives a function that runs the functions registered so far, the last one first, as the end of a program would.
    """
    kept: list[tuple[Callable, tuple, dict]] = []

    def register(function: Callable, *arguments: object, **named: object) -> Callable:
        kept.append((function, arguments, named))
        return function

    def unregister(function: Callable) -> None:
        kept[:] = [entry for entry in kept if entry[0] is not function]

    def run_kept() -> None:
        while kept:
            function, arguments, named = kept.pop()
            with suppress(Exception):
                function(*arguments, **named)

    with ExitStack() as stack:
        for module in _MODULES:
            for name, ending in _ENDINGS.items():
                if hasattr(module, name):
                    stack.enter_context(keeper.replaced(module, name, ending))
        stack.enter_context(keeper.replaced(atexit, "register", register))
        stack.enter_context(keeper.replaced(atexit, "unregister", unregister))
        yield run_kept
