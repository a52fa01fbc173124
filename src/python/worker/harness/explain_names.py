"""Sentences for names, attributes, modules, keys and files that are not there."""

import ast
import builtins
import importlib.util
import os
import re
import sys
from types import ModuleType

from harness import originals
from harness.mistake import Mistake, article, by_rules, listed, near

__builtins__ = originals.BUILTINS

_IMPORTS = {
    "np": "import numpy as np",
    "pd": "import pandas as pd",
    "plt": "import matplotlib.pyplot as plt",
    "sp": "import scipy as sp",
    "stats": "from scipy import stats",
    "sqrt": "from math import sqrt",
    "pi": "from math import pi",
    "Counter": "from collections import Counter",
    "defaultdict": "from collections import defaultdict",
    "deque": "from collections import deque",
    "Path": "from pathlib import Path",
    "dataclass": "from dataclasses import dataclass",
    "numpy": "import numpy",
    "pandas": "import pandas",
    "sklearn": "import sklearn",
    "scipy": "import scipy",
}
_OTHER_WORDS = {"true": "True", "false": "False", "none": "None", "null": "None", "nil": "None", "NaN": "np.nan", "nan": "np.nan"}
_OFFERED = ("numpy", "scipy", "pandas", "sklearn", "matplotlib", "sympy", "torch", "langchain_core", "numba")
# Not there until a program imports them: whoever runs the program sees its import lines and brings them first.
_BROUGHT = frozenset(("numpy", "scipy", "pandas", "sklearn", "matplotlib"))
_MISNAMED = {"scikit_learn": "sklearn", "skit_learn": "sklearn", "pil": "PIL", "cv2": "", "sk_learn": "sklearn"}
_GONE_FROM_NUMPY = {
    "float": "float", "int": "int", "bool": "bool", "str": "str", "object": "object", "complex": "complex",
    "float_": "np.float64", "Inf": "np.inf", "NaN": "np.nan", "NAN": "np.nan", "product": "np.prod", "cumproduct": "np.cumprod",
    "row_stack": "np.vstack", "in1d": "np.isin", "trapz": "np.trapezoid", "alltrue": "np.all", "sometrue": "np.any",
}  # fmt: skip
_ARRAY_WORDS = frozenset(
    "shape dtype ndim size T reshape mean sum std min max dot flatten ravel transpose astype argmax argmin".split()
)


def explain_unbound(mistake: Mistake) -> str:
    """A local variable that is used before it has a value."""
    name = getattr(mistake.error, "name", None) or _quoted(mistake.text)
    return (
        f"`{name}` gets its value inside this function, but not before this line. Give it a value first, "
        "or hand it in as an argument."
    )


def explain_name(mistake: Mistake) -> str:
    """A name that is not defined."""
    name = getattr(mistake.error, "name", None) or _quoted(mistake.text)
    if name in _OTHER_WORDS:
        return f"Python writes `{_OTHER_WORDS[name]}`, not `{name}`."
    if name in _IMPORTS:
        return f"`{name}` is not defined. Add `{_IMPORTS[name]}` at the top."
    if name in sys.stdlib_module_names:
        return f"`{name}` is not defined. Add `import {name}` at the top."
    meant = near(name, mistake.names()) or near(name, [word for word in dir(builtins) if word.islower()])
    if meant:
        return f"`{name}` is not defined. Did you mean `{meant}`?"
    if name == "self":
        return "`self` is not defined here. Is it missing between the brackets of the method's first line?"
    return f"`{name}` is not defined. Give it a value before this line, or put quotes around it if it is a text."


def explain_module(mistake: Mistake) -> str:
    """A module that is not there."""
    full = getattr(mistake.error, "name", None) or _quoted(mistake.text)
    top, _, rest = full.partition(".")
    if rest and top in sys.modules:
        return f"`{top}` has no part called `{rest}`."
    if top in _BROUGHT:
        return f"`{top}` was not brought, because no line of the code imports it. Write `import {top}` at the top."
    meant = _MISNAMED.get(top.lower()) or near(top, _OFFERED) or near(top, sys.stdlib_module_names)
    if meant and _exists(meant):
        return f"There is no module `{top}`. Did you mean `{meant}`?"
    return f"`{top}` is not available here. Available: {listed(_available())} and Python's own modules."


def _exists(name: str) -> bool:
    try:
        return name in _BROUGHT or name in sys.modules or importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):
        return False


def _available() -> list[str]:
    return [name for name in _OFFERED if _exists(name)]


def explain_import(mistake: Mistake) -> str:
    """`from module import name` without such a name."""
    match = re.search(r"cannot import name '(\w+)' from (?:partially initialized module )?'([\w.]+)'", mistake.text)
    if not match:
        return ""
    name, module = match.groups()
    meant = near(name, dir(sys.modules.get(module)))
    return f"`{module}` has no `{name}`." + (f" Did you mean `{meant}`?" if meant else " Check the spelling, or where it lives.")


def explain_attribute(mistake: Mistake) -> str:
    """`value.name` without such an attribute."""
    value, name = getattr(mistake.error, "obj", None), getattr(mistake.error, "name", None)
    told = re.match(r"module '([\w.]+)' has no attribute '(\w+)'", mistake.text)
    if value is None and told:  # raised by the module's own __getattr__
        value, name = sys.modules.get(told[1]), told[2]
    if "NoneType" in mistake.text:
        return f"The value before `.{name}` is None here: does the function before it return something?"
    if not name or value is None:
        return ""
    if isinstance(value, ModuleType):
        return _module_attribute(value, name)
    kind = type(value).__name__
    special = _special_attribute(kind, name)
    if special:
        return special
    meant = near(name, dir(value))
    return f"{article(kind).capitalize()} has no `{name}`." + (f" Did you mean `{meant}`?" if meant else "")


def _module_attribute(module: ModuleType, name: str) -> str:
    if module.__name__ in ("os", "posix") and name in ("fork", "forkpty", "spawnl", "posix_spawn"):
        return "A page in the browser has one process: `os` cannot start another one here."
    if module.__name__ == "numpy" and name in _GONE_FROM_NUMPY:
        return f"NumPy no longer has `np.{name}`: write `{_GONE_FROM_NUMPY[name]}`."
    meant = near(name, dir(module))
    return f"`{module.__name__}` has no `{name}`." + (f" Did you mean `{meant}`?" if meant else "")


def _special_attribute(kind: str, name: str) -> str:
    if kind in ("list", "tuple") and name in _ARRAY_WORDS:
        return f"{article(kind).capitalize()} has no `{name}`. Make an array of it first: np.array(…)."
    if kind == "ndarray" and name in ("append", "extend", "insert", "remove", "pop"):
        return f"An array has no `{name}`: its size is fixed. Collect in a list first, or use np.append or np.concatenate."
    if kind in ("DataFrame", "Series") and name == "append":
        return f"`append` is gone from pandas: write pd.concat([…, …]) to put {kind}s together."
    if kind in ("function", "builtin_function_or_method", "method"):
        return f"Before `.{name}` stands a function that was not called. Are its brackets () missing?"
    return ""


def explain_key(mistake: Mistake) -> str:
    """A key that is not in a dict, or a column that is not in a table."""
    key = mistake.error.args[0] if mistake.error.args else None
    keys = _keys(mistake, key)
    if keys is None:
        return f"There is no key {key!r} here."
    meant = near(key, keys) if isinstance(key, str) else ""
    if meant:
        return f"There is no key {key!r}. Did you mean {meant!r}?"
    as_text = next((other for other in keys if str(other) == str(key)), None)
    if as_text is not None:
        return f"There is no key {key!r}, only {as_text!r}: a text and a number are different keys."
    return f"There is no key {key!r}. There is: {listed(map(repr, keys))}." if keys else f"There is no key {key!r}: it is empty."


def _keys(mistake: Mistake, key: object) -> list | None:
    """The keys of whatever the line looked into, or None."""
    for node in mistake.expressions(ast.Subscript):
        try:
            value = mistake.value_of(node.value)
        except Exception:
            continue
        keys = list(value) if isinstance(value, dict) else list(getattr(value, "columns", ()))
        if isinstance(value, dict) or keys:
            return keys
    return None


def explain_file(mistake: Mistake) -> str:
    """A file that is not there, and what is."""
    name = getattr(mistake.error, "filename", None)
    files = _files()
    meant = near(os.path.basename(str(name)), [os.path.basename(file) for file in files])
    found = next((file for file in files if os.path.basename(file) == meant), "") if meant else ""
    exact = next((file for file in files if os.path.basename(file) == os.path.basename(str(name))), "")
    if exact or found:
        return f"There is no file `{name}`. Did you mean `{exact or found}`?"
    return f"There is no file `{name}`. " + (f"There is: {listed(files)}." if files else "There are no files beside your code.")


def _files() -> list[str]:
    found = [name for name in sorted(os.listdir(".")) if os.path.isfile(name) and not name.endswith(".py")]
    for folder in [name for name in sorted(os.listdir(".")) if os.path.isdir(name) and not name.startswith(("_", "."))]:
        found += [f"{folder}/{name}" for name in sorted(os.listdir(folder))]
    return found


def _quoted(text: str) -> str:
    match = re.search(r"'([^']+)'", text)
    return match[1] if match else "it"


_INDEX_RULES = (
    (
        r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)",
        lambda match, _: _out_of_bounds(int(match[1]), int(match[3]), f"Axis {match[2]}"),
    ),
    (r"too many indices for array: array is (\d+)-dimensional, but (\d+) were indexed", "The array has {0} axes, and {1} indices are given."),
    (r"pop from (?:an )?empty", "There is nothing left to take out: it is empty. Check its length first."),
    (
        r"boolean index did not match .* along axis (\d+); size of axis is (\d+) but size of corresponding boolean axis is (\d+)",
        "The mask has {2} entries along axis {0}, the array {1}: they must be equal.",
    ),
    (r"arrays used as indices must be of integer", "An index must be made of whole numbers: convert with .astype(int), or use a mask of True and False."),
    (r"only integers, slices", "An index must be a whole number. Use // instead of /, or int(…)."),
    (r"invalid index to scalar variable", "This is a single number already: it has no elements to pick with [ ]."),
    (r"(list|tuple|string|range object) (?:assignment )?index out of range", lambda match, mistake: _list_index(match[1], mistake)),
)  # fmt: skip


def explain_index(mistake: Mistake) -> str:
    """An index outside of what is there."""
    return by_rules(_INDEX_RULES, mistake)


def _out_of_bounds(index: int, size: int, what: str) -> str:
    if size == 0:
        return f"{what} is empty: there is no element {index}."
    return f"{what} has {size} element{'' if size == 1 else 's'}: the indices go from 0 to {size - 1}, and this asks for {index}."


def _list_index(kind: str, mistake: Mistake) -> str:
    for node in mistake.expressions(ast.Subscript):
        try:
            value, index = mistake.value_of(node.value), mistake.value_of(node.slice)
        except Exception:
            continue
        if isinstance(value, (list, tuple, str, range)) and isinstance(index, int) and not -len(value) <= index < len(value):
            return _out_of_bounds(index, len(value), f"`{ast.unparse(node.value)}`")
    return f"The index is larger than the last place of the {kind}. The first place is 0, the last one len(…) - 1."
