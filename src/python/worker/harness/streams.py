"""The learner's stdin, stdout and stderr: batched, capped, and never in the way.

A program may print slowly (every line must appear at once) or without end (the page must not drown). A token bucket
serves both: up to 20 messages may go at once, and 20 a second after that.
"""

import codecs
import io
from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import NoReturn

from harness import limits, originals
from harness.plain_json import dumps

__builtins__ = originals.BUILTINS

SENDS_PER_SECOND = 20
BURST = 20
FLOOD_SECONDS = 0.5
FLOOD_CHARACTERS = 50_000
# Trimming at every line would cost more than printing it.
_MOST_CHARACTERS = 2 * limits.OUTPUT_CHARACTERS
_MOST_LINES = 2 * limits.OUTPUT_LINES
# So would counting it. A text with more characters is counted at once.
_MOST_FRESH = 2_000
_LONG = 1_000

_UnsupportedOperation = io.UnsupportedOperation


class Channel:
    """Collects what both streams print, in order, and sends it in batches.

    `send(kind, json_text)` gets {"stream", "text", "skipped"}. Until the cap (10,000 lines or 250,000 characters) everything
    is sent; after it only the newest part is kept, and `skipped` counts the characters left out before `text`.
    """

    def __init__(self, send: Callable[..., object], clock: Callable[[], float] = monotonic) -> None:
        self._send = send
        self._clock = clock
        self._pending: deque[tuple[str, str]] = deque()
        self._fresh: list[str] = []  # the newest, all of one stream, not yet counted into what is pending
        self._fresh_stream = "stdout"
        self._characters = 0  # of what is pending
        self._lines = 0
        self._passed_characters = 0  # sent or left out
        self._passed_lines = 0
        self._skipped = 0
        self._tokens = float(BURST)
        self._counted_at = clock()
        self._due = self._counted_at

    def writer(self, stream: str) -> Callable[[str], int]:
        """The `write` of "stdout" or "stderr"; it sends now if a line is complete and the budget allows.

        `print` calls it twice a line, so it does next to nothing: counting waits until something can be sent.
        """
        fresh, clock = self._fresh, self._clock
        append = fresh.append

        def write(text: str) -> int:
            if not isinstance(text, str):
                _refuse(text)
            if self._fresh_stream is not stream:
                self._count()
                self._fresh_stream = stream
            append(text)
            if "\n" in text and clock() >= self._due:
                self.offer()
            elif len(fresh) > _MOST_FRESH or len(text) > _LONG:
                self._count()
            return len(text)

        return write

    def _count(self) -> None:
        """Move what is fresh to what is pending, as one text; keep the tail where it is too much."""
        if not self._fresh:
            return
        text = "".join(self._fresh)
        self._fresh.clear()
        self._pending.append((self._fresh_stream, text))
        self._characters += len(text)
        self._lines += text.count("\n")
        if self._characters > _MOST_CHARACTERS or self._lines > _MOST_LINES:
            self._keep_tail(limits.OUTPUT_CHARACTERS)

    def offer(self) -> None:
        """Send what waits, if the budget allows; called at an end of line and for `flush=True`."""
        now = self._clock()
        if now < self._due:
            return
        self._count()
        if self._flooding():
            self._keep_tail(FLOOD_CHARACTERS)
            self._send_all()
            self._due = now + FLOOD_SECONDS
            return
        self._tokens = min(float(BURST), self._tokens + (now - self._counted_at) * SENDS_PER_SECOND)
        self._counted_at = now
        while self._pending and self._tokens >= 1:
            self._tokens -= 1
            self._send_one()
        if self._tokens < 1:
            self._due = now + (1 - self._tokens) / SENDS_PER_SECOND

    def finish(self) -> None:
        """Send everything that still waits, up to the cap."""
        self._count()
        if self._flooding():
            self._keep_tail(limits.OUTPUT_CHARACTERS)
        self._send_all()

    def _flooding(self) -> bool:
        characters, lines = self._passed_characters + self._characters, self._passed_lines + self._lines
        return characters > limits.OUTPUT_CHARACTERS or lines > limits.OUTPUT_LINES

    def _keep_tail(self, characters: int) -> None:
        while self._characters > characters or self._lines > limits.OUTPUT_LINES:
            stream, text = self._pending.popleft()
            self._characters -= len(text)
            self._lines -= text.count("\n")
            kept = _end(text, characters - self._characters, limits.OUTPUT_LINES - self._lines)
            self._skipped += len(text) - len(kept)
            self._passed_characters += len(text) - len(kept)
            self._passed_lines += text.count("\n") - kept.count("\n")
            if kept:
                self._pending.appendleft((stream, kept))
                self._characters += len(kept)
                self._lines += kept.count("\n")
                return

    def _send_all(self) -> None:
        while self._pending:
            self._send_one()

    def _send_one(self) -> None:
        """Send the first run of one stream, at most one message's worth."""
        stream, first = self._pending.popleft()
        parts, size = [first], len(first)
        while self._pending and self._pending[0][0] == stream and size < limits.MESSAGE_CHARACTERS:
            part = self._pending.popleft()[1]
            parts.append(part)
            size += len(part)
        text = "".join(parts)
        if size > limits.MESSAGE_CHARACTERS:
            self._pending.appendleft((stream, text[limits.MESSAGE_CHARACTERS :]))
            text = text[: limits.MESSAGE_CHARACTERS]
        lines = text.count("\n")
        self._characters -= len(text)
        self._lines -= lines
        self._passed_characters += len(text)
        self._passed_lines += lines
        skipped, self._skipped = self._skipped, 0
        self._send("output", dumps({"stream": stream, "text": text, "skipped": skipped}))


def _end(text: str, characters: int, lines: int) -> str:
    """The end of `text` with at most so many characters and line ends."""
    if characters <= 0:
        return ""
    text = text[-characters:]
    surplus = text.count("\n") - max(lines, 0)
    return text if surplus <= 0 else text.split("\n", surplus)[-1]


def _refuse(text: object) -> NoReturn:
    raise TypeError(f"write() argument must be str, not {type(text).__name__}")


def _write_closed(_text: str) -> NoReturn:
    raise ValueError("I/O operation on closed file.")


class Tail:
    """Keeps the newest characters of what is printed, for reports; has the interface of `Channel`."""

    def __init__(self, limit: int = limits.OUTPUT_TAIL) -> None:
        self._limit = limit
        self._parts: deque[str] = deque()
        self._size = 0
        self._cut = False

    def writer(self, _stream: str) -> Callable[[str], int]:
        """The `write` of both streams, which go into one."""

        def write(text: str) -> int:
            if not isinstance(text, str):
                _refuse(text)
            self._parts.append(text)
            self._size += len(text)
            while self._size - len(self._parts[0]) > self._limit:
                self._size -= len(self._parts.popleft())
                self._cut = True
            return len(text)

        return write

    def offer(self) -> None:
        """There is nobody to send to."""

    def take(self) -> str:
        """What was kept, at most the limit, starting with an ellipsis if something is gone; forgets it."""
        text = "".join(self._parts)
        if self._cut or len(text) > self._limit:
            text = "…" + text[1 - self._limit :]
        self._parts.clear()
        self._size, self._cut = 0, False
        return text


class OutputBytes(io.BufferedIOBase):
    """`sys.stdout.buffer`: bytes are read as UTF-8."""

    mode = "wb"

    def __init__(self, channel: "Channel | Tail", stream: str) -> None:
        self._take = channel.writer(stream)
        self._offer = channel.offer
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self.name = f"<{stream}>"
        self.raw = self

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        view = bytes(data)  # type: ignore[call-overload]
        self._take(self._decoder.decode(view))
        return len(view)

    def flush(self) -> None:
        self._offer()


class Output(io.TextIOBase):
    """`sys.stdout` or `sys.stderr`. Its `write` is the channel's own: a method around it would take a quarter of the time of a `print`."""

    mode = "w"
    line_buffering = True
    write_through = False
    newlines = None

    def __init__(self, channel: "Channel | Tail", stream: str) -> None:
        self._write = channel.writer(stream)
        self.write = self._write
        self._offer = channel.offer
        self._stream = stream
        self._shut = False
        self.buffer = OutputBytes(channel, stream)
        self.name = f"<{stream}>"

    @property
    def encoding(self) -> str:
        return "utf-8"

    @property
    def errors(self) -> str:
        return "strict" if self._stream == "stdout" else "backslashreplace"

    @property
    def closed(self) -> bool:
        return self._shut

    def writable(self) -> bool:
        return True

    def flush(self) -> None:
        if not self._shut:
            self._offer()

    def close(self) -> None:
        self.flush()
        self._shut = True
        self.write = _write_closed

    def reopen(self) -> None:
        """Take writes again: a test must not suffer from what the one before it closed."""
        self._shut = False
        self.write = self._write

    def detach(self) -> OutputBytes:
        self.flush()
        return self.buffer

    def reconfigure(self, **_settings: object) -> None:
        """Encoding and buffering are ours; asking for others changes nothing."""


class Input(io.StringIO):
    """`sys.stdin`: the lines typed into the Input box."""

    mode = "r"
    encoding = "utf-8"
    errors = "strict"
    name = "<stdin>"

    def __init__(self, text: str) -> None:
        # A learner types lines; a missing last line end must not join two answers, \r\n comes from Windows.
        super().__init__(text.replace("\r\n", "\n"))

    def writable(self) -> bool:
        return False

    def fileno(self) -> int:
        raise _UnsupportedOperation("fileno")
