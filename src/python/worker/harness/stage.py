"""The process as a learner's program finds it: streams, folder, search path, arguments."""

import linecache
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from harness import coroutines, originals
from harness.problems import Source
from harness.streams import Channel, Input, Output, Tail

__builtins__ = originals.BUILTINS

_NAMES = ("stdout", "stderr", "stdin", "__stdout__", "__stderr__", "__stdin__", "argv", "path")
_PYTEST_SETTINGS = ("PYTEST_ADDOPTS", "PYTEST_PLUGINS", "PYTEST_DISABLE_PLUGIN_AUTOLOAD")


def write(source: Source) -> None:
    """Write the file, exactly as it was typed."""
    with open(source.path, "w", encoding="utf-8", errors="surrogatepass", newline="") as file:
        file.write(source.text)


@contextmanager
def staged(source: Source, channel: Channel | Tail, stdin: str) -> Iterator[None]:
    """Write `source` and make its folder the place where things run; everything is put back afterwards.

    What is printed goes to `channel`; `stdin` holds the lines that may be read.
    """
    folder = os.path.dirname(source.path)
    saved, here = {name: getattr(sys, name) for name in _NAMES}, os.getcwd()
    settings = {name: os.environ.pop(name) for name in _PYTEST_SETTINGS if name in os.environ}
    modules = dict(sys.modules)
    write(source)
    out, err, read = Output(channel, "stdout"), Output(channel, "stderr"), Input(stdin)
    sys.stdout = sys.__stdout__ = out  # type: ignore[assignment, misc]
    sys.stderr = sys.__stderr__ = err  # type: ignore[assignment, misc]
    sys.stdin = sys.__stdin__ = read  # type: ignore[assignment, misc]
    sys.argv = [source.path]
    sys.path = [folder, *sys.path]
    os.chdir(folder)
    linecache.checkcache()
    try:
        with coroutines.installed():
            yield
    finally:
        for name, value in saved.items():
            setattr(sys, name, value)
        os.chdir(here)
        os.environ.update(settings)
        _forget_modules(folder, modules)
        sys.path_importer_cache.pop(folder, None)


def _forget_modules(folder: str, before: dict) -> None:
    """Drop the modules that came from `folder`, so that the next task finds none of this one's."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__dict__", {}).get("__file__")
        if module is before.get(name) or not isinstance(file, str) or not file.startswith(folder + os.sep):
            continue
        if name in before:
            sys.modules[name] = before[name]
        else:
            del sys.modules[name]
