"""Whether a learner's code could replace other people's functions: then every test is followed by a look at all of them.

Nearly no solution does. For those the guard looks after the import and at the end, which is enough for a right verdict:
a replaced function found at the end fails the tests. It only cannot say any more which test it was.
"""

import ast

from harness import originals

__builtins__ = originals.BUILTINS

_REACHING = frozenset("setattr delattr exec eval compile __import__ globals locals vars getattr breakpoint open".split())
_REACHING_MODULES = frozenset(
    "sys builtins importlib gc ctypes inspect types unittest pytest _pytest harness os pathlib shutil subprocess "
    "code runpy threading atexit weakref pickle marshal operator io warnings signal site faulthandler trace".split()
)
_HARMLESS_DUNDERS = frozenset(("__init__", "__name__", "__len__", "__add__", "__mul__", "__doc__", "__post_init__", "__call__"))


def may_tamper(tree: ast.Module) -> bool:
    """True unless the code neither writes attributes of what it imports nor uses what could do so in a roundabout way."""
    imported: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
            if any(module.partition(".")[0] in _REACHING_MODULES for module in modules):
                return True
            imported |= {(alias.asname or alias.name).partition(".")[0] for alias in node.names}
    return any(_reaches(node, imported) for node in ast.walk(tree))


def _reaches(node: ast.AST, imported: set[str]) -> bool:
    if isinstance(node, ast.Name):
        return node.id in _REACHING or (node.id.startswith("__") and node.id != "__name__")
    if not isinstance(node, ast.Attribute):
        return False
    if node.attr.startswith("__") and node.attr not in _HARMLESS_DUNDERS:
        return True
    return isinstance(node.ctx, (ast.Store, ast.Del)) and not _is_own(node.value, imported)


def _is_own(target: ast.expr, imported: set[str]) -> bool:
    """Whether writing to an attribute of `target` writes to an object of the learner's own making, as far as can be seen."""
    while isinstance(target, (ast.Attribute, ast.Subscript)):
        target = target.value
    return isinstance(target, ast.Name) and target.id not in imported
