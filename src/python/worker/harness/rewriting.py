"""pytest's assertion rewriting, with what is compared kept as data."""

import ast

from _pytest.assertion import rewrite

from harness import originals

__builtins__ = originals.BUILTINS

_HELPER = "@learning_rate"
CLOSE = frozenset(("allclose", "isclose", "array_equal", "array_equiv"))


class Rewriter(rewrite.AssertionRewriter):
    """Passes both operands of every comparison in an assertion through `harness.operands`, which hands them on unchanged.

    `np.allclose(a, b)` and its like are called through a recorder. Explanations stay what pytest makes them.
    """

    def run(self, mod: ast.Module) -> None:
        super().run(mod)
        for position, node in enumerate(mod.body):
            if isinstance(node, ast.Import) and node.names[0].asname == "@pytest_ar":
                place = {"lineno": node.lineno, "col_offset": 0}
                mod.body.insert(position, ast.Import([ast.alias("harness.operands", _HELPER, **place)], **place))
                return

    def visit_Compare(self, comp: ast.Compare) -> tuple[ast.expr, str]:
        if len(comp.ops) == 1:
            operator = ast.Constant(type(comp.ops[0]).__name__)
            sides = [
                _helper(side, comp, [operand, operator, ast.Constant(comp.lineno)])
                for side, operand in (("left", comp.left), ("right", comp.comparators[0]))
            ]
            comp = ast.copy_location(ast.Compare(sides[0], comp.ops, [sides[1]]), comp)
        return super().visit_Compare(comp)

    def visit_Call(self, call: ast.Call) -> tuple[ast.Name, str]:
        if _is_helper(call):
            result, explanation = self.visit(call.args[0])
            return self.assign(ast.copy_location(ast.Call(call.func, [result, *call.args[1:]], []), call)), explanation
        name = getattr(call.func, "attr", None) or getattr(call.func, "id", None)
        if name in CLOSE:
            function = _helper("recorder", call, [call.func, ast.Constant(name), ast.Constant(call.lineno)])
            call = ast.copy_location(ast.Call(function, call.args, call.keywords), call)
        return super().visit_Call(call)


def _helper(name: str, place: ast.expr, arguments: list[ast.expr]) -> ast.Call:
    call = ast.Call(ast.Attribute(ast.Name(_HELPER, ast.Load()), name, ast.Load()), arguments, [])
    return ast.fix_missing_locations(ast.copy_location(call, place))


def _is_helper(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Attribute) and isinstance(call.func.value, ast.Name) and call.func.value.id == _HELPER
