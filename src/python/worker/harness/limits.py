"""How much of anything crosses to the page: half of what `protocol.ts` allows.

Half, because JavaScript counts UTF-16 units: a character outside the basic plane counts twice over there.
"""

from harness import originals

__builtins__ = originals.BUILTINS

SHOWN = 100
NAME = 100
CODE = 250
SENTENCE = 250
EXPLANATION = 500
PROBLEM_MESSAGE = 2_000
MESSAGE = 4_000
OUTPUT_TAIL = 10_000
ALT = 500
FRAMES = 20
TESTS = 100

MESSAGE_CHARACTERS = 125_000
OUTPUT_CHARACTERS = 250_000
OUTPUT_LINES = 10_000
FIGURES = 10
TABLES = 50
FIGURE_BYTES = 4_000_000
FIGURE_PIXELS = 2_000
TABLE_ROWS = 50
TABLE_COLUMNS = 20
WINDOW_ROWS = 8
WINDOW_COLUMNS = 6


def cut(text: str, limit: int) -> str:
    """`text`, or its beginning with an ellipsis, at most `limit` characters."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def tail(text: str, limit: int) -> str:
    """`text`, or its end after an ellipsis, at most `limit` characters."""
    return text if len(text) <= limit else "…" + text[1 - limit :]
