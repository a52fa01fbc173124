"""One expression for a small task. It is tried on three inputs of different sizes, of which the first is shown."""

from collections.abc import Callable
from typing import NamedTuple

from kit import CODE_TOLERANCE, code, draw_told_apart, grade_code, pick, same, values, whole

INPUTS = 3

OTHER_AXIS = "That is the other axis: `axis=0` goes down and leaves one number a column, `axis=1` goes along and leaves one a row."
NO_AXIS = "Without an axis, everything is taken together."
KEPT = "The axis of size 1 shall go: leave out `keepdims`."
SUM = "That is the sum: the mean is divided by how many there are."
PLACE = "`arg…` gives the place of a value, not the value."
ROW_FIRST = "The first index is for rows, the second one for columns."
SLICE_KEEPS = "A slice keeps its axis, an index alone takes it away."
FROM_ZERO = "Counting starts at 0, and `start::step` begins with `start`."


class Task(NamedTuple):
    asks: str
    right: str
    # The sentence that helps, and the expression.
    slips: tuple[tuple[str, str], ...]
    steps: tuple[str, ...]
    draw: Callable


def table(low, high):
    """`X`, never square: a wrong axis must show."""

    def draw(rng):
        rows, columns = pick(rng, [(2, 3), (2, 4), (3, 2), (3, 4), (4, 3), (4, 2)])
        return {"X": whole(rng, low, high, (rows, columns))}

    return draw


def table_and_bound(rng):
    return {**table(-5, 9)(rng), "k": whole(rng, 0, 5)}


def two_vectors(rng):
    n = whole(rng, 2, 4)
    return {"x": whole(rng, 0, 9, n), "y": whole(rng, 0, 9, 5 - n if n < 4 else 3)}


def labels(rng):
    k = whole(rng, 3, 4)
    return {"y": whole(rng, 0, k - 1, whole(rng, 2, 5)), "k": k}


def model(rng):
    rows, columns = pick(rng, [(3, 2), (4, 2), (2, 3)])
    return {"X": whole(rng, 0, 4, (rows, columns)), "w": whole(rng, -2, 3, columns), "y": whole(rng, 0, 9, rows)}


def classes(rng):
    n, k = pick(rng, [(4, 3), (5, 2), (5, 3), (4, 2)])
    return {"S": whole(rng, 0, 9, (n, k)), "y": whole(rng, 0, k - 1, n)}


def groups(rng):
    n, d = pick(rng, [(4, 2), (5, 3), (4, 3), (5, 2)])
    return {"X": whole(rng, 0, 9, (n, d)), "y": whole(rng, 0, 1, n)}


LEVEL_1 = {
    "column-sums": Task(
        "The sum of each column of `X`.",
        "X.sum(axis=0)",
        ((OTHER_AXIS, "X.sum(axis=1)"), (NO_AXIS, "X.sum()"), (KEPT, "X.sum(axis=0, keepdims=True)")),
        ("One number for each column: the rows are added up, and they are axis 0.",),
        table(0, 9),
    ),
    "row-means": Task(
        "The mean of each row of `X`.",
        "X.mean(axis=1)",
        ((OTHER_AXIS, "X.mean(axis=0)"), (NO_AXIS, "X.mean()"), (KEPT, "X.mean(axis=1, keepdims=True)"), (SUM, "X.sum(axis=1)")),
        ("One number for each row: it is taken along the columns, and they are axis 1.",),
        table(0, 9),
    ),
    "row-maxima": Task(
        "The largest number of each row of `X`.",
        "X.max(axis=1)",
        ((OTHER_AXIS, "X.max(axis=0)"), (NO_AXIS, "X.max()"), (KEPT, "X.max(axis=1, keepdims=True)"), (PLACE, "X.argmax(axis=1)")),
        ("One number for each row: it is taken along the columns, and they are axis 1.",),
        table(0, 20),
    ),
    "last-column": Task(
        "The last column of `X`, as a vector.",
        "X[:, -1]",
        ((ROW_FIRST, "X[-1]"), (SLICE_KEEPS, "X[:, -1:]"), ("That is the first column: `-1` counts from the end.", "X[:, 0]")),
        ("All rows: `:`.", "The last column, whatever their number: `-1`. An index takes its axis away, so a vector is left."),
        table(0, 20),
    ),
    "every-second-column": Task(
        "Every second column of `X`, beginning with the first.",
        "X[:, ::2]",
        ((ROW_FIRST, "X[::2]"), (FROM_ZERO, "X[:, 1::2]"), ("Those are two columns: a step is the third part of a slice.", "X[:, :2]")),
        ("All rows: `:`.", "The columns 0, 2, 4, …: from the start to the end by steps of 2, `::2`."),
        lambda rng: {"X": whole(rng, 0, 20, pick(rng, [(2, 5), (3, 5), (2, 6), (3, 6), (2, 4)]))},
    ),
}

LEVEL_2 = {
    "centred": Task(
        "`X` with the mean of each column subtracted from that column.",
        "X - X.mean(axis=0)",
        (
            ("That is one mean for everything: each column has its own.", "X - X.mean()"),
            ("Those are the means of the rows: columns have theirs along `axis=0`.", "X - X.mean(axis=1, keepdims=True)"),
            ("Those are the means: subtract them from `X`.", "X.mean(axis=0)"),
            ("The difference is the wrong way round.", "X.mean(axis=0) - X"),
        ),
        (
            "The means of the columns: `X.mean(axis=0)`, one for each column.",
            "Their shape fits the last axis of `X`, so they are repeated for each row.",
        ),
        table(0, 9),
    ),
    "shares": Task(
        "`X` with each row divided by the sum of that row.",
        "X / X.sum(axis=1, keepdims=True)",
        (
            ("Those are the sums of the columns: rows have theirs along `axis=1`.", "X / X.sum(axis=0)"),
            ("That is one sum for everything: each row has its own.", "X / X.sum()"),
            ("The fraction is upside down.", "X.sum(axis=1, keepdims=True) / X"),
        ),
        (
            "The sums of the rows: `X.sum(axis=1)`, one for each row.",
            "They must stand in a column to fit the rows of `X`: `keepdims=True` keeps the axis of size 1. `[:, None]` would put it back.",
        ),
        table(1, 9),
    ),
    "count": Task(
        "How many numbers of `X` are greater than `k`?",
        "(X > k).sum()",
        (
            ("That adds the numbers up: count the mask instead.", "X[X > k].sum()"),
            ("Greater than `k` leaves `k` itself out.", "(X >= k).sum()"),
            ("That is their share: the mean of the mask.", "(X > k).mean()"),
            ("Those are the numbers themselves: how many are they?", "X[X > k]"),
        ),
        ("The mask `X > k` holds True where a number is greater.", "True counts as 1: the sum of the mask is their number."),
        table_and_bound,
    ),
    "mean-of-some": Task(
        "The mean of those numbers of `X` that are greater than `k`.",
        "X[X > k].mean()",
        (
            ("That is their share: select with the mask first.", "(X > k).mean()"),
            ("The others still count, as zeros: select with `X[…]`.", "(X * (X > k)).mean()"),
            ("That is the mean of all numbers.", "X.mean()"),
            ("Greater than `k` leaves `k` itself out.", "X[X >= k].mean()"),
        ),
        ("The mask `X > k` selects them: `X[X > k]` is a vector of those numbers.", "Its mean is asked for."),
        table_and_bound,
    ),
}

LEVEL_3 = {
    "differences": Task(
        "All differences: the matrix whose row `i`, column `j` holds `x[i] - y[j]`.",
        "x[:, None] - y",
        (
            ("The matrix is transposed: `x` belongs to the rows, so it gets the new axis at the end.", "x - y[:, None]"),
            ("The difference is the wrong way round.", "y - x[:, None]"),
        ),
        ("`x` as a column: `x[:, None]` has one row for each number.", "`y` is repeated for each row, `x` for each column."),
        two_vectors,
    ),
    "one-hot": Task(
        "One row for each label in `y`, with `k` columns: 1 at the label's place, else 0.",
        "np.eye(k)[y]",
        (
            ("The matrix is transposed: one row for each label is wanted.", "np.eye(k)[:, y]"),
            ("The ones and zeros are the wrong way round.", "1 - np.eye(k)[y]"),
        ),
        ("Row `i` of the identity matrix `np.eye(k)` has its 1 at place `i`.", "Indexing with `y` takes one such row for each label."),
        labels,
    ),
    "squared-error": Task(
        "The mean squared error of the linear model `X @ w` against `y`.",
        "((X @ w - y) ** 2).mean()",
        (
            ("The errors are not squared.", "(X @ w - y).mean()"),
            ("Square each error before the mean is taken, not after.", "(X @ w - y).mean() ** 2"),
            ("That is the sum: a mean is wanted.", "((X @ w - y) ** 2).sum()"),
            ("That is the mean absolute error: square, do not take `abs`.", "abs(X @ w - y).mean()"),
        ),
        ("What the model says: `X @ w`, one number for each row.", "The errors: `X @ w - y`.", "Square each, then take the mean."),
        model,
    ),
    "accuracy": Task(
        "The accuracy: each row of `S` holds the scores of the classes, the largest one is the guess, and `y` holds the true classes.",
        "(S.argmax(axis=1) == y).mean()",
        (
            ("That is how many are right: the share is wanted.", "(S.argmax(axis=1) == y).sum()"),
            ("That is the share of the wrong guesses.", "(S.argmax(axis=1) != y).mean()"),
            ("Those are the guesses: compare them with `y`.", "S.argmax(axis=1)"),
            ("That tells which are right: the share is their mean.", "S.argmax(axis=1) == y"),
        ),
        (
            "The guesses: `S.argmax(axis=1)`, the place of the largest score in each row.",
            "Compared with `y`: True where right. The mean of that is the share.",
        ),
        classes,
    ),
    "group-mean": Task(
        "The mean row of class 1: for each column of `X`, the mean over the rows where `y` is 1.",
        "X[y == 1].mean(axis=0)",
        (
            ("Without an axis all columns are taken together.", "X[y == 1].mean()"),
            ("Those are the rows of class 0.", "X[y == 0].mean(axis=0)"),
            ("That is the sum: a mean is wanted.", "X[y == 1].sum(axis=0)"),
        ),
        ("The mask `y == 1` has one value for each row: `X[y == 1]` keeps those rows.", "Their mean down the rows: `mean(axis=0)`."),
        groups,
    ),
}

LEVELS = {1: LEVEL_1, 2: LEVEL_2, 3: LEVEL_3}
TASKS = {**LEVEL_1, **LEVEL_2, **LEVEL_3}


def question(rng, level):
    name = pick(rng, list(LEVELS[level]))
    task = TASKS[name]
    data = draw_told_apart(
        lambda: {"task": name, "inputs": [task.draw(rng) for _ in range(INPUTS)]},
        lambda data: values(task.right, data["inputs"]),
        lambda data: [(sentence, values(wrong, data["inputs"])) for sentence, wrong in task.slips],
        fits,
        CODE_TOLERANCE,
    )
    shown = "\n".join(f"{name} = {literal(value)}" for name, value in data["inputs"][0].items())
    return {
        "text": f"{task.asks}\n\n```python\n{shown}\n```\n\nWrite one expression. It is tried with other numbers and sizes too.",
        "data": data,
        "answer": code(data["inputs"]),
        "worked": {"steps": [*task.steps, f"`{task.right}`"], "answer": task.right},
    }


def fits(data):
    """Each input has an answer of its own, masks select something, and no two classes share the largest score."""
    if data["task"] == "mean-of-some" and any(max(max(row) for row in known["X"]) <= known["k"] for known in data["inputs"]):
        return False
    if data["task"] == "group-mean" and any(len(set(known["y"])) == 1 for known in data["inputs"]):
        return False
    if data["task"] == "accuracy" and any(row.count(max(row)) > 1 for known in data["inputs"] for row in known["S"]):
        return False
    answers = values(TASKS[data["task"]].right, data["inputs"])
    return not any(same(a, b, CODE_TOLERANCE) for i, a in enumerate(answers) for b in answers[:i])


def literal(value):
    """As one types it."""
    if not isinstance(value, list):
        return repr(value)
    if isinstance(value[0], list):
        rows = (",\n" + " " * len("X = np.array([")).join(repr(row) for row in value)
        return f"np.array([{rows}])"
    return f"np.array({value})"


def slips(data):
    return TASKS[data["task"]].slips


def check(question, answer):
    data = question["data"]
    grade_code(question["answer"], answer, TASKS[data["task"]].right, slips(data), data["inputs"])
