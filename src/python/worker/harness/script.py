"""Runs a learner's program as a script, the last line as in a notebook."""

import ast
import builtins
import os
import sys
import threading
import types
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from harness import exits, figures, guard, originals, problems, stage
from harness.coroutines import run_coroutine
from harness.display import Display
from harness.plain_json import dumps
from harness.process import attempt
from harness.streams import Channel, Input

__builtins__ = originals.BUILTINS

_Program = tuple[types.CodeType, types.CodeType | None]
_FINISHED = {"kind": "finished"}


def run(code: str, stdin: str, folder: str, send: Callable[..., object]) -> str:
    """Run `code` as `<folder>/solution.py` and return the RunResult as JSON.

    `stdin` holds the lines for `input()`. `send(kind, json_text, data=None)` is called while the program runs: "output",
    "figure" (PNG bytes in `data`), "table". A learner's exception is a result; an exception from here is a bug of ours.
    """
    source = problems.Source(os.path.join(os.path.realpath(folder), "solution.py"), code)
    channel = Channel(send)
    note = channel.writer("stderr")
    shown = figures.Figures(send, note, channel.finish)
    display = Display(send, shown, note, channel.finish)
    compiled, problem = problems.compile_with(_compile, source)
    if compiled is None:
        return dumps({"kind": "raised", "problem": problem})
    with guard.watching() as keeper, exits.held(keeper) as run_exit_functions:
        with stage.staged(source, channel, stdin), figures.showing(shown.send_open), _tools(display):
            problem = _attempt(lambda: _execute(source, compiled, display), source, keeper)
            problem = _attempt(lambda: _wind_down(run_exit_functions, shown), source, keeper) or problem
        keeper.put_back_all()
    channel.finish()
    return dumps(_FINISHED if problem is None else {"kind": "raised", "problem": problem})


def _attempt(action: Callable[[], None], source: problems.Source, keeper: guard.Guard) -> dict | None:
    """Run code of the learner's; the problem that ended it, or None."""
    raised = attempt(action)
    keeper.put_back_code()  # before anything else: Python's own library may lean on what was replaced
    if raised is None:
        return None
    return _exit_problem(raised, source) if isinstance(raised, SystemExit) else problems.from_exception(raised, source)


def _execute(source: problems.Source, compiled: _Program, display: Display) -> None:
    body, last = compiled
    main = types.ModuleType("__main__")
    main.__file__ = source.path
    main.__builtins__ = builtins  # type: ignore[attr-defined]
    sys.modules["__main__"] = main
    _await(eval(body, main.__dict__))
    if last is not None:
        display.show_last(_await(eval(last, main.__dict__)))


def _await(result: object) -> object:
    """Code with `await` at its top level gives a coroutine: run it."""
    return run_coroutine(result) if type(result) is types.CoroutineType else result


def _compile(source: problems.Source) -> _Program:
    """The program, and its last line apart if that is an expression whose value a notebook would show."""
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    tree = compile(source.text, source.path, "exec", flags | ast.PyCF_ONLY_AST, dont_inherit=True)
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr) or source.text.rstrip().endswith(";") or _is_text(last.value):
        return compile(tree, source.path, "exec", flags, dont_inherit=True), None
    tree.body.pop()
    body = compile(tree, source.path, "exec", flags, dont_inherit=True)
    return body, compile(ast.Expression(last.value), source.path, "eval", flags, dont_inherit=True)


def _is_text(node: ast.expr) -> bool:
    """A text alone on the last line is a remark."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _exit_problem(error: SystemExit, source: problems.Source) -> dict | None:
    code = error.code
    if code is None or (type(code) in (int, bool) and code == 0):
        return None
    said = f"with exit code {code}" if type(code) is int else f"and said: {code}"
    return problems.from_exception(error, source, kind="exit", sentence=f"The program ended itself {said}.")


def _wind_down(run_exit_functions: Callable[[], None], shown: figures.Figures) -> None:
    """What Python does at the end of a program, then the figures that are still open."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()
    run_exit_functions()
    shown.send_open()


def _input(prompt: object = "", /) -> str:
    """Read one line of the Input box; it is shown as a terminal would show it."""
    stream = sys.stdin
    print(prompt, end="", flush=True)
    line = stream.readline()
    if not line:
        none = "none left" if isinstance(stream, Input) and stream.tell() else "none"
        raise EOFError(f"input() waits for a line, and the Input box has {none}.")
    if isinstance(stream, Input):
        print(line.removesuffix("\n"))
    return line.removesuffix("\n")


@contextmanager
def _tools(display: Display) -> Iterator[None]:
    """While this is open, `display` and our `input` are builtins, and `__main__` may be the learner's."""
    main = sys.modules["__main__"]
    builtins.display, builtins.input = display.display, _input  # type: ignore[attr-defined]
    try:
        yield
    finally:
        vars(builtins).pop("display", None)
        builtins.input = originals.BUILTINS["input"]
        sys.modules["__main__"] = main
