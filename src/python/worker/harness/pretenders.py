"""Finds objects that claim to equal anything, so that `assert f(x) == 5` cannot be passed by `__eq__` alone."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from types import CodeType

from harness import originals

__builtins__ = originals.BUILTINS

MIRRORED = {"Lt": "Gt", "Gt": "Lt", "LtE": "GtE", "GtE": "LtE", "In": ""}
_PLAIN = {int, float, complex, str, bytes, bool, type(None), range, type, type(Ellipsis)}
_CONTAINERS = (list, tuple, set, frozenset, dict)
_DEPTH = 3
_MOST = 1_000
_class_dict = type.__dict__["__dict__"].__get__
_class_mro = type.__dict__["__mro__"].__get__


@dataclass
class _Memory:
    found: str = ""
    folder: str = "\0"
    allowed: tuple[type, ...] = ()


_memory = _Memory()


def begin(folder: str, allowed: tuple[type, ...]) -> None:
    """Start a task: `folder` holds the learner's file, `allowed` are its classes that the tests know by name."""
    _memory.folder, _memory.allowed = folder, allowed
    forget()


def forget() -> None:
    """Start anew with the next test."""
    _memory.found = ""


def found() -> str:
    """The name of a learner's class whose objects claimed to equal anything since the last `forget`, or ""."""
    return _memory.found


class _Nothing:
    """Equal to nothing but itself."""


def _is_learners(kind: type, *methods: str) -> bool:
    """Whether one of `methods` of the class `kind` was written in the learner's folder, or in no file at all.

    A class that the tests import by name may compare as it likes: that is what the exercise is about.
    """
    mro = _class_mro(kind)
    if any(known in mro for known in _memory.allowed):
        return False
    for method in methods:
        for base in mro:
            if method in _class_dict(base):
                code = getattr(_class_dict(base)[method], "__code__", None)
                if base is not object and type(code) is CodeType and _is_learners_file(code.co_filename):
                    return True
                if base is not object and code is None and _class_dict(base).get("__module__") == "solution":
                    return True
                break
    return False


def _is_learners_file(name: str) -> bool:
    return name.startswith(_memory.folder) and not name.endswith("test_solution.py")


def look_at(operator: str, value: object) -> None:
    """Remember the class of `value` if its own way of comparing says yes to what cannot be.

    `operator` is ast's name of the comparison, with `value` on its left.
    """
    for part in _parts(value, _DEPTH):
        kind = type(part)
        probe = _PROBES.get(operator)
        if probe is None or not _is_learners(kind, "__eq__", "__lt__", "__gt__", "__le__", "__ge__"):
            continue
        try:
            if probe(part):
                _memory.found = kind.__name__
        except BaseException:  # an honest class may refuse to be compared with anything else
            continue


def _parts(value: object, depth: int) -> list:
    """The value, and what it holds if it is a container of moderate size."""
    kind = type(value)
    if kind in _PLAIN:
        return []
    if isinstance(value, _CONTAINERS) and depth and len(value) <= _MOST:
        inside = list(value.values()) if isinstance(value, dict) else list(value)
        if kind in _CONTAINERS and not set(map(type, inside)) - _PLAIN:
            return []
        return [value, *(part for item in inside for part in _parts(item, depth - 1))]
    numpy = sys.modules.get("numpy")
    if numpy is not None and isinstance(value, numpy.ndarray) and value.dtype.kind == "O" and value.size <= _MOST:
        return [value, *(part for item in value.ravel().tolist() for part in _parts(item, depth - 1))]
    return [value]


# An honest object can equal at most one value of each row.
_STRANGERS: tuple[tuple[object, ...], ...] = (
    (987654.321, -7, 0),
    ("strange", "", "other"),
    ([], [_Nothing()], [1, 2, 3]),
    ((), (_Nothing(),), (1, 2, 3)),
    ({}, {"strange": 1}),
    (True, False, None),
)


def _equals_anything(value: object) -> bool:
    return bool(value == _Nothing()) or any(all(bool(value == stranger) for stranger in row) for row in _STRANGERS)


_PROBES: dict[str, Callable[[object], bool]] = {
    "Eq": _equals_anything,
    "In": _equals_anything,
    "Lt": lambda value: bool(value < float("-inf")),  # type: ignore[operator]
    "Gt": lambda value: bool(value > float("inf")),  # type: ignore[operator]
    "LtE": lambda value: bool(value <= float("-inf")) and bool(value <= -1e300) and bool(value >= 1e300),  # type: ignore[operator]
    "GtE": lambda value: bool(value >= float("inf")) and bool(value >= 1e300) and bool(value <= -1e300),  # type: ignore[operator]
}


def look_at_array(value: object) -> None:
    """An object that answers NumPy's functions itself can answer yes to `np.allclose`."""
    kind = type(value)
    if _is_learners(kind, "__array_function__", "__array_ufunc__"):
        _memory.found = kind.__name__


def plain_array(value: object) -> object:
    """`value`, as a plain array where a learner's class stands between it and NumPy."""
    kind = type(value)
    numpy = sys.modules["numpy"]
    if isinstance(value, numpy.ndarray) and kind is not numpy.ndarray and _class_dict(kind).get("__module__") == "solution":
        return value.view(numpy.ndarray)
    return value
