"""The small changes that a mutant may have: for one node of a syntax tree, what could stand in its place or in a part of it.

Each change is a mistake that somebody could make. What valid input cannot show is left alone: messages of exceptions, `np.errstate`,
`strict=` and `rcond=`, the order of arguments where the function is symmetric.
"""

import ast
import copy
from collections.abc import Iterator

Change = tuple[str, ast.AST]

_OPERATORS: dict[type, type] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Div,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitAnd,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
}
_COMPARISONS: dict[type, tuple[type, ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_ORDERED = (ast.Sub, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow, ast.MatMult)
_BOTH_TERMS = (ast.Add, ast.Sub, ast.Mult, ast.BitAnd, ast.BitOr)
_FIRST_TERM = (ast.Div, ast.Pow, ast.Mod)
_PAIRS = (
    "sum mean, max min, amax amin, argmax argmin, maximum minimum, any all, var std, prod sum, median mean, cumsum cumprod, "
    "floor ceil, zeros ones, zeros_like ones_like, sin cos, average sum"
)
_DTYPES = {
    "float64": ("float32", "int64"),
    "float32": ("float64",),
    "int64": ("float64", "int32"),
    "int32": ("float64",),
    "intp": ("float64",),
    "complex128": ("float64",),
    "float": ("int",),
    "int": ("float",),
    "bool": ("int",),
}
_DROPPED = "abs absolute fabs sqrt square exp log sorted sort reversed copy deepcopy".split()
_SYMMETRIC = "max min maximum minimum isclose allclose array_equal hypot logaddexp fmax fmin".split()
_SAFETY = ("strict", "rcond")
_TINY, _TINY_FACTOR = 1e-6, 1e6
_LARGE = 100


def _partners() -> dict[str, str]:
    partners: dict[str, str] = {}
    for pair in _PAIRS.split(", "):
        first, second = pair.split()
        partners.setdefault(first, second)
        partners.setdefault(second, first)
    return partners


_REDUCTIONS = _partners()


def changes(node: ast.AST) -> Iterator[tuple[str, ast.AST, ast.AST]]:
    """Each kind of change, the node that it is about (`node` or a condition in it), and what takes its place. Nothing is altered here."""
    for test in _conditions(node):
        # A comparison has its opposite among its own changes, and so has `not`.
        if not isinstance(test, (ast.Compare, ast.UnaryOp)):
            yield "negated condition", test, ast.UnaryOp(ast.Not(), test)
        if isinstance(node, ast.comprehension):
            yield "dropped condition", test, ast.Constant(True)
    for kinds in _CHANGES.get(type(node), ()):
        for kind, new in kinds(node):
            yield kind, node, new


def _conditions(node: ast.AST) -> list[ast.expr]:
    if isinstance(node, (ast.If, ast.While, ast.IfExp)):
        return [node.test]
    return node.ifs if isinstance(node, ast.comprehension) else []


def is_left_alone(node: ast.AST) -> bool:
    """Whether nothing inside `node` is changed."""
    if isinstance(node, (ast.Raise, ast.Assert, ast.Import, ast.ImportFrom, ast.JoinedStr)):
        return True
    if isinstance(node, ast.Call):
        return _name(node.func) == "errstate"
    if isinstance(node, ast.keyword):
        return node.arg == "axis" or node.arg in _SAFETY  # an axis is changed with its call
    return isinstance(node, ast.If) and ast.unparse(node.test) == "__name__ == '__main__'"


def _with(node: ast.AST, **fields: object) -> ast.AST:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _replaced(items: list, index: int, *new: object) -> list:
    return [*items[:index], *new, *items[index + 1 :]]


def _plus(node: ast.expr, step: int) -> ast.expr:
    return ast.BinOp(node, ast.Add() if step > 0 else ast.Sub(), ast.Constant(abs(step)))


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""


def _renamed(function: ast.expr, name: str) -> ast.AST:
    return _with(function, id=name) if isinstance(function, ast.Name) else _with(function, attr=name)


def _operator(node: ast.BinOp | ast.AugAssign) -> Iterator[Change]:
    if type(node.op) in _OPERATORS:
        yield "operator", _with(node, op=_OPERATORS[type(node.op)]())


def _terms(node: ast.BinOp) -> Iterator[Change]:
    if isinstance(node.op, _BOTH_TERMS + _FIRST_TERM):
        yield "dropped term", node.left
    if isinstance(node.op, _BOTH_TERMS):
        yield "dropped term", node.right
    if isinstance(node.op, _ORDERED):
        yield "swapped operands", _with(node, left=node.right, right=node.left)


def _comparison(node: ast.Compare) -> Iterator[Change]:
    for index, op in enumerate(node.ops):
        for other in _COMPARISONS[type(op)]:
            yield "comparison", _with(node, ops=_replaced(node.ops, index, other()))


def _boolean(node: ast.BoolOp) -> Iterator[Change]:
    yield "boolean", _with(node, op=ast.Or() if isinstance(node.op, ast.And) else ast.And())
    for index in range(len(node.values)):
        left = _replaced(node.values, index)
        yield "boolean", left[0] if len(left) == 1 else _with(node, values=left)


def _sign(node: ast.UnaryOp) -> Iterator[Change]:
    if isinstance(node.op, ast.Not):
        yield "dropped not", node.operand
    elif isinstance(node.op, (ast.USub, ast.Invert)) and not (isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant)):
        yield "dropped sign", node.operand


def _constant(node: ast.Constant) -> Iterator[Change]:
    value = node.value
    if isinstance(value, bool):
        yield "constant", ast.Constant(not value)
    elif isinstance(value, int) and value >= _LARGE:
        yield "constant", ast.Constant(value // 10)
    elif isinstance(value, int):
        yield "constant", ast.Constant(value + 1)
        yield "constant", ast.Constant(value - 1) if value > 0 else ast.UnaryOp(ast.USub(), ast.Constant(1))
    elif isinstance(value, float):
        # Twice a tolerance is a tolerance still: nobody could tell.
        yield "constant", ast.Constant(1.0 if value == 0 else value * _TINY_FACTOR if value <= _TINY else value * 2)
    elif isinstance(value, str):
        for other in _DTYPES.get(value, ()):
            yield "dtype", ast.Constant(other)


def _dtype(node: ast.Attribute) -> Iterator[Change]:
    if isinstance(node.value, ast.Name) and node.value.id == "np":
        for other in _DTYPES.get(node.attr, ()):
            yield "dtype", _with(node, attr=other)


def _transposed(node: ast.Attribute) -> Iterator[Change]:
    if node.attr == "T":
        yield "dropped transpose", node.value


def _called(node: ast.Call) -> Iterator[Change]:
    name, method = _name(node.func), isinstance(node.func, ast.Attribute)
    if name in _REDUCTIONS:
        yield "reduction", _with(node, func=_renamed(node.func, _REDUCTIONS[name]))
    if name in _DROPPED and len(node.args) == 1:
        yield "dropped call", node.args[0]
    if name == "copy" and method and not node.args:
        yield "view for copy", node.func.value
    if name == "array" and node.args and isinstance(node.args[0], (ast.Name, ast.Attribute, ast.Subscript)):
        yield "view for copy", _with(node, func=_renamed(node.func, "asarray"))


def _arguments(node: ast.Call) -> Iterator[Change]:
    name = _name(node.func)
    plain = not any(isinstance(argument, ast.Starred) for argument in node.args)
    if plain and len(node.args) > 1 and name not in _SYMMETRIC:
        yield "swapped arguments", _with(node, args=[node.args[1], node.args[0], *node.args[2:]])
    for index, keyword in enumerate(node.keywords):
        if keyword.arg in (None, *_SAFETY):
            continue
        yield "dropped keyword", _with(node, keywords=_replaced(node.keywords, index))
        for kind, value in _keyword(keyword):
            yield kind, _with(node, keywords=_replaced(node.keywords, index, _with(keyword, value=value)))
    if name == "astype" and node.args and isinstance(node.args[0], ast.Name):
        for other in _DTYPES.get(node.args[0].id, ()):
            yield "dtype", _with(node, args=[ast.Name(other), *node.args[1:]])
    end = min(len(node.args), 2) - 1
    if name == "range" and not isinstance(node.args[end], ast.Constant):
        for step in (1, -1):
            yield "off by one", _with(node, args=_replaced(node.args, end, _plus(node.args[end], step)))


def _keyword(keyword: ast.keyword) -> Iterator[Change]:
    if keyword.arg == "axis":
        yield "axis", ast.Constant(1 if ast.unparse(keyword.value) == "0" else 0)
    if keyword.arg == "dtype" and isinstance(keyword.value, ast.Name):
        for other in _DTYPES.get(keyword.value.id, ()):
            yield "dtype", ast.Name(other)


def _slice(node: ast.Slice) -> Iterator[Change]:
    for field in ("lower", "upper", "step"):
        bound = getattr(node, field)
        if bound is None:
            continue
        yield "slice", _with(node, **{field: None})
        # A number is changed where it stands.
        if field != "step" and not isinstance(bound, ast.Constant) and not isinstance(bound, ast.UnaryOp):
            yield "slice", _with(node, **{field: _plus(bound, 1)})


def _table(node: ast.Dict) -> Iterator[Change]:
    """An answer that is a table of texts, e.g. one letter formula a name: each gets the text of the next one that differs."""
    texts = [value.value if isinstance(value, ast.Constant) else None for value in node.values]
    for index, text in enumerate(texts):
        other = next((one for one in texts[index + 1 :] + texts[:index] if one != text), None)
        if isinstance(text, str) and isinstance(other, str):
            yield "other text", _with(node, values=_replaced(node.values, index, ast.Constant(other)))


def _returned(node: ast.Return) -> Iterator[Change]:
    if node.value is not None and ast.unparse(node.value) != "None":
        yield "return value", _with(node, value=ast.Constant(None))


def _dropped(node: ast.Expr | ast.AugAssign | ast.Assign) -> Iterator[Change]:
    # Without the first assignment to a name everything after it fails, which shows nothing about the tests.
    if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], (ast.Name, ast.Tuple)):
        yield "dropped statement", ast.Pass()


def _loop_exit(node: ast.Break | ast.Continue) -> Iterator[Change]:
    yield "loop exit", ast.Continue() if isinstance(node, ast.Break) else ast.Break()


_CHANGES = {
    ast.BinOp: (_operator, _terms),
    ast.AugAssign: (_operator, _dropped),
    ast.Compare: (_comparison,),
    ast.BoolOp: (_boolean,),
    ast.UnaryOp: (_sign,),
    ast.Constant: (_constant,),
    ast.Attribute: (_dtype, _transposed),
    ast.Call: (_called, _arguments),
    ast.Slice: (_slice,),
    ast.Dict: (_table,),
    ast.Return: (_returned,),
    ast.Expr: (_dropped,),
    ast.Assign: (_dropped,),
    ast.Break: (_loop_exit,),
    ast.Continue: (_loop_exit,),
}
