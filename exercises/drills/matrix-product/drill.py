"""Rows times columns with small whole numbers: every product can be done in the head."""

import numpy as np
from kit import draw_told_apart, grade, latex, matrix, products, whole

SIZES = {1: [(2, 2, 2)], 2: [(2, 3, 2), (3, 2, 1), (1, 3, 2), (2, 3, 1), (3, 2, 3)], 3: [(2, 2, 2), (2, 3, 2)]}
RANGES = {1: (0, 4), 2: (0, 3), 3: (-4, 4)}


def question(rng, level):
    n, m, p = SIZES[level][whole(rng, 0, len(SIZES[level]) - 1)]
    low, high = RANGES[level]

    def draw():
        return {"A": whole(rng, low, high, (n, m)), "B": whole(rng, low, high, (m, p))}

    data = draw_told_apart(draw, right, slips, lambda data: interesting(data, level))
    A, B = data["A"], data["B"]
    return {
        "text": f"Compute $\\mathbf{{A}}\\mathbf{{B}}$.\n\n$$\\mathbf{{A}} = {latex(A)} \\qquad \\mathbf{{B}} = {latex(B)}$$",
        "data": data,
        "answer": matrix(n, p),
        "worked": {"steps": steps(A, B), "answer": right(data)},
    }


def interesting(data, level):
    """No row or column of zeros; at level 3 a sign to lose."""
    A, B = np.array(data["A"]), np.array(data["B"])
    return all(M.any(axis=axis).all() for M in (A, B) for axis in (0, 1)) and (level < 3 or bool((A < 0).any()))


def right(data):
    return (np.array(data["A"]) @ np.array(data["B"])).tolist()


def slips(data):
    A, B = np.array(data["A"]), np.array(data["B"])
    if A.shape == B.shape:
        yield "That is element by element. Row times column: multiply along, then add up.", (A * B).tolist()
    if B.shape[1] == A.shape[0]:
        yield "That is $\\mathbf{B}\\mathbf{A}$: the order matters.", (B @ A).tolist()
    yield "These are the right numbers, transposed: row $i$ of $\\mathbf{A}$ gives row $i$ of the result.", (A @ B).T.tolist()
    if A.shape[1] == B.shape[1]:
        yield "You multiplied rows by rows: take the columns of $\\mathbf{B}$.", (A @ B.T).tolist()
    yield "The last product of each sum is missing.", (A[:, :-1] @ B[:-1]).tolist()
    if (A < 0).any() or (B < 0).any():
        yield "A sign got lost.", (np.abs(A) @ np.abs(B)).tolist()


def check(question, answer):
    data, form = question["data"], question["answer"]
    named = list(slips(data))
    for sentence, wrong in named:
        # A slip may have another shape than the product, and is then told before the shape is.
        assert answer != wrong, sentence
    n, m, p = form["rows"], len(data["B"]), form["columns"]
    rows = answer if isinstance(answer, list) else [[answer]]
    assert (len(rows), len(rows[0])) == (n, p), f"{n}×{m} times {m}×{p} gives {n}×{p}."
    grade(form, rows, right(data), named)


def steps(A, B):
    columns = list(zip(*B, strict=True))
    product = right({"A": A, "B": B})
    lines = [
        f"Row {i + 1} times column {j + 1}: ${products(row, along)} = {product[i][j]}$" for i, row in enumerate(A) for j, along in enumerate(columns)
    ]
    return [*lines, f"$$\\mathbf{{A}}\\mathbf{{B}} = {latex(product)}$$"]
