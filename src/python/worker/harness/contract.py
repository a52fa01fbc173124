"""What the tests ask of `solution.py`: the names they import, and how they call them."""

import ast
import inspect
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import FunctionType, ModuleType

from harness import originals

__builtins__ = originals.BUILTINS

_SOLUTION = "solution"


@dataclass
class Contract:
    """Read from the test file's source; nothing is run."""

    tree: ast.Module
    asserts: list[ast.Assert] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    modules: list[str] = field(default_factory=list)
    calls: dict[str, list[ast.Call]] = field(default_factory=dict)
    rebound: set[str] = field(default_factory=set)
    globals: set[str] = field(default_factory=set)

    def test_names(self) -> list[str]:
        """The test functions by name, in file order."""
        functions = [node for node in self.tree.body if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
        return [node.name for node in functions if node.name.startswith("test")]

    def sentence_of(self, name: str) -> str:
        """The docstring's first line of a test function, "" where there is none."""
        for node in self.tree.body:
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.name == name:
                return first_line(ast.get_docstring(node))
        return ""

    def assert_at(self, line: int | None) -> ast.Assert | None:
        """The `assert` statement that covers `line`."""
        for node in self.asserts:
            if line and node.lineno <= line <= (node.end_lineno or node.lineno):
                return node
        return None


def first_line(docstring: str | None) -> str:
    """The first line of a docstring that says something."""
    return docstring.strip().splitlines()[0].strip() if docstring and docstring.strip() else ""


def read(tests: str, path: str) -> Contract:
    """The contract in the source `tests`; raises SyntaxError where that is no Python."""
    contract = Contract(ast.parse(tests, path))
    nodes = _within(contract.tree)
    contract.asserts = [node for node in nodes if type(node) is ast.Assert]
    aliases = _read_imports(contract, nodes)
    _read_names(contract, nodes, aliases)
    _read_calls(contract, nodes, aliases)
    return contract


def _within(*roots: ast.AST) -> list[ast.AST]:
    """The nodes that `ast.walk` would give, in its order, in a third of its time: a test file has thousands."""
    nodes = list(roots)
    for node in nodes:  # which grows meanwhile
        for name in node._fields:
            value = getattr(node, name, None)
            if type(value) is list:
                nodes += [item for item in value if isinstance(item, ast.AST)]
            elif isinstance(value, ast.AST):
                nodes.append(value)
    return nodes


def _read_imports(contract: Contract, nodes: list[ast.AST]) -> dict[str, str]:
    """Fill in the names and modules; what the tests call each name of the solution."""
    aliases: dict[str, str] = {}
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and node.module == _SOLUTION and not node.level:
            aliases |= {alias.asname or alias.name: alias.name for alias in node.names if alias.name != "*"}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            contract.modules.append(node.module)
        elif isinstance(node, ast.Import):
            contract.modules += [alias.name for alias in node.names if alias.name != _SOLUTION]
    contract.names = list(dict.fromkeys(aliases.values()))
    return aliases


def _read_names(contract: Contract, nodes: list[ast.AST], aliases: dict[str, str]) -> None:
    """Fill in what the tests bind themselves: a call of such a name need not be a call of the solution's."""
    for node in nodes:
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            contract.rebound.add(node.id)
        elif isinstance(node, ast.arg):
            contract.rebound.add(node.arg)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            contract.rebound.add(node.name)
        elif isinstance(node, ast.Global):
            contract.globals |= set(node.names)
    contract.rebound |= contract.globals
    for name in contract.rebound & aliases.keys():
        del aliases[name]


def _read_calls(contract: Contract, nodes: list[ast.AST], aliases: dict[str, str]) -> None:
    """Fill in the direct calls in the order of the file, except where an exception may be what the test wants."""
    doubtful: set[ast.AST] = set()
    for node in nodes:
        if isinstance(node, ast.With) and any("raises" in ast.dump(item.context_expr) for item in node.items):
            doubtful.update(_within(node))
        elif isinstance(node, ast.Try):
            doubtful.update(_within(*node.body, *node.handlers))
    calls = [node for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node not in doubtful]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        if call.func.id in aliases:
            contract.calls.setdefault(aliases[call.func.id], []).append(call)


def missing_name(contract: Contract, solution: ModuleType, tree: ast.Module) -> str:
    """The sentence for the first name that `solution` does not define, "" if all are there."""
    for name in contract.names:
        if not hasattr(solution, name):
            return _missing_sentence(name, contract, solution, tree)
    for name in contract.calls:
        if not callable(getattr(solution, name)):
            kind = type(getattr(solution, name)).__name__
            return f"The tests call `{name}(…)`, and `{name}` is {_article(kind)} here, not a function. Is it assigned again further down?"
    return ""


def _article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"


def _missing_sentence(name: str, contract: Contract, solution: ModuleType, tree: ast.Module) -> str:
    if any(isinstance(node, (ast.FunctionDef, ast.ClassDef)) and node.name == name for node in ast.walk(tree)):
        return f"`{name}` is defined inside something else, where the tests cannot see it. Move its first line to the left margin."
    own = [key for key, value in vars(solution).items() if not key.startswith("_") and not isinstance(value, ModuleType)]
    near = [key for key in own if key.lower() == name.lower()] or get_close_matches(name, own, 1, 0.7)
    if near and near[0] not in contract.names:
        return f"Your code defines `{near[0]}`. The tests look for `{name}`."
    return f"The tests look for `{name}`, and your code does not define it yet."


def wrong_parameters(contract: Contract, solution: ModuleType) -> tuple[str, str]:
    """The name and the sentence for the first function that surely cannot be called as the tests call it; "" if none.

    Only plain functions defined with `def` or `lambda`, and only calls without * and **, are judged: everything else may
    take what it likes.
    """
    for name, calls in contract.calls.items():
        function = getattr(solution, name)
        if type(function) is not FunctionType or vars(function).keys() & {"__wrapped__", "__signature__"}:
            continue
        signature = inspect.signature(function)
        if any(parameter.kind in (parameter.VAR_POSITIONAL, parameter.VAR_KEYWORD) for parameter in signature.parameters.values()):
            continue
        for call in calls:
            if not _fits(signature, call):
                return name, _call_sentence(name, signature, call)
    return "", ""


def _fits(signature: inspect.Signature, call: ast.Call) -> bool:
    if any(isinstance(argument, ast.Starred) for argument in call.args) or any(not keyword.arg for keyword in call.keywords):
        return True
    try:
        signature.bind(*call.args, **{keyword.arg or "": None for keyword in call.keywords})
    except TypeError:
        return False
    return True


def _call_sentence(name: str, signature: inspect.Signature, call: ast.Call) -> str:
    parameters = list(signature.parameters)
    takes = f"{len(parameters)} argument{'' if len(parameters) == 1 else 's'}"
    listed = f" ({', '.join(parameters)})" if parameters else ""
    written = ast.unparse(call)
    unknown = [keyword.arg for keyword in call.keywords if keyword.arg not in parameters]
    how = f"with `{unknown[0]}=`" if unknown else f"with {len(call.args) + len(call.keywords)}"
    return f"`{name}` takes {takes} here{listed}; the tests call it {how}: {written}."
