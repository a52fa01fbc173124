"""Runs inside Pyodide: writes a zip anew with bytecode in place of its modules. precompile.ts says what becomes of which entry."""

import ast
import importlib.util
import json
import warnings
import zipfile
from importlib._bootstrap_external import _code_to_hash_pyc

EPOCH = (1980, 1, 1, 0, 0, 0)
LEVEL = 6

# Other people's invalid escape sequences are not our concern.
warnings.simplefilter("ignore")


class Rewriting:
    """One zip, written in portions so that JavaScript can show progress and be interrupted."""

    def __init__(self, source, target, entries):
        self.source = zipfile.ZipFile(source)
        self.target = zipfile.ZipFile(target, "w")
        self.entries = json.loads(entries)
        self.done = 0

    def work(self, count):
        for entry in self.entries[self.done : self.done + count]:
            self.copy(entry["from"], entry.get("code"), entry.get("without"))
            self.done += 1
        return self.done

    def copy(self, name, code_name, without):
        found = self.source.getinfo(name)
        content = self.source.read(found)
        if code_name is not None:
            try:
                content = bytecode(content, code_name, without)
                name += "c"
            except (SyntaxError, ValueError):
                pass  # Templates and test data with a wrong syntax stay as they are.
        written = zipfile.ZipInfo(name, EPOCH)
        written.create_system = 3
        written.external_attr = found.external_attr
        written.compress_type = zipfile.ZIP_STORED if name.endswith("/") else zipfile.ZIP_DEFLATED
        self.target.writestr(written, content, compresslevel=LEVEL)

    def finish(self):
        self.target.close()
        self.source.close()


def bytecode(source, name, without):
    """Optimisation 0 keeps asserts and docstrings; "unchecked" because no source is there to compare with."""
    tree = compile(b"" if without == "code" else source, name, "exec", ast.PyCF_ONLY_AST, dont_inherit=True)
    if without == "docstrings":
        remove_docstrings(tree)
    code = compile(tree, name, "exec", dont_inherit=True, optimize=0)
    return bytes(_code_to_hash_pyc(code, importlib.util.source_hash(source), False))


def remove_docstrings(tree):
    for node in ast.walk(tree):
        if not isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        if ast.get_docstring(node, clean=False) is not None:
            first = node.body.pop(0)
            if not node.body and not isinstance(node, ast.Module):
                node.body.append(ast.copy_location(ast.Pass(), first))
