"""Softmax of logits that are logarithms of whole numbers: e to the power of one is that number."""

from math import isqrt, log

from kit import draw_told_apart, grade, joined, pick, plain, vector, whole

HALF_A_HUNDREDTH = 0.005


def question(rng, level):
    def draw():
        if level < 3:
            numbers = [pick(rng, [1, 2, 3, 4, 5, 6, 7, 8, 9])] + [whole(rng, 1, 9 if level == 1 else 5) for _ in range(level)]
            reciprocal = [level == 2 and n > 1 and whole(rng, 0, 2) == 0 for n in numbers]
            return {"numbers": numbers, "reciprocal": reciprocal, "shift": 0, "temperature": 1}
        temperature = pick(rng, [0.5, 1, 2])
        numbers = [pick(rng, {0.5: [1, 2, 3, 4], 1: [1, 2, 3, 4, 5, 6], 2: [1, 4, 9, 16]}[temperature]) for _ in range(3)]
        shift = pick(rng, [-1000, 100, 500, 1000] if temperature == 1 else [0, 0, 100, 1000])
        return {"numbers": numbers, "reciprocal": [False] * 3, "shift": shift, "temperature": temperature}

    def fits(data):
        return len(set(data["numbers"])) == len(data["numbers"]) and (level != 2 or any(data["reciprocal"]))

    data = draw_told_apart(draw, right, slips, fits, HALF_A_HUNDREDTH)
    listed = ", \\; ".join(logits(data))
    warm = f" at the temperature $T = {plain(data['temperature'])}$" if data["temperature"] != 1 else ""
    return {
        "text": f"Compute the softmax{warm} of these logits, as fractions or to two decimals.\n\n$$z = ({listed})$$",
        "data": data,
        "answer": vector(len(data["numbers"]), HALF_A_HUNDREDTH),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def logits(data):
    """As they are written. ln 1 is 0."""
    shift = plain(data["shift"]) if data["shift"] else ""
    texts = []
    for n, below in zip(data["numbers"], data["reciprocal"], strict=True):
        text = "" if n == 1 else f"{'-' if below else '+' if shift else ''}\\ln {n}"
        texts.append(shift + text or "0")
    return texts


def weights(data):
    """e to the power of each logit, the common shift left out."""
    powered = {0.5: lambda n: n * n, 1: lambda n: n, 2: isqrt}[data["temperature"]]
    return [1 / powered(n) if below else powered(n) for n, below in zip(data["numbers"], data["reciprocal"], strict=True)]


def shares(values):
    total = sum(values)
    return [v / total for v in values]


def right(data):
    return shares(weights(data))


def slips(data):
    found, temperature = weights(data), data["temperature"]
    yield "The division by the sum is missing: the shares add up to 1.", found
    yield "That is the argmax: softmax gives each logit a share.", [1 if v == max(found) else 0 for v in found]
    yield "The largest logit gets the largest share: look at the sign in the exponent.", shares([1 / v for v in found])
    plain_logits = [data["shift"] + (-log(n) if below else log(n)) for n, below in zip(data["numbers"], data["reciprocal"], strict=True)]
    if abs(sum(plain_logits)) > HALF_A_HUNDREDTH:
        yield "Those are shares of the logits themselves: first e to the power of each.", shares(plain_logits)
    if temperature != 1:
        yield "The temperature is missing: divide the logits by it first.", shares(data["numbers"])
        wrong = shares([n * n for n in data["numbers"]] if temperature == 2 else [n**0.5 for n in data["numbers"]])
        yield "The logits are divided by the temperature, not multiplied.", wrong
    if any(data["reciprocal"]):
        yield "A minus in the exponent makes a fraction: $e^{-\\ln 2} = \\frac{1}{2}$.", shares(data["numbers"])
        negative = [-n if below else n for n, below in zip(data["numbers"], data["reciprocal"], strict=True)]
        if sum(negative) != 0:
            yield "A power of e is never negative: $e^{-\\ln 2} = \\frac{1}{2}$, not $-2$.", shares(negative)


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    found, temperature = weights(data), data["temperature"]
    lines = []
    if data["shift"]:
        lines.append(f"All have {plain(data['shift'])} in common. It drops out of every share, so leave it out.")
    if temperature == 0.5:
        lines.append("Divided by $T = 0.5$ the logits are doubled: $2 \\ln n = \\ln n^2$.")
    if temperature == 2:
        lines.append("Divided by $T = 2$ the logits are halved: $\\frac{1}{2} \\ln n = \\ln \\sqrt{n}$.")
    texts = [f"\\frac{{1}}{{{n}}}" if below else plain(v) for n, v, below in zip(data["numbers"], found, data["reciprocal"], strict=True)]
    listed = ", ".join(f"${text}$" for text in texts)
    return [
        *lines,
        f"e to the power of each: {listed}.",
        f"The sum: ${joined(texts)} = {rounded(sum(found))}$.",
        f"Divided by it: {', '.join(rounded(v) for v in right(data))}.",
    ]


def rounded(value):
    return plain(round(value, 4))
