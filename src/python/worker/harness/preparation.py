"""Everything slow that can be done before the learner's code is known."""

import contextlib
import gc
import importlib
import importlib.metadata
import json
import os
import random
import sys
import time
import warnings
from collections.abc import Iterable

from harness import coroutines, guard

# Imported by pytest or by us only once a task runs.
_USED_LATER = ("harness.grading", "_pytest.helpconfig", "_pytest._argcomplete")


def prepare(imports: list[str]) -> None:
    """Import the modules named and the grader, then remember what they look like.

    A module that is not installed is left out. It may be called again, with more, before the first `run` or `check`.
    """
    sys.dont_write_bytecode = True
    time.sleep = coroutines.rest
    os.environ["MPLBACKEND"] = "Agg"  # read when matplotlib is imported, whoever does it
    # threadpoolctl, below scikit-learn, looks for thread pools among Pyodide's workings, which are hidden. There are no threads here.
    warnings.filterwarnings("ignore", message="Unable to import LDSO")
    _import_all(imports)
    for name in _USED_LATER:
        importlib.import_module(name)
    guard.freeze()


def settle() -> None:
    """Before a memory image is made: close what importing has left open, and throw away what nobody needs.

    importlib.metadata keeps the zip of the standard library open once pytest has looked for plugins. An image cannot hold an open
    file: its descriptor would belong to whatever a restored program opens first.
    """
    importlib.invalidate_caches()
    importlib.metadata.MetadataPathFinder.invalidate_caches()
    gc.collect()


def renew(imports: list[str]) -> None:
    """After a restore from a memory image: what must not be the same each time is made anew, and what came back is tried out.

    `imports` are the modules wanted besides those that the image holds. Raises AssertionError where the image is no good. The
    seed of `hash(str)` stays the image's: texts and dicts in the memory are full of hashes made with it.
    """
    sys.path[:] = list(dict.fromkeys(sys.path))  # Pyodide puts its first entry there at every start
    importlib.invalidate_caches()  # the files lie elsewhere now
    random.seed()
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed()
    _try_out()
    _import_all(imports)


def _import_all(names: Iterable[str]) -> None:
    for name in names:
        with contextlib.suppress(ImportError):
            importlib.import_module(name)


def _try_out() -> None:
    """A few lines through the parts that a damaged memory would break: dicts, texts, C libraries, the linear algebra below NumPy."""
    assert json.loads('{"a": [1, 2.5, "text"]}') == {"a": [1, 2.5, "text"]}
    assert sorted({"one": 1, "two": 2}.items()) == [("one", 1), ("two", 2)]
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        table = numpy.arange(6, dtype=numpy.float64).reshape(2, 3)
        assert (table @ table.T).tolist() == [[5.0, 14.0], [14.0, 50.0]]
        assert numpy.allclose(numpy.linalg.inv(numpy.array([[2.0, 0.0], [0.0, 4.0]])), [[0.5, 0.0], [0.0, 0.25]])
