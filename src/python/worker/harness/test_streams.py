import io
import json

import pytest

from harness import limits
from harness.streams import FLOOD_SECONDS, Channel, Input, Output, Tail


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def sent():
    return []


@pytest.fixture
def channel(sent, clock):
    return Channel(lambda kind, text: sent.append(json.loads(text)), clock)


@pytest.fixture
def out(channel):
    return Output(channel, "stdout")


def text_of(sent):
    return "".join(message["text"] for message in sent)


def test_a_line_appears_at_once(out, sent):
    print("hello", file=out)
    assert sent == [{"stream": "stdout", "text": "hello\n", "skipped": 0}]


def test_half_a_line_waits_for_its_end_or_a_flush(out, sent):
    print("so ", end="", file=out)
    assert sent == []
    out.flush()
    assert text_of(sent) == "so "


def test_a_burst_is_allowed_and_then_twenty_a_second(out, channel, sent, clock):
    for i in range(1000):
        print(i, file=out)
    assert len(sent) == 20
    clock.now += 1.0
    for i in range(1000):
        print(i, file=out)
    assert len(sent) == 40
    channel.finish()
    assert text_of(sent).count("\n") == 2000
    assert all(message["skipped"] == 0 for message in sent)


def test_slow_printing_is_never_held_back(out, sent, clock):
    for i in range(100):
        print(i, file=out)
        assert text_of(sent).endswith(f"{i}\n")
        clock.now += 0.06


def test_both_streams_stay_in_order(channel, sent, clock):
    out, err = Output(channel, "stdout"), Output(channel, "stderr")
    for i in range(30):
        print("o", i, file=out)
        print("e", i, file=err)
    channel.finish()
    joined = text_of(sent).split("\n")
    assert joined[:-1] == [f"{s} {i}" for i in range(30) for s in "oe"]


@pytest.mark.parametrize("line", ["1\n", "x" * 300 + "\n", "y" * 400_000 + "\n"])
def test_a_flood_keeps_its_end_and_counts_what_is_left_out(channel, out, sent, clock, line):
    printed = []
    for i in range(30_000 if len(line) == 2 else 1_500 if len(line) < 1000 else 3):
        text = line.replace("\n", f"{i}\n")
        printed.append(text)
        out.write(text)
        clock.now += 0.0001
    before = len(sent)
    channel.finish()
    whole = "".join(printed)
    tail = text_of(sent[before:])
    assert whole.endswith(tail)
    assert len(tail) <= limits.OUTPUT_CHARACTERS
    assert tail.count("\n") <= limits.OUTPUT_LINES
    assert sum(message["skipped"] for message in sent) + len(text_of(sent)) == len(whole)
    assert all(len(message["text"]) <= limits.MESSAGE_CHARACTERS for message in sent)


def test_a_flood_sends_twice_a_second_at_most_fifty_thousand_characters(channel, out, sent, clock):
    for _ in range(20_000):
        print("x" * 20, file=out)
    before, start = len(sent), clock.now
    for _ in range(100_000):
        print("x" * 20, file=out)
        clock.now += 0.00005
    seconds = clock.now - start
    assert before < 25
    assert len(sent) - before <= seconds / FLOOD_SECONDS + 1
    assert all(len(message["text"]) <= 50_000 for message in sent[before:])


def test_bytes_are_read_as_utf8_even_in_halves(out, channel, sent):
    out.buffer.write("é\n".encode()[:1])
    out.buffer.write("é\n".encode()[1:])
    channel.finish()
    assert text_of(sent) == "é\n"


def test_looks_like_a_terminal_stream_that_is_none(out):
    assert (out.encoding, out.isatty(), out.writable(), out.readable()) == ("utf-8", False, True, False)
    assert isinstance(out, io.TextIOBase)
    with pytest.raises(io.UnsupportedOperation):
        out.fileno()


def test_closing_and_detaching_lose_nothing(out, channel, sent):
    print("a", end="", file=out)
    raw = out.detach()
    raw.write(b"b")
    out.close()
    with pytest.raises(ValueError, match="closed"):
        out.write("c")
    channel.finish()
    assert text_of(sent) == "ab"


def test_what_was_closed_or_replaced_writes_again_once_it_is_reopened(out, sent):
    out.write = lambda text: None
    out.reopen()
    print("a", file=out)
    out.close()
    out.reopen()
    print("b", file=out)
    assert text_of(sent) == "a\nb\n"


def test_write_counts_characters_and_takes_only_text(out):
    for stream in (out, Output(Tail(), "stderr")):
        assert stream.write("ab\n") == 3
        with pytest.raises(TypeError, match="must be str, not int"):
            stream.write(1)


def test_the_tail_of_a_report_is_short():
    tail = Tail(100)
    out = Output(tail, "stdout")
    for i in range(1000):
        print(i, file=out)
    text = tail.take()
    assert len(text) == 100
    assert text.startswith("…")
    assert text.endswith("999\n")
    assert tail.take() == ""


def test_stdin_is_a_text_stream():
    stdin = Input("one\r\ntwo\nthree")
    assert stdin.readline() == "one\n"
    assert list(stdin) == ["two\n", "three"]
    assert stdin.read() == ""
    with pytest.raises(io.UnsupportedOperation):
        stdin.fileno()


def test_a_line_that_never_ends_is_kept_within_bounds(out, channel, sent):
    for _ in range(300_000):
        out.write("0123456789")
    assert len(channel._fresh) < 3_000
    assert sum(len(text) for _, text in channel._pending) <= 2 * limits.OUTPUT_CHARACTERS
    channel.finish()
    assert len(text_of(sent)) == limits.OUTPUT_CHARACTERS
    assert sent[0]["skipped"] == 3_000_000 - limits.OUTPUT_CHARACTERS
