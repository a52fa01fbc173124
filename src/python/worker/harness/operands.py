"""What an assertion of the tests compared last; filled by code that `rewriting` puts into the tests."""

from collections.abc import Callable
from dataclasses import dataclass, field

from harness import originals, pretenders

__builtins__ = originals.BUILTINS


@dataclass
class Comparison:
    """`left operator right` on a line of the tests; the operator is ast's name for it, or the name of a function."""

    operator: str
    line: int
    left: object
    right: object = None
    named: dict[str, object] = field(default_factory=dict)


_last: Comparison | None = None


def forget() -> None:
    """Drop what is remembered, so that nothing is kept alive between tests."""
    global _last
    _last = None


def last() -> Comparison | None:
    """The last comparison, or None."""
    return _last


def left(value: object, operator: str, line: int) -> object:
    """Remember the left operand and hand it on."""
    global _last
    _last = Comparison(operator, line, value)
    return value


def right(value: object, operator: str, line: int) -> object:
    """Remember the right operand and hand it on."""
    if _last is not None:
        _last.right = value
        pretenders.look_at(operator, _last.left)
        pretenders.look_at(pretenders.MIRRORED.get(operator, operator), value)
    return value


def recorder(function: Callable, name: str, line: int) -> Callable:
    """`function`, remembering its first two arguments; for `np.allclose` and the like."""

    def recorded(*arguments: object, **named: object) -> object:
        global _last
        given = [*arguments, *(named[key] for key in ("a", "b", "a1", "a2") if key in named)]
        if len(given) >= 2:
            _last = Comparison(name, line, given[0], given[1], named)
            for value in given[:2]:
                pretenders.look_at_array(value)
        return function(*arguments, **named)

    return recorded
