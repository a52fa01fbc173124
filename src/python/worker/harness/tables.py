"""A DataFrame, a Series or an array as a table of texts: data for the page, never HTML."""

import sys

from harness import limits, originals

__builtins__ = originals.BUILTINS


def as_table(value: object) -> dict | None:
    """The Table for `value`, or None where it is nothing that has rows and columns."""
    pandas, numpy = sys.modules.get("pandas"), sys.modules.get("numpy")
    if pandas is not None and isinstance(value, pandas.DataFrame):
        return _frame(value)
    if pandas is not None and isinstance(value, pandas.Series):
        return _series(value)
    if numpy is not None and isinstance(value, numpy.ndarray):
        return _array(value)
    return None


def _frame(frame) -> dict:
    part = frame.iloc[: limits.TABLE_ROWS, : limits.TABLE_COLUMNS]
    rows = [list(row) for row in part.itertuples(index=False, name=None)]
    return _table(
        f"DataFrame, {frame.shape[0]} × {frame.shape[1]}",
        [_label(name) for name in part.columns],
        [_label(name) for name in part.index],
        rows,
        frame.shape,
    )


def _series(series) -> dict:
    part = series.iloc[: limits.TABLE_ROWS]
    return _table(
        f"Series, {len(series)}, {series.dtype}",
        ["" if series.name is None else _label(series.name)],
        [_label(name) for name in part.index],
        [[value] for value in part],
        (len(series), 1),
    )


def _array(array) -> dict | None:
    caption = f"ndarray, {' × '.join(str(n) for n in array.shape)}, {_dtype(array.dtype)}"
    if array.dtype.names and array.ndim == 1:
        names = array.dtype.names
        part = array[: limits.TABLE_ROWS]
        rows = [[record[name] for name in names[: limits.TABLE_COLUMNS]] for record in part]
        return _table(caption, list(names), _numbers(len(part)), rows, (len(array), len(names)))
    if array.ndim == 1:
        part = array[: limits.TABLE_COLUMNS]
        return _table(caption, _numbers(len(part)), [""], [list(part)], (1, len(array)))
    if array.ndim == 2:
        part = array[: limits.TABLE_ROWS, : limits.TABLE_COLUMNS]
        return _table(caption, _numbers(part.shape[1]), _numbers(part.shape[0]), [list(row) for row in part], array.shape)
    return None


def _dtype(dtype) -> str:
    return "structured" if dtype.names else str(dtype)


def _numbers(count: int) -> list[str]:
    return [str(i) for i in range(count)]


def _label(name: object) -> str:
    return ", ".join(cell(part) for part in name) if isinstance(name, tuple) else cell(name)


def cell(value: object) -> str:
    """One value as short text."""
    kind = type(value).__name__
    if isinstance(value, float) or kind.startswith("float"):
        return f"{value:.6g}"
    return str(value)


def _table(caption: str, columns: list[str], names: list[str], rows: list[list], shape: tuple[int, int]) -> dict:
    columns = columns[: limits.TABLE_COLUMNS]
    return {
        "caption": limits.cut(caption, limits.SHOWN),
        "columns": [limits.cut(name, limits.SHOWN) for name in columns],
        "rows": [
            {"name": limits.cut(name, limits.SHOWN), "cells": [limits.cut(cell(value), limits.SHOWN) for value in row]}
            for name, row in zip(names, rows, strict=True)
        ],
        "more": {"rows": max(shape[0] - len(rows), 0), "columns": max(shape[1] - len(columns), 0)},
    }
