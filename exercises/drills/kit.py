"""What every drill uses: the pinned generator, bounded redrawing, grading with named slips, and formulas."""

import math

import numpy as np

EXACT = 1e-9
TRIES = 1000


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
        return len(given) == len(wanted) and all(same(a, b, tolerance) for a, b in zip(given, wanted, strict=True))
    if is_number(given) and is_number(wanted):
        return abs(given - wanted) <= tolerance
    return given is None and wanted is None


def grade(form, answer, right, slips):
    """Assert that `answer` is right; else say which of the usual slips it is, or where it differs."""
    assert_form(form, answer)
    tolerance = form.get("tolerance", EXACT)
    if same(answer, right, tolerance):
        return
    for sentence, wrong in slips:
        assert not same(answer, wrong, tolerance), sentence
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
    text = ""
    for power, c in zip(range(len(coefficients) - 1, -1, -1), coefficients, strict=True):
        if c == 0:
            continue
        sign = ("-" if c < 0 else "") if text == "" else (" - " if c < 0 else " + ")
        size = "" if abs(c) == 1 and power > 0 else plain(abs(c))
        text += sign + size + {0: "", 1: letter}.get(power, f"{letter}^{power}")
    return text or "0"
