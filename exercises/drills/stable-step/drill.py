"""Gradient descent on a quadratic is stable below η = 2 / λ, with the largest curvature λ."""

from math import isqrt

from kit import column, draw_told_apart, grade, latex, number, pick, plain, polynomial, signed, whole

# Two divided by one of these is a short decimal.
CURVATURES = (1, 2, 4, 5, 8, 10, 16, 20, 25)


def question(rng, level):
    def draw():
        if level == 1:
            return {"parabola": [pick(rng, CURVATURES) / 2, whole(rng, -9, 9), whole(rng, -9, 9)]}
        if level == 2:
            return {"squares": [pick(rng, CURVATURES) / 2, whole(rng, 1, 10) / 2], "linear": whole(rng, -6, 6, 2)}
        return {"A": pick(rng, MATRICES), "linear": whole(rng, -4, 4, 2)}

    def fits(data):
        found = curvatures(data)
        # The linear terms are there, and do not matter.
        linear = data["parabola"][1:2] if level == 1 else data["linear"]
        return 0 not in linear and max(found) in CURVATURES and len(set(found)) == len(found)

    data = draw_told_apart(draw, right, slips, fits)
    return {
        "text": f"{asked(data)} Below which learning rate $\\eta$ does gradient descent converge? Fractions are fine.",
        "data": data,
        "answer": number(),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def asked(data):
    if "parabola" in data:
        return f"$f(x) = {polynomial(data['parabola'])}$."
    if "squares" in data:
        (a, b), (c, d) = data["squares"], data["linear"]
        return f"$f(x, y) = {signed([(a, 'x^2'), (b, 'y^2'), (c, 'x'), (d, 'y')])}$."
    return (
        "$f(\\mathbf{x}) = \\frac{1}{2} \\mathbf{x}^\\top \\mathbf{A} \\mathbf{x} + \\mathbf{b}^\\top \\mathbf{x}$ with "
        f"$\\mathbf{{A}} = {latex(data['A'])}$ and $\\mathbf{{b}} = {column(data['linear'])}$."
    )


def curvatures(data):
    """One for each direction: second derivatives, or eigenvalues."""
    if "A" in data:
        (a, b), (_, d) = data["A"]
        return eigenvalues(a, b, d)
    return [2 * a for a in (data["squares"] if "squares" in data else data["parabola"][:1])]


def eigenvalues(a, b, d):
    """Of a symmetric matrix, the larger one first; only of one whose eigenvalues are whole numbers."""
    root = isqrt((a - d) ** 2 + 4 * b * b)
    return [(a + d + root) // 2, (a + d - root) // 2]


def has_whole_eigenvalues(a, b, d):
    first, second = eigenvalues(a, b, d)
    return first + second == a + d and first * second == a * d - b * b and second > 0


MATRICES = [[[a, b], [b, d]] for a in range(1, 13) for b in range(-6, 7) for d in range(1, 13) if b != 0 and has_whole_eigenvalues(a, b, d)]


def right(data):
    return 2 / max(curvatures(data))


def slips(data):
    found = curvatures(data)
    most = max(found)
    yield "That is the fastest step, $1 / \\lambda$: twice as much is still stable.", 1 / most
    yield "That is upside down: a larger curvature needs a smaller step.", most / 2
    yield "That is the curvature: the bound is 2 divided by it.", most
    if "A" not in data:
        yield "A square brings down a factor 2: the curvature of $a x^2$ is $2a$.", 4 / most
    if len(found) == 1:
        return
    yield "The steepest direction decides: take the largest curvature.", 2 / min(found)
    yield "The directions do not add up: the largest curvature alone decides.", 2 / sum(found)
    if "A" in data:
        (a, b), (_, d) = data["A"]
        yield "The diagonal is not enough: the largest eigenvalue counts.", 2 / max(a, d)
        yield "That is 2 over the determinant: the largest eigenvalue counts.", 2 / (a * d - b * b)


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    found = curvatures(data)
    if "parabola" in data:
        first = [f"The curvature: $f''(x) = {plain(found[0])}$. The other terms do not matter."]
    elif "squares" in data:
        first = [f"The curvatures: ${plain(found[0])}$ along $x$ and ${plain(found[1])}$ along $y$. The largest one decides."]
    else:
        (a, b), (_, d) = data["A"]
        first = [
            "The curvatures are the eigenvalues of $\\mathbf{A}$, and $\\mathbf{b}$ does not matter.",
            f"The trace is ${a + d}$, the determinant ${a * d - b * b}$.",
            f"Half of ${a + d} \\pm \\sqrt{{{a + d}^2 - 4 \\cdot {a * d - b * b}}}$: the eigenvalues are {found[0]} and {found[1]}.",
            "The largest one decides.",
        ]
    most = plain(max(found))
    return [
        *first,
        f"Each step multiplies the distance by $1 - {most} \\eta$, whose size is below 1 as long as ${most} \\eta < 2$.",
        f"$$\\eta < \\frac{{2}}{{{most}}} = {plain(right(data))}$$",
    ]
