"""Runs a coroutine to its end without sockets, threads or a browser that can suspend Python."""

import asyncio
import time
from collections.abc import Coroutine, Iterator, Sized
from contextlib import contextmanager

from harness import originals

__builtins__ = originals.BUILTINS

_sleep = time.sleep
_STEP = 0.01
_STEPS = 100


def rest(seconds: float, /) -> None:
    """Sleep for that many seconds: Pyodide's sleep hands the time to its own loop, which it would not find behind ours."""
    loop = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    try:
        _sleep(seconds)
    finally:
        asyncio._set_running_loop(loop)


class _Sleeper:
    """In the place of a selector: there are no sockets to wait for, only the next timer."""

    def __init__(self, ready: Sized) -> None:
        self._ready = ready

    def select(self, timeout: float | None) -> list:
        if timeout is None:
            self._wait_for_others()
        elif timeout > 0:
            rest(timeout)
        return []

    def _wait_for_others(self) -> None:
        """Nothing in Python will wake the program up. What runs Python may, if it gets the time: a refused request, say."""
        for _ in range(_STEPS):
            rest(_STEP)
            if self._ready:
                return
        raise RuntimeError("The program waits for something that never comes.")

    def close(self) -> None:
        """Nothing is open."""


class _Loop(asyncio.BaseEventLoop):
    def __init__(self) -> None:
        super().__init__()
        self._selector = _Sleeper(self._ready)

    def _process_events(self, _events: list) -> None:
        """None ever come."""

    def _write_to_self(self) -> None:
        """There is no other thread to wake up."""


def run_coroutine(coroutine: Coroutine) -> object:
    """The result of `coroutine`; tasks that are left over at its end are cancelled."""
    with _no_outer_loop():
        loop = _Loop()
        try:
            return loop.run_until_complete(coroutine)
        finally:
            try:
                left = [task for task in asyncio.all_tasks(loop) if task.cancel()]
                if left:
                    loop.run_until_complete(asyncio.gather(*left, return_exceptions=True))
                loop.run_until_complete(loop.shutdown_asyncgens())
            finally:
                loop.close()


@contextmanager
def _no_outer_loop() -> Iterator[None]:
    """Pyodide keeps a loop of its own "running" all the time; asyncio allows one a thread."""
    loop = asyncio._get_running_loop()
    task = None if loop is None else asyncio.current_task(loop)
    if task is not None:
        asyncio.tasks._leave_task(loop, task)
    asyncio._set_running_loop(None)
    try:
        yield
    finally:
        asyncio._set_running_loop(loop)
        if task is not None:
            asyncio.tasks._enter_task(loop, task)


def _run(main: Coroutine, *, debug: bool | None = None, loop_factory: object = None) -> object:
    """`asyncio.run` for learners: Pyodide's own needs a browser that can suspend Python."""
    if isinstance(asyncio._get_running_loop(), _Loop):
        main.close()
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    if not asyncio.iscoroutine(main):
        raise ValueError(f"a coroutine was expected, got {main!r}")
    return run_coroutine(main)


@contextmanager
def installed() -> Iterator[None]:
    """While this is open, `asyncio.run` works without sockets, threads and a suspending browser."""
    real = asyncio.run
    asyncio.run = asyncio.runners.run = _run  # type: ignore[assignment]
    try:
        yield
    finally:
        asyncio.run = asyncio.runners.run = real
