"""Mutants of a solution: the same program with one small change each, always the same ones in the same order."""

import ast
import io
import json
import tokenize
from collections.abc import Iterator
from dataclasses import asdict, dataclass

import mutations


@dataclass(frozen=True)
class Mutant:
    """`before` and `after`: the lines changed, without comments and indentation; `function`: where they stand, e.g. `Value.__add__`."""

    kind: str
    line: int
    function: str
    before: str
    after: str
    source: str


def as_json(source: str) -> str:
    """The mutants for the checker."""
    return json.dumps([asdict(mutant) for mutant in mutants(source)])


def mutants(source: str) -> list[Mutant]:
    """All mutants of `source`. Docstrings, annotations, decorators and what runs as a script only are left alone."""
    text = _without_comments(source)
    tree = ast.parse(text)
    found: dict[str, Mutant] = {}
    for parent, field, index, node, function in _places(tree, ""):
        for kind, target, new in mutations.changes(node):
            changed = _changed(text, tree, (parent, field, index) if target is node else _place_in(node, target), target, new)
            if changed == text or changed in found:
                continue
            grown = changed.count("\n") - text.count("\n")
            before = _lines(text, target.lineno, target.end_lineno)
            after = _lines(changed, target.lineno, target.end_lineno + grown)
            found[changed] = Mutant(kind, target.lineno, function, before, after, changed)
    return list(found.values())


def _without_comments(source: str) -> str:
    lines = source.splitlines()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip()
    return "\n".join(lines) + "\n"


def _places(parent: ast.AST, function: str) -> Iterator[tuple[ast.AST, str, int | None, ast.AST, str]]:
    """Each node that may be changed, with where it hangs and the name of the function that it is in."""
    if isinstance(parent, (ast.FunctionDef, ast.ClassDef)):
        function = f"{function}.{parent.name}" if function else parent.name
    for field, index, node in _children(parent):
        if mutations.is_left_alone(node) or _is_text(node):
            continue
        yield parent, field, index, node, function
        yield from _places(node, function)


def _children(node: ast.AST) -> Iterator[tuple[str, int | None, ast.AST]]:
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list"):
            continue
        if isinstance(value, ast.AST):
            yield field, None, value
        elif isinstance(value, list):
            yield from ((field, index, item) for index, item in enumerate(value) if isinstance(item, ast.AST))


def _place_in(node: ast.AST, target: ast.AST) -> tuple[ast.AST, str, int | None]:
    return next((node, field, index) for field, index, child in _children(node) if child is target)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _changed(text: str, tree: ast.Module, place: tuple[ast.AST, str, int | None], target: ast.AST, new: ast.AST) -> str:
    """`text` with `new` where `target` stands, in parentheses where it needs them."""
    meant = _unparsed_with(tree, place, new)
    written = ast.unparse(new)
    for attempt in (written, f"({written})"):
        changed = _spliced(text, target, attempt)
        if _meaning(changed) == meant:
            return changed
    raise ValueError(f"Line {target.lineno}: {written} cannot be written there.")


def _unparsed_with(tree: ast.Module, place: tuple[ast.AST, str, int | None], new: ast.AST) -> str:
    parent, field, index = place
    old = getattr(parent, field)
    setattr(parent, field, new if index is None else [*old[:index], new, *old[index + 1 :]])
    try:
        return ast.unparse(tree)
    finally:
        setattr(parent, field, old)


def _meaning(text: str) -> str | None:
    try:
        return ast.unparse(ast.parse(text))
    except SyntaxError:
        return None


def _spliced(text: str, node: ast.AST, written: str) -> str:
    """The columns of a syntax tree count bytes."""
    lines = [line.encode() for line in text.split("\n")]
    head = lines[node.lineno - 1][: node.col_offset]
    tail = lines[node.end_lineno - 1][node.end_col_offset :]
    lines[node.lineno - 1 : node.end_lineno] = [head + written.encode() + tail]
    return b"\n".join(lines).decode()


def _lines(text: str, first: int, last: int) -> str:
    return " ".join(" ".join(text.split("\n")[first - 1 : last]).split())
