"""Turns an exception into the page's Problem: the learner's own frames, the place to mark, one plain sentence."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import FrameType, TracebackType
from typing import TypeVar

from harness import explain, limits, originals

__builtins__ = originals.BUILTINS

T = TypeVar("T")
_type_name = type.__dict__["__name__"].__get__
_traceback_of = BaseException.__traceback__.__get__
_FIRST_FRAMES = 6


@dataclass
class Source:
    """A file of the learner's: the path that stands in tracebacks, and the text that was run."""

    path: str
    text: str

    def __post_init__(self) -> None:
        self.lines = self.text.splitlines()

    def line(self, number: int | None) -> str:
        """The line without its indentation, "" where there is none."""
        return self.lines[number - 1].strip() if number and 0 < number <= len(self.lines) else ""


def type_name(value: object) -> str:
    """The name of `value`'s class, whatever its metaclass says."""
    return _type_name(type(value))


def text_of(exception: BaseException) -> str:
    """What Python says about `exception`; never raises, whatever `__str__` does."""
    try:
        return str(exception)
    except BaseException:
        return ""


def learner_frames(exception: BaseException, path: str) -> Iterator[tuple[TracebackType, FrameType]]:
    """The traceback's entries in the file `path`, outermost first."""
    trace = _traceback_of(exception)
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == path:
            yield trace, trace.tb_frame
        trace = trace.tb_next


def from_exception(exception: BaseException, source: Source, *, kind: str | None = None, sentence: str | None = None) -> dict:
    """The Problem for `exception`, which the code in `source` raised.

    `kind` and `sentence` are found from the exception where they are None. Never raises.
    """
    entries = list(learner_frames(exception, source.path))
    line, column = _place(entries, source)
    if isinstance(exception, SyntaxError) and exception.filename == source.path:
        return syntax(exception, source)
    if sentence is None:
        sentence = explain.explain(exception, entries[-1][1] if entries else None, source.line(line))
    return make(
        kind or _kind(exception),
        type_=type_name(exception),
        message=text_of(exception),
        sentence=sentence,
        line=line,
        column=column,
        frames=_frames(entries, source),
    )


def syntax(error: SyntaxError, source: Source) -> dict:
    """The Problem for code that Python cannot read."""
    line = error.lineno if error.lineno and error.lineno > 0 else None
    column = error.offset if error.offset and error.offset > 0 else None
    return make(
        "syntax",
        type_=type_name(error),
        message=error.msg or text_of(error),
        sentence=explain.explain_syntax(error, source.lines),
        line=line,
        column=column,
    )


def compile_with(compiler: Callable[[Source], T], source: Source) -> tuple[T | None, dict | None]:
    """What `compiler` makes of the source, or the problem that keeps Python from reading it."""
    try:
        return compiler(source), None
    except SyntaxError as error:
        return None, syntax(error, source)
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        sentence = "Python cannot read this code: it is nested too deeply, or holds a character that no program may hold."
        return None, make("syntax", type_=type_name(error), message=text_of(error), sentence=sentence)


def make(
    kind: str,
    *,
    type_: str = "",
    message: str = "",
    sentence: str = "",
    line: int | None = None,
    column: int | None = None,
    frames: list[dict] | None = None,
) -> dict:
    """A Problem with every text cut to its limit."""
    return {
        "kind": kind,
        "type": limits.cut(type_, limits.NAME),
        "message": limits.cut(message, limits.PROBLEM_MESSAGE),
        "sentence": limits.cut(sentence, limits.EXPLANATION),
        "line": line,
        "column": column,
        "frames": frames or [],
    }


def _kind(exception: BaseException) -> str:
    if isinstance(exception, SystemExit):
        return "exit"
    return "memory" if isinstance(exception, MemoryError) else "exception"


def _place(entries: list[tuple[TracebackType, FrameType]], source: Source) -> tuple[int | None, int | None]:
    if not entries:
        return None, None
    trace, frame = entries[-1]
    positions = list(frame.f_code.co_positions())
    index = trace.tb_lasti // 2
    line = trace.tb_lineno or None
    column = positions[index][2] if 0 <= index < len(positions) else None
    if column is None or line is None or not 0 < line <= len(source.lines):
        return line, None
    # Python counts bytes of UTF-8, an editor counts characters.
    return line, len(source.lines[line - 1].encode("utf-8", "replace")[:column].decode("utf-8", "ignore")) + 1


def _frames(entries: list[tuple[TracebackType, FrameType]], source: Source) -> list[dict]:
    if len(entries) > limits.FRAMES:  # a recursion: its start and its end
        entries = entries[:_FIRST_FRAMES] + entries[_FIRST_FRAMES - limits.FRAMES :]
    return [
        {
            "line": max(trace.tb_lineno or 1, 1),
            "function": limits.cut(frame.f_code.co_qualname, limits.NAME),
            "code": limits.cut(source.line(trace.tb_lineno), limits.CODE),
        }
        for trace, frame in entries
    ]
