"""Everything slow that can be done before the learner's code is known."""

import contextlib
import importlib
import os
import sys
import time

from harness import coroutines, guard

# Imported by pytest or by us only once a task runs.
_USED_LATER = ("harness.grading", "_pytest.helpconfig", "_pytest._argcomplete")


def prepare(imports: list[str]) -> None:
    """Import the grader, NumPy if it is there and the modules named, then remember what they look like.

    A module that is not installed is left out; call it once, before the first `run` or `check`.
    """
    sys.dont_write_bytecode = True
    time.sleep = coroutines.rest
    os.environ["MPLBACKEND"] = "Agg"  # read when matplotlib is imported, whoever does it
    for name in ("numpy", "numpy.testing", *imports):
        with contextlib.suppress(ImportError):
            importlib.import_module(name)
    for name in _USED_LATER:
        importlib.import_module(name)
    guard.freeze()
