"""Helpers for the harness's own tests: run and check code, and see that the answer is what `protocol.ts` allows."""

import json
import os
from dataclasses import dataclass, field

import pytest

# Two cores are shared here, and BLAS threads that wait for each other are slower than one.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import harness  # noqa: E402

TEXT, COUNT, FLAG = "text", "count", "flag"


class Limit(int):
    """The longest text of a field."""


def optional(shape):
    return ("optional", shape)


def many(shape, most, least=0):
    return ("many", shape, most, least)


SHOWN = Limit(200)
FRAME = {"line": COUNT, "function": Limit(200), "code": Limit(500)}
PROBLEM = {
    "kind": {"syntax", "exception", "missing", "exit", "tampering", "memory"},
    "type": Limit(200),
    "message": Limit(4_000),
    "sentence": Limit(1_000),
    "line": optional(COUNT),
    "column": optional(COUNT),
    "frames": many(FRAME, 20),
}
SIDE = {"type": SHOWN, "shape": optional(SHOWN), "dtype": optional(SHOWN)}
WINDOW = {
    "rows": many(SHOWN, 8),
    "columns": many(SHOWN, 6),
    "expected": many(many(SHOWN, 6), 8),
    "actual": many(many(SHOWN, 6), 8),
    "differs": many(many(FLAG, 6), 8),
    "whole": FLAG,
}
FACTS = {
    "expected": SIDE,
    "actual": SIDE,
    "total": optional(COUNT),
    "differing": optional(COUNT),
    "largestAbsolute": optional(SHOWN),
    "largestRelative": optional(SHOWN),
    "tolerance": optional(SHOWN),
    "first": optional({"index": SHOWN, "expected": SHOWN, "actual": SHOWN}),
    "window": optional(WINDOW),
}
OUTCOME = {
    "name": Limit(200),
    "sentence": Limit(500),
    "outcome": {"passed", "failed", "error"},
    "message": Limit(8_000),
    "problem": optional(PROBLEM),
    "facts": optional(FACTS),
    "output": Limit(20_000),
    "cases": {"total": COUNT, "passed": COUNT, "failing": optional(SHOWN)},
}
REPORTS = {
    "checked": {"kind": {"checked"}, "tests": many(OUTCOME, 100, 1), "output": Limit(20_000)},
    "broken": {"kind": {"broken"}, "problem": PROBLEM, "output": Limit(20_000)},
}
RESULTS = {"finished": {"kind": {"finished"}}, "raised": {"kind": {"raised"}, "problem": PROBLEM}}
OUTPUT = {"stream": {"stdout", "stderr"}, "text": Limit(250_000), "skipped": COUNT}
FIGURE = {"alt": Limit(1_000), "caption": Limit(1_000)}
TABLE = {
    "caption": SHOWN,
    "columns": many(SHOWN, 20),
    "rows": many({"name": SHOWN, "cells": many(SHOWN, 20)}, 50),
    "more": {"rows": COUNT, "columns": COUNT},
}
SENT = {"output": OUTPUT, "figure": FIGURE, "table": TABLE}


def conform(value, shape, place="answer"):
    """Assert that `value` has exactly the fields of `shape`, half the limits kept."""
    if isinstance(shape, dict):
        assert isinstance(value, dict) and value.keys() == shape.keys(), f"{place}: {value!r}"
        for name, part in shape.items():
            conform(value[name], part, f"{place}.{name}")
    elif isinstance(shape, set):
        assert value in shape, f"{place}: {value!r}"
    elif isinstance(shape, Limit):
        assert isinstance(value, str) and len(value) <= shape // 2, f"{place}: {type(value)} of {len(value)}"
    elif shape == COUNT:
        assert type(value) is int and value >= 0, f"{place}: {value!r}"
    elif shape == FLAG:
        assert type(value) is bool, f"{place}: {value!r}"
    elif shape[0] == "optional":
        if value is not None:
            conform(value, shape[1], place)
    else:
        _, part, most, least = shape
        assert isinstance(value, list) and least <= len(value) <= most, f"{place}: {len(value)} entries"
        for index, item in enumerate(value):
            conform(item, part, f"{place}[{index}]")


@dataclass
class Sent:
    """What was sent, in order."""

    messages: list = field(default_factory=list)

    def __call__(self, kind, text, data=None):
        message = json.loads(text)
        conform(message, SENT[kind], kind)
        assert (data is not None) == (kind == "figure")
        self.messages.append((kind, message, data))

    def of(self, kind):
        return [message for sent, message, _ in self.messages if sent == kind]

    def text(self, stream="stdout"):
        return "".join(message["text"] for message in self.of("output") if message["stream"] == stream)


@dataclass
class Run:
    result: dict
    sent: Sent

    @property
    def problem(self):
        assert self.result["kind"] == "raised", self.result
        return self.result["problem"]

    @property
    def out(self):
        return self.sent.text()

    @property
    def err(self):
        return self.sent.text("stderr")


@pytest.fixture(scope="session", autouse=True)
def prepared():
    harness.prepare(["matplotlib.pyplot", "pandas", "sklearn.linear_model"])


@pytest.fixture
def run(tmp_path):
    """Runs code; `files` are put beside it."""

    def run_code(code, stdin="", files=None):
        put(tmp_path, files)
        sent = Sent()
        result = json.loads(harness.run(code, stdin, str(tmp_path), sent))
        conform(result, RESULTS[result["kind"]])
        return Run(result, sent)

    return run_code


@pytest.fixture
def check(tmp_path):
    """Grades code; gives the report, with `sent` in it if a picture was asked for."""

    def check_code(code, tests, picture=None, files=None, **options):
        put(tmp_path, files)
        sent = Sent()
        report = json.loads(harness.check(code, tests, picture, str(tmp_path), sent, **options))
        conform(report, REPORTS[report["kind"]])
        if picture is not None:
            report["sent"] = sent
        return report

    return check_code


@pytest.fixture
def outcomes(check):
    """Grades code; gives the outcomes by test name."""

    def outcomes_of(code, tests, **options):
        report = check(code, tests, **options)
        assert report["kind"] == "checked", report
        return {test["name"]: test for test in report["tests"]}

    return outcomes_of


def put(folder, files):
    for name, content in (files or {}).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
