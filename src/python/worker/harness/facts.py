"""What differs between what the learner's code gave and what was expected, as data that the page can draw."""

import sys
from dataclasses import dataclass

from harness import limits, originals

__builtins__ = originals.BUILTINS

_NUMBERS = "biufc"
_WIDEST = 17


@dataclass
class Tolerance:
    """How near is near enough; `exact` where both are 0. `nan_equal` says whether NaN meets NaN."""

    relative: float = 0.0
    absolute: float = 0.0
    nan_equal: bool = True

    def text(self) -> str | None:
        """For reading, e.g. "rtol=1e-09, atol=0"; None where every digit counts."""
        if not self.relative and not self.absolute:
            return None
        return f"rtol={self.relative:.3g}, atol={self.absolute:.3g}"


def facts(actual: object, expected: object, tolerance: Tolerance | None = None) -> dict | None:
    """The Facts for two values that should have met, or None where they are nothing that can be laid side by side.

    `tolerance` is None for an exact comparison. Never raises.
    """
    try:
        return _facts(actual, expected, tolerance or Tolerance())
    except Exception:  # values of every kind come here, some of them hostile: no facts beat no report
        return None


def _facts(actual: object, expected: object, tolerance: Tolerance) -> dict | None:
    left, right = as_array(actual), as_array(expected)
    if left is None or right is None:
        return None
    result: dict = {
        "expected": _side(expected, right),
        "actual": _side(actual, left),
        "total": None,
        "differing": None,
        "largestAbsolute": None,
        "largestRelative": None,
        "tolerance": _shown(tolerance.text()),
        "first": None,
        "window": None,
    }
    if left.dtype.names and left.dtype.names == right.dtype.names and left.ndim == right.ndim == 1 and left.shape == right.shape:
        return result | _compare_records(left, right)
    if left.shape != right.shape:
        if left.ndim and right.ndim:
            return result
        left, right = _numpy().broadcast_arrays(left, right)
    return result | _compare(left, right, tolerance)


def _numpy():
    return sys.modules["numpy"]


def as_array(value: object):
    """`value` as an array, or None: ragged lists, dicts, sets, None and the like are nothing to lay out in rows."""
    np = _numpy()
    if isinstance(value, np.ndarray):
        return np.asarray(value).view(np.ndarray) if type(value) is not np.ndarray else value
    if isinstance(value, (bool, int, float, complex, str, np.generic)):
        return np.asarray(value) if not isinstance(value, int) or abs(value) < 2**63 else np.asarray(value, dtype=object)
    if isinstance(value, (list, tuple)):
        return _list_as_array(value)
    if type(value).__module__.partition(".")[0] == "pandas" and hasattr(value, "to_numpy"):
        return value.to_numpy()
    return None


def _list_as_array(value: list | tuple):
    np = _numpy()
    try:
        array = np.array(value)
    except (ValueError, TypeError, OverflowError):
        return None
    if array.dtype.kind in "US" and not _all_texts(value):  # [1, "a"] would become two texts
        array = np.array(value, dtype=object)
    if array.dtype.kind == "O" and any(isinstance(item, (list, tuple, dict, set)) or item is None for item in array.flat):
        return None
    return array


def _all_texts(value: object) -> bool:
    return all(_all_texts(item) for item in value) if isinstance(value, (list, tuple)) else isinstance(value, str)


def _side(value: object, array) -> dict:
    np = _numpy()
    described = isinstance(value, (np.ndarray, np.generic)) or array.ndim > 0
    dtype = None
    if isinstance(value, (np.ndarray, np.generic)) or type(value).__name__ in ("Series", "Index"):
        dtype = "structured" if array.dtype.names else str(array.dtype)
    return {
        "type": _shown(type(value).__name__),
        "shape": _shown(str(array.shape)) if described else None,
        "dtype": _shown(dtype),
    }


def _shown(text: str | None) -> str | None:
    return None if text is None else limits.cut(text, limits.SHOWN)


def _compare(left, right, tolerance: Tolerance) -> dict:
    differs = _difference(left, right, tolerance)
    count = int(differs.sum())
    result = {"total": int(differs.size), "differing": count}
    if not count:
        return result | {"window": _window(left, right, differs, (0,) * left.ndim)}
    index = tuple(int(i) for i in _numpy().argwhere(differs)[0])
    expected, actual = texts(right[index], left[index])
    result |= _largest(left, right, differs)
    result["first"] = {"index": _index_text(index), "expected": expected, "actual": actual}
    result["window"] = _window(left, right, differs, index)
    return result


def _difference(left, right, tolerance: Tolerance):
    np = _numpy()
    if left.dtype.kind in _NUMBERS and right.dtype.kind in _NUMBERS:
        with np.errstate(all="ignore"):
            if tolerance.relative or tolerance.absolute:
                return ~np.isclose(left, right, tolerance.relative, tolerance.absolute, tolerance.nan_equal)
            differs = np.asarray(left != right)
            if tolerance.nan_equal and left.dtype.kind in "fc" and right.dtype.kind in "fc":
                differs = differs & ~(np.isnan(left) & np.isnan(right))
            return differs
    pairs = zip(left.ravel().tolist(), right.ravel().tolist(), strict=True)
    return np.array([not _same(a, b) for a, b in pairs], dtype=bool).reshape(left.shape)


def _same(a: object, b: object) -> bool:
    return bool(a == b) or (isinstance(a, float) and isinstance(b, float) and a != a and b != b)


def _largest(left, right, differs) -> dict:
    np = _numpy()
    if left.dtype.kind not in "iufcb" or right.dtype.kind not in "iufcb":
        return {}
    with np.errstate(all="ignore"):
        kind = complex if "c" in (left.dtype.kind, right.dtype.kind) else float
        a, b = left.astype(kind)[differs], right.astype(kind)[differs]
        distance = np.abs(a - b)
        relative = distance / np.abs(b)
    finite, proportions = distance[np.isfinite(distance)], relative[np.isfinite(relative)]
    return {
        "largestAbsolute": f"{finite.max():.3g}" if finite.size else None,
        "largestRelative": f"{proportions.max():.3g}" if proportions.size else None,
    }


def _index_text(index: tuple[int, ...]) -> str:
    return f"[{', '.join(str(i) for i in index)}]" if index else ""


def text(value: object, digits: int = 6) -> str:
    """One value for reading, numbers with so many significant digits."""
    np = _numpy()
    if isinstance(value, (bool, np.bool_)):
        return str(bool(value))
    if isinstance(value, (complex, np.complexfloating)):
        return f"{value.real:.{digits}g}{value.imag:+.{digits}g}j"
    if isinstance(value, (float, np.floating)):
        return f"{value:.{digits}g}"
    if isinstance(value, np.generic) and not isinstance(value, np.void):
        value = value.item() if value.dtype.kind in "iuUS" else value
    return limits.cut(repr(value) if isinstance(value, (str, bytes)) else str(value), limits.SHOWN)


def texts(a: object, b: object) -> tuple[str, str]:
    """Two values that differ, with as many digits as it takes to see it."""
    for digits in (6, 9, 12, _WIDEST):
        one, other = text(a, digits), text(b, digits)
        if one != other:
            return one, other
    return one, other


def _window(left, right, differs, index: tuple[int, ...]) -> dict | None:
    if left.ndim == 0 or left.size == 0:
        return None
    lead = index[:-2]
    left, right, differs = (array[lead] if array.ndim > 2 else array for array in (left, right, differs))
    if left.ndim == 1:
        left, right, differs, place = left[None], right[None], differs[None], (0, index[-1])
        names = [""]
    else:
        place = index[-2:]
        names = None
    rows, columns = (
        _span(place[0], left.shape[0], limits.WINDOW_ROWS),
        _span(place[1], left.shape[1], limits.WINDOW_COLUMNS),
    )
    prefix = "".join(f"{i}, " for i in lead)
    return _filled(
        left,
        right,
        differs,
        rows,
        columns,
        names or [f"{prefix}{i}" for i in rows],
        [str(j) for j in columns],
        not lead,
    )


def _span(place: int, size: int, most: int) -> range:
    start = max(0, min(place - most // 2, size - most))
    return range(start, min(start + most, size))


def _filled(left, right, differs, rows: range, columns: range, names: list[str], headings: list[str], whole: bool) -> dict:
    pairs = [[texts(right[i, j], left[i, j]) if differs[i, j] else (text(right[i, j]), text(left[i, j])) for j in columns] for i in rows]
    return {
        "rows": names,
        "columns": headings,
        "expected": [[pair[0] for pair in row] for row in pairs],
        "actual": [[pair[1] for pair in row] for row in pairs],
        "differs": [[bool(differs[i, j]) for j in columns] for i in rows],
        "whole": whole and len(rows) == left.shape[0] and len(columns) == left.shape[1],
    }


def _compare_records(left, right) -> dict:
    """Structured arrays: a column for each field."""
    np = _numpy()
    names = left.dtype.names

    def table(array):
        cells = np.empty((len(array), len(names)), dtype=object)
        for column, name in enumerate(names):
            cells[:, column] = array[name].tolist()
        return cells

    result = _compare(table(left), table(right), Tolerance())
    if result.get("window"):
        result["window"]["columns"] = [limits.cut(names[int(j)], limits.SHOWN) for j in result["window"]["columns"]]
    return result
