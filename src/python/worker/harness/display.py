"""`display(value)`, and what the value of a last line looks like."""

import sys
from collections.abc import Callable

from harness import figures, limits, originals, tables
from harness.plain_json import dumps

__builtins__ = originals.BUILTINS


class Display:
    """Shows a value as a table or a figure where it is one, and prints its repr otherwise.

    `send("table", json_text)` gets the Table; `note(text)` tells the learner about a table left out; `flush()` sends what
    was printed before, so that the order stays.
    """

    def __init__(
        self,
        send: Callable[..., object],
        shown_figures: figures.Figures,
        note: Callable[[str], object],
        flush: Callable[[], object],
    ) -> None:
        self._send = send
        self._figures = shown_figures
        self._note = note
        self._flush = flush
        self._count = 0

    def display(self, *values: object) -> None:
        """Show each of `values`."""
        for value in values:
            self._show(value)

    def show_last(self, value: object) -> None:
        """Show the value of a last expression, unless it is None or only what a plotting call happens to return."""
        if value is not None and value is not Ellipsis and not _is_plot_leftover(value):
            self._show(value)

    def _show(self, value: object) -> None:
        if figures.is_figure(value):
            self._figures.send(value)
            pyplot = sys.modules.get("matplotlib.pyplot")
            if pyplot is not None:
                pyplot.close(value)
            return
        table = tables.as_table(value)
        if table is None:
            print(repr(value))
            return
        self._count += 1
        if self._count == limits.TABLES + 1:
            self._note(f"Only the first {limits.TABLES} tables of a run are shown.\n")
        if self._count <= limits.TABLES:
            self._flush()
            self._send("table", dumps(table))


def _is_plot_leftover(value: object) -> bool:
    """`plt.plot(…)` returns lines, `plt.hist(…)` a tuple: nobody wants to read those."""
    if isinstance(value, (list, tuple)):
        return any(_is_plot_leftover(part) for part in value[:3])
    return type(value).__module__.startswith("matplotlib.") and not figures.is_figure(value)
