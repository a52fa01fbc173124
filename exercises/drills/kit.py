"""What every drill uses: the pinned generator, bounded redrawing, grading with named slips, and formulas."""

import ast
import difflib
import functools
import math
import re

import numpy as np

EXACT = 1e-9
TRIES = 1000
# An expression may compute in float32.
CODE_TOLERANCE = 1e-5
LONGEST_CODE = 200
MOST_NUMBERS = 10_000


def generator(seed, level):
    """PCG64 by name: `default_rng` may choose another one in a later NumPy."""
    return np.random.Generator(np.random.PCG64([seed, level]))


def whole(rng, low, high, size=None):
    """Whole numbers from `low` to `high`, both included, as Python's own."""
    return rng.integers(low, high + 1, size=size, dtype=np.int64).tolist()


def pick(rng, values):
    return values[whole(rng, 0, len(values) - 1)]


def shuffled(rng, values):
    """In any order, by whole numbers alone: how NumPy shuffles may change with its version."""
    left, order = list(values), []
    while left:
        order.append(left.pop(whole(rng, 0, len(left) - 1)))
    return order


def redraw(draw, fits):
    """The first draw that fits. Bounded: a rule that no draw can meet must be an error, not a hang."""
    for _ in range(TRIES):
        data = draw()
        if fits(data):
            return data
    raise RuntimeError(f"No draw out of {TRIES} fits.")


def draw_told_apart(draw, right, slips, fits=lambda data: True, tolerance=EXACT):
    """Redraws until no usual slip gives the right answer by luck."""

    def apart(data):
        answer = right(data)
        return not any(same(answer, wrong, tolerance) for _, wrong in slips(data))

    return redraw(draw, lambda data: fits(data) and apart(data))


def same(given, wanted, tolerance=EXACT):
    """Equal in shape, and in every number up to the tolerance. Plain Python: for a handful of numbers that is faster than NumPy."""
    if isinstance(given, list) and isinstance(wanted, list):
        if len(given) != len(wanted):
            return False
        for a, b in zip(given, wanted, strict=True):  # noqa: SIM110 - `all` of a generator takes twice as long
            if not same(a, b, tolerance):
                return False
        return True
    if is_number(given) and is_number(wanted):
        return abs(given - wanted) <= tolerance
    return given is None and wanted is None


def grade(form, answer, right, slips, explain=lambda: None):
    """Assert that `answer` is right; else say which of the usual slips it is, what `explain` asserts, or where it differs."""
    assert_form(form, answer)
    tolerance = form.get("tolerance", EXACT)
    if same(answer, right, tolerance):
        return
    for sentence, wrong in slips:
        assert not same(answer, wrong, tolerance), sentence
    explain()
    raise AssertionError(difference(form, answer, right))


def assert_form(form, answer):
    kind = form["kind"]
    if kind == "number":
        assert is_number(answer), "One number is wanted."
    elif kind == "vector":
        assert isinstance(answer, list) and all(is_number(v) for v in answer), "Numbers are wanted, one an entry."
        assert len(answer) == form["length"], f"{form['length']} numbers are wanted, not {len(answer)}."
    elif kind == "matrix":
        assert isinstance(answer, list) and len({len(row) for row in answer}) == 1, "Rows of the same length are wanted."
        rows, columns = form["rows"], form["columns"]
        assert (len(answer), len(answer[0])) == (rows, columns), f"A {rows}×{columns} matrix is wanted, not {len(answer)}×{len(answer[0])}."
        assert all(is_number(v) for row in answer for v in row), "Numbers are wanted, one an entry."
    elif kind == "shape":
        sizes = [] if answer is None else answer
        assert all(isinstance(v, int) and v >= 0 for v in sizes), "A shape holds whole numbers, such as (3, 1)."
    elif kind == "choice":
        assert answer in range(len(form["options"])), "Choose one of the answers."
    elif kind == "code":
        assert isinstance(answer, str) and answer.strip(), "One expression of Python is wanted."
        assert len(answer) <= LONGEST_CODE, f"That is too long: an expression of at most {LONGEST_CODE} characters is wanted."


def is_number(value):
    return isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)


def difference(form, answer, right):
    """The first place where they differ. Both have the form's shape."""
    kind = form["kind"]
    if kind == "number":
        return f"It is {plain(right)}, not {plain(answer)}."
    if kind == "shape":
        return f"It is {shape_text(right)}, not {shape_text(answer)}."
    if kind == "choice":
        return f"It is “{form['options'][right]}”."
    off = np.argwhere(np.abs(np.asarray(answer, dtype=np.float64) - np.asarray(right, dtype=np.float64)) > form["tolerance"])[0].tolist()
    place = f"Entry {off[0] + 1}" if kind == "vector" else f"Row {off[0] + 1}, column {off[1] + 1}"
    for index in off:
        answer, right = answer[index], right[index]
    return f"{place}: it is {plain(right)}, not {plain(answer)}."


def grade_code(form, answer, right, slips, inputs):
    """As `grade`, for expressions. Their values are compared, on several inputs: a number that is typed in by hand does not pass."""
    assert_form(form, answer)
    wanted = values(right, inputs)
    try:
        given = values(answer, inputs)
    except AssertionError:
        # An error with other numbers only is worth telling when the numbers shown are right.
        shown = values(answer, inputs[:1])
        assert same(shown, wanted[:1], CODE_TOLERANCE), code_difference(shown[0], wanted[0])
        raise
    if same(given, wanted, CODE_TOLERANCE):
        return
    for sentence, wrong in slips:
        assert not same(given, values(wrong, inputs), CODE_TOLERANCE), sentence
    place = next(i for i, pair in enumerate(zip(given, wanted, strict=True)) if not same(*pair, CODE_TOLERANCE))
    raise AssertionError(elsewhere(place, inputs) + code_difference(given[place], wanted[place]))


def values(expression, inputs):
    """What the expression gives with each of the inputs, as plain lists of numbers; else an assertion that says why it gives none."""
    tree, program = read_expression(expression, tuple(inputs[0]))
    results = []
    for place, known in enumerate(inputs):
        # Copies: an expression may change an array in place.
        names = {name: np.array(value) if isinstance(value, list) else value for name, value in known.items()}
        try:
            with np.errstate(all="ignore"):
                result = eval(program, {"np": np, **names})
                numbers = np.asarray(result)
        except Exception as error:
            raise AssertionError(elsewhere(place, inputs) + explained(error, tree)) from None
        assert not callable(result), f"`{ast.unparse(tree)}` is a function that was not called: are its brackets `()` missing?"
        assert result is not None, "The value is `None`: that changes an array in place and gives nothing back."
        assert numbers.dtype.kind in "biuf", f"Numbers are wanted, and that gives {type(result).__name__}."
        assert numbers.size <= MOST_NUMBERS, f"That gives {numbers.size} numbers, many more than wanted."
        results.append(numbers.astype(np.float64).tolist())
    return results


# Of Python's own functions, what an expression may need. `print`, `open` and the like have no place in one.
PYTHONS_OWN = frozenset(
    "abs all any bool dict enumerate filter float int len list map max min pow range reversed round set slice sorted sum tuple zip".split()
)


@functools.lru_cache(256)
def read_expression(text, known):
    """Its tree and its program. A drill's own slips are read for each question."""
    text = text.strip()
    try:
        tree = ast.parse(text, mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise AssertionError(no_expression(text, error, known)) from None
    nodes = list(ast.walk(tree))
    bound = {node.id for node in nodes if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load)}
    bound |= {node.arg for node in nodes if isinstance(node, ast.arg)}
    for node in nodes:
        if isinstance(node, ast.Name) and node.id not in bound:
            assert node.id in known or node.id == "np" or node.id in PYTHONS_OWN, unknown_name(node.id, known)
    return tree, compile(tree, "<answer>", "eval")


def no_expression(text, error, known):
    """Why `text` is not one expression."""
    try:
        statements = ast.parse(text).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return f"Python cannot read that: {getattr(error, 'msg', error)}."
    match statements:
        case []:
            return "One expression of Python is wanted."
        case [ast.Import() | ast.ImportFrom(), *_]:
            return f"Nothing needs to be imported: {names_text(known)} are known."
        case [ast.Assign() | ast.AnnAssign() | ast.AugAssign()]:
            return "Leave out the assignment: what stands to the right of `=` is the answer."
        case [ast.Return()]:
            return "Leave out `return`: the expression alone is the answer."
        case [_]:
            return "That is a statement. One expression is wanted: something that has a value."
        case _:
            return "Those are several statements. One expression is wanted."


# What NumPy says, and what it means to somebody who learns it.
MEANINGS = (
    (r"could not be broadcast together with (?:remapped )?shapes (\(.*?\)) (\(.*?\))", "The shapes {0} and {1} do not fit together."),
    (r"mismatch in its core dimension.*size (\d+) is different from (\d+)", "The inner sizes of a product must be equal; they are {1} and {0}."),
    (r"shapes (\(.*?\)) and (\(.*?\)) not aligned", "The inner sizes of a product must be equal; the shapes are {0} and {1}."),
    (r"cannot reshape array of size (\d+) into shape (\(.*?\))", "{0} numbers do not fit into the shape {1}."),
    (r"truth value of an array", "An array has many truth values: write `&`, `|` and `~` for `and`, `or` and `not`, and `np.where` for `if`."),
    (r"index (-?\d+) is out of bounds for axis (\d+) with size (\d+)", "There is no index {0} on axis {1}: its size is {2}."),
    (r"too many indices for array: array is (\d+)-dimensional, but (\d+) were", "There are {1} indices, and the array has {0} axes."),
    (r"boolean index did not match", "The mask and the axis that it selects from differ in size."),
    (r"unexpected keyword argument '(\w+)'", "There is no argument `{0}`."),
    (r"'(?:builtin_function_or_method|function)' object is not subscriptable", "A function is called with round brackets: `( )`."),
    (r"inhomogeneous", "The rows differ in length: that is no array."),
)


def explained(error, tree):
    """What went wrong in an expression, in a learner's terms."""
    text = str(error)
    if isinstance(error, AttributeError):
        return missing_attribute(error, tree)
    if isinstance(error, np.exceptions.AxisError):
        return f"There is no axis {error.axis}: the array has {error.ndim}, counted from 0."
    for pattern, sentence in MEANINGS:
        if match := re.search(pattern, text):
            return sentence.format(*match.groups())
    # Python's own words are no Markdown.
    said = f"{type(error).__name__}: {text}".replace("`", "'")
    return f"Python stops: `{said}`."


def unknown_name(name, known):
    if name == "print":
        return "Leave out `print`: the expression alone is the answer."
    if name == "numpy":
        return "NumPy is called `np` here."
    return f"`{name}` is not known: {names_text(known)} are."


def missing_attribute(error, tree):
    text = str(error)
    name = re.search(r"attribute '(\w+)'", text)[1]
    owner = np if text.startswith("module 'numpy'") else error.obj
    written = next((ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == name), name)
    meant = difflib.get_close_matches(name, dir(owner), 1)
    return f"`{written}` does not exist." + (f" Did you mean `{meant[0]}`?" if meant else "")


def names_text(known):
    *others, last = ["`np`", *(f"`{name}`" for name in known)]
    return f"{', '.join(others)} and {last}"


def elsewhere(place, inputs):
    """Which input is meant. The first one stands in the question."""
    if place == 0:
        return ""
    numbers = ", ".join(f"`{name} = {value}`" for name, value in inputs[place].items())
    return f"It fits the numbers shown, but not others. With {numbers}: "


def code_difference(given, wanted):
    sizes, right_sizes = np.shape(given), np.shape(wanted)
    if sizes != right_sizes:
        return f"The shape is {shape_text(sizes)}, and {shape_text(right_sizes)} is wanted."
    return f"It gives `{short(given)}`, and `{short(wanted)}` is wanted."


def short(numbers):
    return f"[{', '.join(short(v) for v in numbers)}]" if isinstance(numbers, list) else f"{numbers:.4g}"


def number(tolerance=EXACT):
    return {"kind": "number", "tolerance": tolerance}


def vector(length, tolerance=EXACT):
    return {"kind": "vector", "length": length, "tolerance": tolerance}


def matrix(rows, columns, tolerance=EXACT):
    return {"kind": "matrix", "rows": rows, "columns": columns, "tolerance": tolerance}


def shape():
    """The answer is a list of sizes, or None where NumPy raises an error."""
    return {"kind": "shape"}


def choice(options):
    """The answer is the option's place, from 0."""
    return {"kind": "choice", "options": options}


def code(inputs):
    """The answer is one expression of Python. It is tried on all inputs; the first one stands in the question."""
    return {"kind": "code", "names": ["np", *inputs[0]]}


def plot(x, y, says, curves=(), points=(), arrows=()):
    """A small plot on squared paper, one square 1 by 1: `"plot"` of a question. It helps; the question's text must be enough without it,
    or `says` must hold all that is read off it, for who cannot see.

    `x`, `y`: lowest and highest number on each axis. `curves`: lists of (x, y), or `dashed` of one. `points`: ((x, y), label).
    `arrows`: ((x, y), (x, y), label), from and to. What leaves the paper is cut off.
    """
    lines = [curve if isinstance(curve, dict) else {"points": curve, "dashed": False} for curve in curves]
    return {
        "x": list(x),
        "y": list(y),
        "says": says,
        "curves": [{"points": [place(p) for p in line["points"]], "dashed": line["dashed"]} for line in lines],
        "points": [{"at": place(at), "label": label} for at, label in points],
        "arrows": [{"from": place(start), "to": place(end), "label": label} for start, end, label in arrows],
    }


def dashed(curve):
    return {"points": curve, "dashed": True}


def graph(f, low, high, steps=80):
    """Points of the curve y = f(x)."""
    xs = [low + (high - low) * k / steps for k in range(steps + 1)]
    return [(x, f(x)) for x in xs]


def place(point):
    """Thousandths of a square are enough, and shorter."""
    return [round(float(v), 3) + 0.0 for v in point]


def plain(value):
    """A number as people write it: no 3.0, no 0.30000000000000004."""
    return f"{value:.10g}"


def bracketed(value):
    """For a factor or a summand in a formula."""
    return plain(value) if value >= 0 else f"({plain(value)})"


def joined(terms):
    return " + ".join(terms)


def products(first, second):
    return joined(f"{plain(a)} \\cdot {bracketed(b)}" for a, b in zip(first, second, strict=True))


def signed(terms):
    """`[(2, "x"), (-1, "y")]` as 2x - y, in LaTeX."""
    text = ""
    for factor, letters in terms:
        if factor == 0:
            continue
        sign = ("-" if factor < 0 else "") if text == "" else (" - " if factor < 0 else " + ")
        size = "" if abs(factor) == 1 and letters else plain(abs(factor))
        text += sign + size + letters
    return text or "0"


def latex(rows):
    return "\\begin{pmatrix}" + " \\\\ ".join(" & ".join(plain(v) for v in row) for row in rows) + "\\end{pmatrix}"


def column(values):
    return latex([[v] for v in values])


def shape_text(sizes):
    """As NumPy prints it."""
    return "an error" if sizes is None else repr(tuple(sizes))


def polynomial(coefficients, letter="x"):
    """LaTeX of a polynomial; the coefficient of the highest power stands first."""
    powers = range(len(coefficients) - 1, -1, -1)
    return signed([(c, {0: "", 1: letter}.get(power, f"{letter}^{power}")) for power, c in zip(powers, coefficients, strict=True)])
