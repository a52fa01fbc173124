"""Three linear equations that are a triangle, or become one by one elimination."""

from kit import bracketed, draw_told_apart, grade, pick, plain, signed, vector, whole

LETTERS = "xyz"
COEFFICIENTS = {1: (1, 3), 2: (-3, 3), 3: (-2, 3)}
SOLUTIONS = {1: (1, 4), 2: (-3, 4), 3: (-3, 4)}
ORDERS = [[2, 1, 0], [1, 0, 2], [0, 2, 1], [2, 0, 1], [1, 2, 0]]


def question(rng, level):
    def draw():
        a, b, c, d, e, f = whole(rng, *COEFFICIENTS[level], 6)
        A = [[a, b, c], [0, d, e], [0, 0, f]]
        solution = whole(rng, *SOLUTIONS[level], 3)
        if level == 3:
            times = pick(rng, [-2, -1, 1, 2])
            A[1] = [times * v + w for v, w in zip(A[0], A[1], strict=True)]
        if level == 2:
            A = [A[i] for i in pick(rng, ORDERS)]
        return {"A": A, "r": [dot(row, solution) for row in A]}

    data = draw_told_apart(draw, right, slips, lambda data: fits(data, level))
    lines = " \\\\ ".join(equation(row, r) for row, r in zip(data["A"], data["r"], strict=True))
    return {
        "text": f"Solve for $(x, y, z)$.\n\n$$\\begin{{aligned}} {lines} \\end{{aligned}}$$",
        "data": data,
        "answer": vector(3),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def equation(row, r):
    return f"{signed(zip(row, LETTERS, strict=True))} &= {plain(r)}"


def dot(a, b):
    return sum(x * y for x, y in zip(a, b, strict=True))


def fits(data, level):
    """A full triangle, different numbers other than zero as its solution, and small numbers."""
    T, r = triangle(data)
    if 0 in [T[0][0], T[0][1], T[0][2], T[1][1], T[1][2], T[2][2]] or any(abs(v) > 9 for row in data["A"] for v in row):
        return False
    if level == 3 and 0 in data["A"][1]:
        return False
    x, y, z = right(data)
    return len({x, y, z}) == 3 and 0 not in (x, y, z, *r) and max(map(abs, data["r"])) <= 30


def factor(data):
    """How many times the first equation goes into the second, at its x; 0 if there is no x in the second."""
    A = data["A"]
    return A[1][0] // A[0][0] if A[0][0] != 0 and A[2][0] == 0 else 0


def triangle(data, forget_numbers=False):
    """The equations as a triangle, the longest first."""
    rows = [(list(row), r) for row, r in zip(data["A"], data["r"], strict=True)]
    times = factor(data)
    if times:
        (top, number), (row, r) = rows[0], rows[1]
        left = [w - times * v for v, w in zip(top, row, strict=True)]
        rows[1] = (left, r if forget_numbers else r - times * number)
    rows.sort(key=lambda pair: pair[0].count(0))
    return [row for row, _ in rows], [r for _, r in rows]


def back(T, r, sign=-1, divide=True):
    """From the last equation up. With sign=1 known terms do not change their sign; without `divide` the last step of each is forgotten."""
    known = [0, 0, 0]
    for i in (2, 1, 0):
        total = r[i] + sign * dot(T[i][i + 1 :], known[i + 1 :])
        known[i] = (total // T[i][i] if total % T[i][i] == 0 else total / T[i][i]) if divide else total
    return known


def right(data):
    return back(*triangle(data))


def slips(data):
    T, r = triangle(data)
    solution = right(data)
    yield "The order is wrong: $x$ comes first, $z$ last.", solution[::-1]
    yield "What is known goes to the other side: subtract it.", back(T, r, sign=1)
    yield "What is known must be put into the equations above.", back(T, r, sign=0)
    if any(T[i][i] != 1 for i in range(3)):
        yield "Divide by the number before the unknown.", back(T, r, divide=False)
    if factor(data):
        yield "The elimination changes the number on the right side too.", back(*triangle(data, forget_numbers=True))
        added = [[w + factor(data) * v for v, w in zip(T[0], data["A"][1], strict=True)], data["r"][1] + factor(data) * r[0]]
        if added[0][1] != 0:
            yield "Subtract the first equation: added, $x$ does not drop out.", back([T[0], [0, *added[0][1:]], T[2]], [r[0], added[1], r[2]])
    yield "All signs are wrong.", [-v for v in solution]


def check(question, answer):
    data, form = question["data"], question["answer"]

    def put_in():
        for i, (row, r) in enumerate(zip(data["A"], data["r"], strict=True)):
            total = dot(row, answer)
            assert abs(total - r) <= form["tolerance"], f"Put in, equation {i + 1} does not hold: its left side is {plain(total)}, not {r}."

    grade(form, answer, right(data), slips(data), put_in)


def steps(data):
    T, r = triangle(data)
    solution, times = right(data), factor(data)
    lines = []
    if times:
        lines.append(f"The second equation minus ${bracketed(times)}$ times the first one: ${equation(T[1], r[1]).replace('&', '')}$.")
    elif data["A"] != T:
        lines.append("Begin with the equation that has one unknown, then the one that has two.")
    for i in (2, 1, 0):
        one = f"{signed([(T[i][i], LETTERS[i])])} = {plain(r[i])}"
        if i < 2:
            moved = " ".join(f"- {bracketed(T[i][j])} \\cdot {bracketed(solution[j])}" for j in range(i + 1, 3))
            one += f" {moved} = {plain(T[i][i] * solution[i])}"
        lines.append(f"${one}$" + (f", so ${LETTERS[i]} = {solution[i]}$." if T[i][i] != 1 else "."))
    return [*lines, f"$$(x, y, z) = ({', '.join(plain(v) for v in solution)})$$"]
