"""Cross-entropy of probabilities with pleasant logarithms, and its gradient along the logits, p − y."""

from math import log

from kit import draw_told_apart, grade, number, pick, plain, shuffled, vector, whole

HALF_A_HUNDREDTH = 0.005
# Rows of probabilities, as numerators; their sum is the denominator.
ROWS = ([1, 1, 2], [1, 3, 4], [1, 2, 5], [1, 2, 3], [1, 4, 5], [1, 3, 6], [1, 1, 3], [1, 2, 6], [2, 3, 4], [1, 1, 6], [2, 3, 5], [1, 1, 8], [2, 5, 8])
LOGARITHMS = "$\\ln 2 \\approx 0.693$, $\\ln 3 \\approx 1.099$, $\\ln 5 \\approx 1.609$"
PLACES = ["first", "second", "third"]


def question(rng, level):
    def draw():
        rows = [shuffled(rng, pick(rng, ROWS)) for _ in range(2 if level == 2 else 1)]
        return {"rows": rows, "true": whole(rng, 0, 2, len(rows)), "gradient": level == 3}

    def fits(data):
        rows, true = data["rows"], data["true"]
        # Two rows alike, or the same true class in both, would hide that one was taken for the other.
        return level != 2 or (rows[0] != rows[1] and true[0] != true[1])

    data = draw_told_apart(draw, right, slips, fits, HALF_A_HUNDREDTH)
    return {
        "text": asked(data),
        "data": data,
        "answer": vector(3, HALF_A_HUNDREDTH) if level == 3 else number(HALF_A_HUNDREDTH),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def asked(data):
    if data["gradient"]:
        listed = ", \\; ".join("0" if n == 1 else f"\\ln {n}" for n in data["rows"][0])
        return (
            f"The logits are $z = ({listed})$, and the {PLACES[data['true'][0]]} class is the true one. "
            "The loss is the cross-entropy of the softmax. What is its gradient along $z$, as fractions or to two decimals?"
        )
    if len(data["rows"]) == 1:
        listed = ", \\; ".join(fractions(data["rows"][0]))
        return (
            f"A model gives three classes the probabilities $p = ({listed})$. The {PLACES[data['true'][0]]} class is the true one. "
            f"What is the cross-entropy, to two decimals? {LOGARITHMS}."
        )
    heads = "| case | first class | second class | third class | true class |"
    body = [
        f"| example {k} | {' | '.join(f'${p}$' for p in fractions(row))} | {PLACES[true]} |"
        for k, (row, true) in enumerate(zip(data["rows"], data["true"], strict=True), start=1)
    ]
    table = "\n".join([heads, "|---" * 5 + "|", *body])
    return f"What is the mean cross-entropy of this batch, to two decimals? {LOGARITHMS}.\n\n{table}"


def fractions(row):
    return [f"\\frac{{{n}}}{{{sum(row)}}}" for n in row]


def chances(row):
    return [n / sum(row) for n in row]


def of_true(data):
    return [chances(row)[true] for row, true in zip(data["rows"], data["true"], strict=True)]


def mean(values):
    return sum(values) / len(values)


def right(data):
    if data["gradient"]:
        p, (true,) = chances(data["rows"][0]), data["true"]
        return [v - (k == true) for k, v in enumerate(p)]
    # Rounded: the last digits of a logarithm may differ from machine to machine.
    return round(-mean([log(p) for p in of_true(data)]), 9)


def slips(data):
    if data["gradient"]:
        yield from slips_of_the_gradient(data)
        return
    given = of_true(data)
    rows = [chances(row) for row in data["rows"]]
    yield "A logarithm of a probability is negative: the minus in front makes the loss positive.", mean([log(p) for p in given])
    if max(given) < max(p for row in rows for p in row):
        likeliest = -mean([log(max(row)) for row in rows])
        if abs(likeliest - right(data)) > HALF_A_HUNDREDTH:
            yield "The true class counts, not the likeliest one.", likeliest
    yield "That is the entropy of the prediction: only the true class counts, with weight 1.", mean([-sum(p * log(p) for p in row) for row in rows])
    yield "That is what the true class lacks to 1: take the logarithm.", mean([1 - p for p in given])
    yield "That is the logarithm to the base 2: here it is the natural one.", right(data) / log(2)
    if len(rows) == 2:
        yield "That is the sum: divide by the number of examples.", 2 * right(data)
        yield "First the logarithms, then their mean: not the other way round.", -log(mean(given))


def slips_of_the_gradient(data):
    row, (true,) = data["rows"][0], data["true"]
    p = chances(row)
    yield "The signs are turned: it is $p - y$.", [(k == true) - v for k, v in enumerate(p)]
    yield "That is the softmax: 1 is still to be subtracted at the true class.", p
    yield "The 1 is subtracted at the true class only.", [v - 1 for v in p]
    yield "Softmax first: the powers of e are divided by their sum.", [n - (k == true) for k, n in enumerate(row)]
    yield "That is the slope along $p$: the way back through the softmax is missing.", [-1 / v if k == true else 0 for k, v in enumerate(p)]
    yield "The other logits have a slope too: they take their share from the true class.", [v - 1 if k == true else 0 for k, v in enumerate(p)]


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    if data["gradient"]:
        row, (true,) = data["rows"][0], data["true"]
        listed, ones = ", \\; ".join(fractions(row)), ", ".join("1" if k == true else "0" for k in range(3))
        return [
            f"The powers of e are {row[0]}, {row[1]}, {row[2]}, with the sum {sum(row)}: $p = ({listed})$.",
            f"The true class as a vector: $y = ({ones})$.",
            f"The gradient is $p - y$: {', '.join(plain(round(v, 4)) for v in right(data))}.",
        ]
    lines = []
    for row, true in zip(data["rows"], data["true"], strict=True):
        p = chances(row)[true]
        lines.append(f"The {PLACES[true]} class has ${fractions(row)[true]}$: $-\\ln {fractions(row)[true]} = {plain(round(-log(p), 3))}$.")
    if len(lines) == 1:
        return ["Only the true class counts.", *lines]
    return [*lines, f"The mean of both: ${plain(round(right(data), 3))}$."]
