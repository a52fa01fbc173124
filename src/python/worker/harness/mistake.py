"""What is known about a mistake when a sentence for it is looked for."""

import ast
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from types import FrameType

from harness import originals

__builtins__ = originals.BUILTINS

_NEAR_ENOUGH = 0.65


@dataclass
class Mistake:
    """An exception, its text, the learner's innermost frame (None if there is none) and its line of source."""

    error: BaseException
    text: str
    frame: FrameType | None
    line: str

    def names(self) -> dict[str, object]:
        """The variables that the line could see."""
        return {} if self.frame is None else {**self.frame.f_globals, **self.frame.f_locals}

    def expressions(self, kind: type) -> list:
        """The parts of the line of one kind of ast node; none where the line alone is no Python."""
        line = self.line
        if line.endswith(":"):
            line = re.sub(r"^el(if\b)", r"\1", line) + " pass"
        line = re.sub(r"^else: pass$|^return\b", "", line).strip()
        try:
            return [node for node in ast.walk(ast.parse(line)) if isinstance(node, kind)]
        except (SyntaxError, ValueError, RecursionError):
            return []

    def value_of(self, node: ast.expr) -> object:
        """The value of a name, an attribute of a name, or a constant; raises LookupError for anything that would run code."""
        if isinstance(node, ast.Constant):
            return node.value
        if isinstance(node, ast.Name) and node.id in self.names():
            return self.names()[node.id]
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return -self.value_of(node.operand)  # type: ignore[operator]
        if isinstance(node, ast.Attribute) and node.attr == "T":
            return self.value_of(node.value).T  # type: ignore[attr-defined]
        raise LookupError(ast.dump(node))


# A sentence with {0}, {1} … for the pattern's groups, or a function that makes one ("" for "I do not know after all").
Sentence = str | Callable[[re.Match, Mistake], str]
Rules = tuple[tuple[str, Sentence], ...]


def by_rules(rules: Rules, mistake: Mistake) -> str:
    """The sentence of the first rule whose pattern is found in the exception's text and which knows one."""
    for pattern, sentence in rules:
        match = re.search(pattern, mistake.text, re.DOTALL)
        if match:
            found = sentence.format(*match.groups()) if isinstance(sentence, str) else sentence(match, mistake)
            if found:
                return found
    return ""


def near(name: str, candidates: Iterable[object]) -> str:
    """The candidate that was probably meant, or ""."""
    texts = [text for text in candidates if isinstance(text, str)]
    same = [text for text in texts if text.lower() == name.lower() and text != name]
    found = same or get_close_matches(name, [text for text in texts if not text.startswith("__")], 1, _NEAR_ENOUGH)
    return found[0] if found else ""


def article(word: str) -> str:
    """`word` in code marks with "a" or "an"."""
    return f"{'an' if word[:1].lower() in 'aeiou' else 'a'} `{word}`"


def listed(words: Iterable[object], most: int = 8) -> str:
    """The words in code marks, with commas, an ellipsis after the first `most`."""
    texts = [f"`{word}`" for word in words]
    return ", ".join(texts[:most]) + (", …" if len(texts) > most else "")
