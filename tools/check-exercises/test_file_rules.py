"""What can be said about an exercise's Python files without running them. Both functions answer in JSON."""

import ast
import json
import sys


def test_functions(tests):
    """Each test function in file order, its sentence, and what is wrong with it."""
    functions = [node for node in ast.parse(tests).body if isinstance(node, ast.FunctionDef)]
    return json.dumps([_describe(node) for node in functions if node.name.startswith("test_")])


def _describe(node):
    sentence = (ast.get_docstring(node) or "").strip().partition("\n")[0]
    problems = []
    if not sentence:
        problems.append("has no docstring: its first line is the sentence that the learner sees")
    elif not sentence.endswith((".", "?", "!")):
        problems.append("has a docstring whose first line is not a whole sentence")
    if "skip" in (decorators := " ".join(ast.unparse(d) for d in node.decorator_list)) or "xfail" in decorators:
        problems.append("is skipped or expected to fail")
    return {"name": node.name, "sentence": sentence, "problems": problems}


def imported_packages(sources):
    """Top-level names outside the standard library that the sources import."""
    names = set()
    for source in sources:
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                names.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
                names.add(node.module.partition(".")[0])
    return json.dumps(sorted(names - set(sys.stdlib_module_names) - {"solution"}))
