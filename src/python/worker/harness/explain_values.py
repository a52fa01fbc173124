"""Sentences for values of the wrong type, shape or size."""

import ast
import re

from harness import originals
from harness.mistake import Mistake, Rules, by_rules

__builtins__ = originals.BUILTINS

_NO_RETURN = "does the function that made it end with `return`?"


def _operands(match: re.Match, _: Mistake) -> str:
    operator, left, right = match.groups()
    kinds = {left, right}
    if "NoneType" in kinds:
        return f"One side of `{operator}` is None here: {_NO_RETURN}"
    if "str" in kinds and kinds & {"int", "float"}:
        return f"A text and a number do not go together with `{operator}`. Convert one: int(…), float(…) or str(…)."
    if kinds <= {"list", "int", "float", "tuple"} and kinds & {"list", "tuple"}:
        return f"`{operator}` does not calculate with lists. Make arrays first: np.array(…)."
    if kinds & {"function", "builtin_function_or_method", "method"}:
        return f"One side of `{operator}` is a function that was not called. Are its brackets () missing?"
    return f"`{operator}` cannot join `{left}` and `{right}`. Convert one of them."


def _not_callable(match: re.Match, mistake: Mistake) -> str:
    kind = match[1]
    called = [ast.unparse(node.func) for node in mistake.expressions(ast.Call) if _is_kind(mistake, node.func, kind)]
    what = f"`{called[0]}`" if called else "What stands before the brackets"
    if kind == "NoneType":
        return f"{what} is None here, so it cannot be called: {_NO_RETURN}"
    if kind == "module":
        return f"{what} is a module. Call a function in it: module.function(…)."
    if kind in ("list", "ndarray", "tuple", "dict", "DataFrame", "Series"):
        return f"{what} holds values, it is no function. To take one out use square brackets: […]."
    return f"{what} holds a value ({kind}), it is no function. Is a `*` missing, or is a function's name used for a variable?"


def _is_kind(mistake: Mistake, node: ast.expr, kind: str) -> bool:
    try:
        return type(mistake.value_of(node)).__name__ == kind
    except Exception:
        return False


def _not_subscriptable(match: re.Match, _: Mistake) -> str:
    kind = match[1]
    if kind == "NoneType":
        return f"The value before [ ] is None here: {_NO_RETURN}"
    if kind in ("function", "builtin_function_or_method", "method", "type"):
        return "Before [ ] stands a function. Call it with round brackets: name(…)."
    if kind in ("generator", "map", "zip", "filter", "set", "dict_keys", "dict_values", "dict_items", "enumerate"):
        return f"A `{kind}` has no places to pick with [ ]. Make a list of it first: list(…)."
    return f"A single value (`{kind}`) has no elements to pick with [ ]."


def _not_iterable(match: re.Match, _: Mistake) -> str:
    kind = match[1]
    if kind == "NoneType":
        return f"What should be gone through is None here: {_NO_RETURN}"
    if kind == "int":
        return "A single number cannot be gone through. Did you mean range(…)?"
    return f"A single value (`{kind}`) cannot be gone through or unpacked."


def _too_many(match: re.Match, _: Mistake) -> str:
    name, takes, given = match[1], match[2], int(match[3])
    numbers = [int(number) for number in re.findall(r"\d+", takes)]
    sentence = f"`{name}` takes {takes} argument{'' if takes == '1' else 's'}, and this call gives {given}."
    if "." in name and numbers and given == numbers[-1] + 1:
        return sentence + " Is `self` missing in its first line?"
    return sentence


def _missing(match: re.Match, _: Mistake) -> str:
    names = [f"`{name}`" for name in re.findall(r"'(\w+)'", match[3])]
    more = "one more argument" if match[2] == "1" else f"{match[2]} more arguments"
    return f"`{match[1]}` needs {more}: {' and '.join(names)}."


_CALL = r"([\w.<>]+)\(\) "

TYPE_RULES: Rules = (
    (r"unsupported operand type\(s\) for (\S+?):? (?:pow\(\): )?'([\w.]+)' and '([\w.]+)'", _operands),
    (r"can only concatenate (?:str|list|tuple) \(not \"NoneType\"\)", f"One side of `+` is None here: {_NO_RETURN}"),
    (r'can only concatenate str \(not "(\w+)"\)', 'A text and `{0}` cannot be added. Write f"… {{value}}", or convert with str(…).'),
    (r'can only concatenate (list|tuple) \(not "(\w+)"\)', "`+` joins a {0} only with another {0}. To add one element, use append."),
    (r"can't multiply sequence by non-int", "A list or text can only be repeated a whole number of times. To calculate, make an array first: np.array(…)."),
    (r"bad operand type for unary (\S+): '(\w+)'", "`{0}` does not work on a `{1}`. Make an array or a number of it first."),
    (r"'([\w.]+)' object is not callable", _not_callable),
    (r"'([\w.]+)' object is not subscriptable", _not_subscriptable),
    (r"'([\w.]+)' object is not iterable|cannot unpack non-iterable (\w+)", lambda match, mistake: _not_iterable(re.match(r"(.*)", match[1] or match[2]), mistake)),
    (_CALL + r"missing (\d+) required (?:positional|keyword-only) arguments?: (.*)", _missing),
    (_CALL + r"takes ((?:from \d+ to )?\d+|no) (?:positional )?arguments? but (\d+) (?:was|were) given", _too_many),
    (_CALL + r"takes (no) arguments \((\d+) given\)", _too_many),
    (_CALL + r"got an unexpected keyword argument '(\w+)'\. Did you mean '(\w+)'", "`{0}` has no argument called `{1}`. Did you mean `{2}`?"),
    (_CALL + r"got an unexpected keyword argument '(\w+)'", "`{0}` has no argument called `{1}`."),
    (_CALL + r"got multiple values for argument '(\w+)'", "`{0}` gets `{1}` twice: once by its place, once by its name."),
    (r"(list|tuple|string) indices must be integers or slices, not tuple", "A {0} has one index: write a[i][j], or make an array of it for a[i, j]."),
    (r"(?:list|tuple|string) indices must be integers(?: or slices)?, not '?float", "A place in a list is a whole number. Use // instead of /, or int(…)."),
    (r"(list|tuple|string) indices must be integers(?: or slices)?, not '?(\w+)", "A {0} is asked by place (a whole number), not by `{1}`. Is it a dict that you expected?"),
    (r"slice indices must be integers", "The ends of a slice are whole numbers. Use // instead of /, or int(…)."),
    (r"unhashable type: '(\w+)'", "A `{0}` can change, so it cannot be a key of a dict or an element of a set. Use a tuple."),
    (r"only (?:length-1|0-dimensional|integer scalar) arrays can be converted", "A single number is needed here, and this is an array. For a whole array use NumPy's function: np.sqrt, not math.sqrt."),
    (r"'(\S+)' not supported between instances of '(\w+)' and '(\w+)'", lambda match, _: _not_comparable(match)),
    (r"object of type '(\w+)' has no len", lambda match, _: f"The value is None here: {_NO_RETURN}" if match[1] == "NoneType" else f"A single value (`{match[1]}`) has no length."),
    (r"len\(\) of unsized object", "A single number has no length: the array has no axis."),
    (r"'(\w+)' object cannot be interpreted as an integer", "A whole number is needed here, as in range(…) or a shape, and this is a `{0}`. Use int(…) or //."),
    (r"'(\w+)' object does not support item assignment", "A `{0}` cannot be changed in place. Make a list or an array of it first."),
    (r"ufunc '(\w+)' not supported for the input types", "`np.{0}` cannot calculate with these values: is there a None or a text among them?"),
    (r"descriptor|unbound method", "Call this on an object, not on the class itself: are the brackets () after the class missing?"),
    (r"must be real number, not (\w+)", "A number is needed here, and this is a `{0}`."),
    (r"int\(\) argument must be a string.*not '(\w+)'|float\(\) argument must be a string.*not '(\w+)'", lambda match, _: f"This cannot become a number: it is a `{match[1] or match[2]}`."),
    (r"Object of type (\w+) is not JSON serializable", "JSON knows no `{0}`. Convert first: .tolist() for an array, float(…) or int(…) for a NumPy number."),
    (r"'coroutine' object", "An async function was called without `await`."),
    (r"No loop matching the specified signature|Cannot cast ufunc", lambda _, mistake: explain_cast(mistake)),
)  # fmt: skip


def _not_comparable(match: re.Match) -> str:
    operator, *kinds = match.groups()
    if "NoneType" in kinds:
        return f"One side of `{operator}` is None here: {_NO_RETURN}"
    if "str" in kinds:
        return f"A text and a number cannot be compared with `{operator}`. Convert one: int(…) or float(…)."
    return f"`{operator}` cannot compare `{kinds[0]}` with `{kinds[1]}`."


def explain_cast(mistake: Mistake) -> str:
    """An array of whole numbers that should take up fractions in place."""
    match = re.search(r"from dtype\('(\w+)'\) to dtype\('(\w+)'\)", mistake.text)
    if not match:
        return ""
    return (
        f"The array holds `{match[2]}`, and the result is `{match[1]}`: it cannot be stored in place. "
        "Start with floats (dtype=float), or write a = a + … instead of a += …"
    )


def _matmul(match: re.Match, mistake: Mistake) -> str:
    for node in mistake.expressions(ast.BinOp):
        if isinstance(node.op, ast.MatMult):
            try:
                left, right = _shape(mistake.value_of(node.left)), _shape(mistake.value_of(node.right))
            except Exception:
                continue
            return f"`{ast.unparse(node)}`: shapes {left} and {right}. {_must_agree(left, right)}"
    return f"In a matrix product the last axis of the left side and the first of the right must be equal: here {match[2]} meets {match[1]}."


def _shape(value: object) -> tuple:
    return tuple(value.shape) if hasattr(value, "shape") else (len(value),)  # type: ignore[arg-type]


def _must_agree(left: tuple, right: tuple) -> str:
    inner = right[0] if len(right) == 1 else right[-2]
    return f"The last axis of the left side ({left[-1]}) and the {'only' if len(right) == 1 else 'first'} axis of the right side ({inner}) must be equal."


def _broadcast(match: re.Match, _: Mistake) -> str:
    shapes = re.findall(r"\(([\d,\s]*)\)", match[1])
    if len(shapes) < 2:
        return ""
    left, right = ([int(number) for number in re.findall(r"\d+", shape)] for shape in shapes[:2])
    clash = next(((a, b) for a, b in zip(reversed(left), reversed(right), strict=False) if a != b and 1 not in (a, b)), None)
    met = f" Here {clash[0]} meets {clash[1]}." if clash else ""
    shown = " and ".join("(" + ", ".join(map(str, shape)) + ("," if len(shape) == 1 else "") + ")" for shape in (left, right))
    return f"Shapes {shown} do not fit. Compared from the right, two lengths must be equal, or one of them 1.{met}"


def _reshape(match: re.Match, _: Mistake) -> str:
    numbers = [int(number) for number in re.findall(r"-?\d+", match[2])]
    if -1 in numbers or "newaxis" in match[2]:  # NumPy prints an open length so
        return f"{match[1]} elements cannot be spread evenly over shape {match[2].replace('newaxis', '-1')}."
    needed = 1
    for number in numbers:
        needed *= number
    return f"{match[1]} elements cannot fill shape {match[2]}: that needs {needed}."


VALUE_RULES: Rules = (
    (r"matmul: Input operand 1 has a mismatch.*size (\d+) is different from (\d+)", _matmul),
    (r"matmul: Input operand \d does not have enough dimensions", "`@` multiplies matrices and vectors, and one side is a single number. Use `*`."),
    (r"shapes (\(.*?\)) and (\(.*?\)) not aligned: (\d+) \(dim (\d+)\) != (\d+) \(dim (\d+)\)", "Shapes {0} and {1} do not fit: axis {3} of the left ({2}) and axis {5} of the right ({4}) must be equal."),
    (r"operands could not be broadcast together with shapes (.*)", _broadcast),
    (r"could not broadcast input array from shape (\(.*?\)) into shape (\(.*?\))", "Values of shape {0} do not fit into a place of shape {1}."),
    (r"shape mismatch: objects cannot be broadcast", "The shapes do not fit: compared from the right, two lengths must be equal, or one of them 1."),
    (r"truth value of (?:a |an )?(\w+) .*ambiguous", "`if`, `and`, `or` need one yes or no, and this is a whole {0}. Use .any() or .all(), or & and | with brackets around both sides."),
    (r"could not convert string to float: (.*)", "{0} cannot be read as a number. Clean or skip such values first."),
    (r"invalid literal for int\(\) with base 10: '(-?\d+\.\d*)'", "'{0}' is no whole number: use float(…)."),
    (r"invalid literal for int\(\) with base 10: (.*)", "{0} cannot be read as a whole number."),
    (r"setting an array element with a sequence", "One place of an array should take up several values. Do all rows have the same length?"),
    (r"cannot reshape array of size (\d+) into shape (\(.*?\))", _reshape),
    (r"can only specify one unknown dimension", "Only one of the lengths in reshape may be -1."),
    (r"all the input arra(?:y|ys).*must (?:match exactly|have same number of dimensions)", "The arrays to be joined differ in another axis than the one they are joined along."),
    (r"need at least one array to", "There is nothing to join: the list of arrays is empty."),
    (r"all input arrays must have the same shape", "np.stack needs arrays of one and the same shape."),
    (r"too many values to unpack \(expected (\d+)(?:, got (\d+))?\)", "More values come than the {0} names on the left of `=`."),
    (r"not enough values to unpack \(expected (?:at least )?(\d+), got (\d+)\)", "{0} names on the left of `=`, and only {1} come."),
    (r"math domain error|expected a (?:positive|nonnegative) (?:number|input)", "This function has no value there: a square root of a negative number, or a logarithm of 0 or less."),
    (r"(max|min)\(\) (?:arg is an empty sequence|iterable argument is empty)", "`{0}` needs at least one value, and this is empty."),
    (r"zero-size array to reduction operation (\w+)", "`{0}` of an empty array has no answer. Check its size first."),
    (r"(.+) is not in (?:list|deque|tuple)|list\.(?:index|remove)\(x\)", "The value that is looked for is not in the list. Check with `in` first."),
    (r"Maximum allowed dimension|array is too big", lambda _, mistake: explain_memory(mistake)),
    (r"Found input variables with inconsistent numbers of samples: \[(\d+), (\d+)\]", "X has {0} rows and y has {1}: they must have one row for each other."),
    (r"Expected 2D array, got 1D array", "scikit-learn wants X as rows and columns. For one feature use X.reshape(-1, 1), for one sample X.reshape(1, -1)."),
    (r"Expected 2D array, got scalar array", "scikit-learn wants X as rows and columns: [[value]] for a single number."),
    (r"(?:Input )?(\w+) contains (?:NaN|infinity)", "`{0}` has missing or infinite values. Fill or drop them first."),
    (r"X has (\d+) features, but (\w+) is expecting (\d+) features", "This `{1}` was fitted on {2} columns, and gets {0} here."),
    (r"Unknown label type", "A classifier wants classes as labels, and these are measured numbers. Is it a regression?"),
    (r"needs samples of at least 2 classes", "All labels are the same: there is nothing to tell apart."),
    (r"Length of values \((\d+)\) does not match length of index \((\d+)\)", "The new column has {0} values, the table {1} rows."),
    (r"All arrays must be of the same length", "The columns of a table must all have the same length."),
    (r"step must not be zero|arg 3 must not be zero", "The step of a range cannot be 0."),
    (r"a must be (?:1-dimensional|greater than 0|non-empty)|'a' cannot be empty", "There is nothing to choose from, or it has more than one axis."),
    (r"I/O operation on closed file", "The file (or stream) is closed already. Use it inside its `with` block."),
)  # fmt: skip


def explain_memory(mistake: Mistake) -> str:
    """Something larger than there is room for."""
    match = re.search(r"Unable to allocate ([\d.]+ \w+) for an array with shape (\(.*?\))", mistake.text)
    if match:
        return f"An array of shape {match[2]} asks for {match[1]}: more than there is. Use fewer elements, or work in pieces."
    if isinstance(mistake.error, MemoryError):
        return "There is no memory left. Is something growing without end? Use fewer elements, or work in pieces."
    return "The array is too big: its lengths multiply to more than a computer can count. Check the shape."


LINALG_RULES: Rules = (
    (r"Singular matrix|singular", "This matrix has no inverse: some of its rows are made of the others. Check it, or use np.linalg.lstsq or np.linalg.pinv."),
    (r"must be square", "This needs a square matrix: as many rows as columns."),
    (r"not positive definite", "This matrix is not positive definite, so it has no Cholesky factor. Is it symmetric, with positive eigenvalues?"),
    (r"did not converge|infs or NaNs", "The calculation found no end: is there a NaN or an infinity in the matrix?"),
    (r"(\d+)-dimensional array given", "A matrix with two axes is needed, and this array has {0}."),
    (r"Incompatible dimensions", "The right side needs as many rows as the matrix."),
)  # fmt: skip


def explain_by(rules: Rules):
    """A function that explains by `rules`."""
    return lambda mistake: by_rules(rules, mistake)
