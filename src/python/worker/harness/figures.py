"""Sends matplotlib's figures as PNG, with a text for those who cannot see them."""

import importlib.util
import io
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from harness import limits, originals
from harness.plain_json import dumps

__builtins__ = originals.BUILTINS

_SHRINK = 1.5
_TRIES = 8


class Figures:
    """Sends at most ten figures of one run.

    `send("figure", json_text, png_bytes)` gets {"alt", "caption"}; `note(text)` tells the learner about a figure left out;
    `flush()` sends what was printed before, so that the order stays.
    """

    def __init__(self, send: Callable[..., object], note: Callable[[str], object], flush: Callable[[], object]) -> None:
        self._send = send
        self._note = note
        self._flush = flush
        self._count = 0

    def send(self, figure, caption: str = "") -> None:
        """Send one figure; beyond the limit say once that no more are shown."""
        self._count += 1
        if self._count == limits.FIGURES + 1:
            self._note(f"Only the first {limits.FIGURES} figures of a run are shown.\n")
        if self._count > limits.FIGURES:
            return
        png = to_png(figure)
        if png is None:
            self._note("A figure is too large to be shown.\n")
            return
        text = dumps({"alt": limits.cut(describe(figure), limits.ALT), "caption": limits.cut(caption, limits.ALT)})
        self._flush()
        self._send("figure", text, png)

    def send_open(self) -> None:
        """Send and close every figure that pyplot holds; does nothing if pyplot was never imported."""
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is None:
            return
        try:
            for number in pyplot.get_fignums():
                self.send(pyplot.figure(number))
        finally:
            pyplot.close("all")


class _PyplotHook:
    """Sets `plt.show` the moment a learner's code imports pyplot: importing it ahead would cost every start half a second."""

    def __init__(self, show: Callable[..., None]) -> None:
        self._show = show
        self._busy = False

    def find_spec(self, name: str, _path: object = None, _target: object = None):
        if name != "matplotlib.pyplot" or self._busy:
            return None
        self._busy = True
        try:
            spec = importlib.util.find_spec(name)
        finally:
            self._busy = False
        if spec is None or spec.loader is None:
            return None
        real = spec.loader.exec_module

        def exec_module(module) -> None:
            real(module)
            module.show = self._show

        spec.loader.exec_module = exec_module  # type: ignore[method-assign]
        return spec


@contextmanager
def showing(show: Callable[[], None]) -> Iterator[None]:
    """While this is open, `plt.show()` calls `show`, whoever imports pyplot and whenever."""

    def shown(*_arguments: object, **_named: object) -> None:  # pyplot sets attributes on it: a method would not do
        show()

    hook = _PyplotHook(shown)
    pyplot = sys.modules.get("matplotlib.pyplot")
    real = silent if pyplot is None else pyplot.show
    settings = _settings()
    if pyplot is not None:
        pyplot.show = shown
    sys.meta_path.insert(0, hook)  # type: ignore[arg-type]
    try:
        yield
    finally:
        if hook in sys.meta_path:
            sys.meta_path.remove(hook)  # type: ignore[arg-type]
        pyplot = sys.modules.get("matplotlib.pyplot")
        if pyplot is not None:
            pyplot.show = real
            pyplot.close("all")
        if settings is not None and settings != _settings():
            dict.update(sys.modules["matplotlib"].rcParams, settings)


def _settings() -> dict | None:
    """matplotlib's settings, as plain values; None where it was never imported."""
    matplotlib = sys.modules.get("matplotlib")
    return None if matplotlib is None else dict(dict.items(matplotlib.rcParams))


def silent(*_arguments: object, **_named: object) -> None:
    """`plt.show()` where nobody looks."""


def is_figure(value: object) -> bool:
    """Whether `value` is a matplotlib figure; imports nothing."""
    module = sys.modules.get("matplotlib.figure")
    return module is not None and isinstance(value, module.Figure)


def to_png(figure) -> bytes | None:
    """The figure as PNG within the limits on pixels and bytes; None if that cannot be done."""
    dpi = min(figure.dpi, limits.FIGURE_PIXELS / max(figure.get_size_inches()))
    for _ in range(_TRIES):
        file = io.BytesIO()
        figure.savefig(file, format="png", dpi=dpi)
        png = file.getvalue()
        # A tight bounding box can make the picture larger than the figure.
        width, height = (int.from_bytes(png[start : start + 4], "big") for start in (16, 20))
        if len(png) <= limits.FIGURE_BYTES and max(width, height) <= limits.FIGURE_PIXELS:
            return png
        dpi /= _SHRINK
    return None


def describe(figure) -> str:
    """What a screen reader says: titles, axis labels, legend entries."""
    title = figure.get_suptitle() if hasattr(figure, "get_suptitle") else ""
    parts = [title, *(_describe_axes(axes) for axes in figure.axes)]
    return ". ".join(" ".join(part.split()) for part in parts if part.strip()) or "Figure without title or labels"


def _describe_axes(axes) -> str:
    words = [axes.get_title()]
    labels = [label for label in (axes.get_xlabel(), axes.get_ylabel()) if label]
    if labels:
        words.append("axes: " + " and ".join(labels))
    legend = axes.get_legend()
    names = [text.get_text() for text in legend.get_texts() if text.get_text()] if legend else []
    if names:
        words.append("legend: " + ", ".join(names))
    return "; ".join(word for word in words if word)
