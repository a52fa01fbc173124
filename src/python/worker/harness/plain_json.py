"""JSON of plain data, independent of the `json` module's objects, which a learner's code can reach and change."""

from json.encoder import encode_basestring_ascii as _quoted

from harness import originals

__builtins__ = originals.BUILTINS


def dumps(value: object) -> str:
    """`value` as JSON; dicts with texts as keys, lists, texts, whole numbers, booleans and None.

    Raises TypeError for anything else: floats too, because NaN is no JSON.
    """
    parts: list[str] = []
    _write(value, parts.append)
    return "".join(parts)


def _write(value: object, put) -> None:
    kind = type(value)
    if value is None or value is True or value is False:
        put("null" if value is None else "true" if value else "false")
    elif kind is str:
        put(_quoted(value))
    elif kind is int:
        put(str(value))
    elif kind is dict:
        _write_all("{", [(_quoted(name) + ":", part) for name, part in value.items()], "}", put)
    elif kind is list:
        _write_all("[", [("", part) for part in value], "]", put)
    else:
        raise TypeError(f"{kind.__name__} is no plain data")


def _write_all(opening: str, parts: list[tuple[str, object]], closing: str, put) -> None:
    put(opening)
    for index, (name, part) in enumerate(parts):
        put("," + name if index else name)
        _write(part, put)
    put(closing)
