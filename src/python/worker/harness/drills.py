"""Draws a drill's questions and grades an answer: what `drill.py` in the task's folder says, as JSON."""

import importlib
import json
import os
import sys

from harness import originals
from harness.plain_json import dumps

__builtins__ = originals.BUILTINS


def drill(request: str, folder: str) -> str:
    """The answer to one request.

    {"draw": [[seed, level], …]} gives {"kind": "drawn", "questions": […]}; {"question": …, "answer": …} gives {"kind": "right"} or
    {"kind": "wrong", "sentence": …}. An exception means that the drill itself is at fault.
    """
    asked = json.loads(request)
    sys.path.insert(0, os.path.realpath(folder))
    module, kit = importlib.import_module("drill"), importlib.import_module("kit")
    if "draw" in asked:
        questions = [module.question(kit.generator(seed, level), level) for seed, level in asked["draw"]]
        return json.dumps({"kind": "drawn", "questions": questions}, allow_nan=False)
    try:
        module.check(asked["question"], asked["answer"])
    except AssertionError as error:
        return dumps({"kind": "wrong", "sentence": str(error)[:2_000]})
    return dumps({"kind": "right"})
