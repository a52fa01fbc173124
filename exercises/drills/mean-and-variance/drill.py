"""Mean and variance of a few whole numbers with a whole mean; the divisor is the trap."""

from kit import draw_told_apart, grade, joined, plain, vector, whole

# How the divisor is asked for: n or n − 1.
ASKED = {
    "population": ("These are all there are. Compute the mean and the variance.", 0),
    "sample": ("This is a sample. Compute its mean, and the unbiased estimate of the variance.", 1),
    "numpy": ("Each value stands in the array `a` as often as its count says. What are `a.mean()` and `a.var()` of the NumPy array?", 0),
    "numpy-ddof": ("Each value stands in the array `a` as often as its count says. What are `a.mean()` and `a.var(ddof=1)` of the NumPy array?", 1),
    "pandas": ("Each value stands in the series `s` as often as its count says. What are `s.mean()` and `s.var()` of the pandas series?", 1),
}


def question(rng, level):
    def draw():
        if level < 3:
            n = whole(rng, 4, 5)
            return {"values": whole(rng, 1 if level == 1 else -4, 12, n), "counts": [1] * n, "asked": ["population", "sample"][level - 1]}
        asked = ["numpy", "numpy-ddof", "pandas"][whole(rng, 0, 2)]
        return {"values": sorted(whole(rng, -3, 9, 3)), "counts": whole(rng, 1, 4, 3), "asked": asked}

    def fits(data):
        everything = spread(data)
        n, total = len(everything), sum(everything)
        if total % n != 0 or len(set(data["values"])) < 3 or total == 0:
            return False
        squares = sum((v - total // n) ** 2 for v in everything)
        short = all(10 * squares % (n - ddof) == 0 for ddof in (0, 1)) if level == 3 else squares % (n - ddof_of(data)) == 0
        return short and squares <= 120 and (level < 3 or (len(set(data["values"])) == 3 and len(set(data["counts"])) > 1 and n <= 8))

    data = draw_told_apart(draw, right, slips, fits)
    sentence, _ = ASKED[data["asked"]]
    return {
        "text": f"{sentence}\n\n{shown(data)}",
        "data": data,
        "answer": vector(2),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def shown(data):
    if data["asked"] in ("population", "sample"):
        listed = ", \\; ".join(plain(v) for v in data["values"])
        return f"$${listed}$$"
    heads, counts = (" | ".join(str(v) for v in data[key]) for key in ("values", "counts"))
    return "\n".join([f"| value | {heads} |", "|---" * 4 + "|", f"| count | {counts} |"])


def spread(data):
    return [v for v, count in zip(data["values"], data["counts"], strict=True) for _ in range(count)]


def ddof_of(data):
    return ASKED[data["asked"]][1]


def squares_around_mean(values):
    middle = sum(values) / len(values)
    return sum((v - middle) ** 2 for v in values)


def right(data):
    everything = spread(data)
    return [sum(everything) / len(everything), squares_around_mean(everything) / (len(everything) - ddof_of(data))]


def slips(data):
    everything = spread(data)
    n, ddof = len(everything), ddof_of(data)
    middle, variance = right(data)
    squares = squares_around_mean(everything)
    if ddof == 0:
        yield "Here the squares are divided by $n$, not by $n - 1$.", [middle, squares / (n - 1)]
    else:
        yield "Here the squares are divided by $n - 1$, not by $n$.", [middle, squares / n]
    yield "That is the sum of the squares: it is still to be divided.", [middle, squares]
    if variance != 1:
        yield "That is the standard deviation: the variance is its square.", [middle, variance**0.5]
    yield "That is the mean absolute deviation: the deviations are squared.", [middle, sum(abs(v - middle) for v in everything) / (n - ddof)]
    yield "The squares of the values themselves: first subtract the mean.", [middle, sum(v * v for v in everything) / (n - ddof)]
    if len(data["values"]) < n:
        once = data["values"]
        yield (
            "The counts are missing: each value stands there as often as its count says.",
            [
                sum(once) / len(once),
                squares_around_mean(once) / (len(once) - ddof),
            ],
        )
        weighted = sum(v * count for v, count in zip(once, data["counts"], strict=True)) / len(once)
        yield "Divide by the sum of the counts, not by the number of rows.", [weighted, variance]
    else:
        ordered = sorted(everything)
        median = (ordered[(n - 1) // 2] + ordered[n // 2]) / 2
        if median != middle:
            yield "That is the median, the value in the middle: the mean is the sum divided by $n$.", [median, variance]


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    everything = spread(data)
    n, ddof = len(everything), ddof_of(data)
    middle, variance = right(data)
    squares = squares_around_mean(everything)
    listed = joined(f"({plain(v - middle)})^2" if v < middle else f"{plain(v - middle)}^2" for v in everything)
    rule = {
        "population": "All there are: divide by $n$.",
        "sample": "A sample: divide by $n - 1$.",
        "numpy": "NumPy divides by $n$ if nothing else is said.",
        "numpy-ddof": "With `ddof=1` NumPy divides by $n - 1$.",
        "pandas": "pandas divides by $n - 1$ if nothing else is said.",
    }[data["asked"]]
    return [
        f"The sum is ${sum(everything)}$, and $n = {n}$: the mean is ${plain(middle)}$.",
        f"The squared deviations: ${listed} = {plain(squares)}$.",
        rule,
        f"$$\\frac{{{plain(squares)}}}{{{n - ddof}}} = {plain(variance)}$$",
    ]
