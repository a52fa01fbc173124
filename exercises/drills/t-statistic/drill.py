"""t-statistics whose standard error is a short decimal."""

from math import isqrt, sqrt

from kit import bracketed, draw_told_apart, grade, joined, number, pick, plain, whole

# Deviations from their mean whose standard error, s / √n, is 1.
PATTERNS = ([-1, -1, 2], [1, 1, -2], [-3, 1, 1, 1], [3, -1, -1, -1], [-4, 1, 1, 1, 1], [4, -1, -1, -1, -1], [-3, -1, 0, 1, 3])
# Two squared standard errors whose sum is a square.
PAIRS = ([0.5, 0.5], [0.2, 0.8], [0.4, 0.6], [1, 3], [2, 2], [1.5, 2.5], [4, 5], [3, 6], [2, 7], [0.05, 0.2], [0.1, 0.15], [1, 1.25])


def question(rng, level):
    draw = {1: one_sample, 2: paired, 3: two_samples}[level]
    data = draw_told_apart(lambda: draw(rng), right, slips)
    return {
        "text": f"{asked(data)} Fractions are fine.{table(data)}",
        "data": data,
        "answer": number(),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def one_sample(rng):
    n = pick(rng, [4, 9, 16, 25, 100])
    error = pick(rng, [0.5, 1, 2, 3])
    away = pick(rng, [-3, -2.5, -2, -1.5, 1.5, 2, 2.5, 3]) * error
    wanted = whole(rng, 10, 60)
    return {"mean": wanted + away, "wanted": wanted, "s": error * isqrt(n), "n": n}


def paired(rng):
    pattern = pick(rng, PATTERNS)
    turn = whole(rng, 0, len(pattern) - 1)
    size, shift = pick(rng, [1, 2]), pick(rng, [-4, -3, -2, -1, 1, 2, 3, 4, 5, 6])
    before = whole(rng, 10, 40, len(pattern))
    return {"before": before, "after": [b + shift + size * d for b, d in zip(before, pattern[turn:] + pattern[:turn], strict=True)]}


def two_samples(rng):
    errors = pick(rng, PAIRS)
    sizes = [pick(rng, [4, 5, 8, 10, 20, 40]) for _ in errors]
    variances = [round(e * n, 9) for e, n in zip(errors, sizes, strict=True)]
    away = pick(rng, [-3, -2, -1.5, -1, 1, 1.5, 2, 3]) * sqrt(sum(errors))
    mean = whole(rng, 10, 60)
    return {"means": [round(mean + away, 9), mean], "variances": variances, "sizes": sizes}


def asked(data):
    if "wanted" in data:
        mean, wanted, s, n = (plain(data[key]) for key in ("mean", "wanted", "s", "n"))
        return f"A sample of $n = {n}$ has the mean $\\bar x = {mean}$ and the standard deviation $s = {s}$. What is $t$ for $H_0: \\mu = {wanted}$?"
    if "before" in data:
        return "Each was measured before and after. What is $t$ of the paired test, after minus before, for $H_0$: no difference?"
    return "What is Welch's $t$, A minus B, for $H_0$: equal means? The variances $s^2$ have the divisor $n - 1$."


def table(data):
    if "before" in data:
        heads, *body = [f"| {name} | {' | '.join(plain(v) for v in data[name])} |" for name in ("before", "after")]
        return "\n\n" + "\n".join([heads, "|---" * (len(data["before"]) + 1) + "|", *body])
    if "means" in data:
        columns = zip("AB", data["means"], data["variances"], data["sizes"], strict=True)
        body = [f"| {name} | {plain(mean)} | {plain(variance)} | {n} |" for name, mean, variance, n in columns]
        return "\n\n" + "\n".join(["| group | mean | $s^2$ | $n$ |", "|---|---|---|---|", *body])
    return ""


def differences(data):
    return [a - b for a, b in zip(data["after"], data["before"], strict=True)]


def squares_around_mean(values):
    middle = sum(values) / len(values)
    return sum((v - middle) ** 2 for v in values)


def summary(data):
    """Difference, standard deviation and number of a test with one sample or with pairs."""
    if "wanted" in data:
        return data["mean"] - data["wanted"], data["s"], data["n"]
    found = differences(data)
    n = len(found)
    return sum(found) / n, sqrt(squares_around_mean(found) / (n - 1)), n


def squared_errors(data):
    return [s2 / n for s2, n in zip(data["variances"], data["sizes"], strict=True)]


def right(data):
    if "means" in data:
        # Rounded: the parts are decimals, their sum is a square only beside the last digit.
        return round((data["means"][0] - data["means"][1]) / sqrt(sum(squared_errors(data))), 9)
    away, s, n = summary(data)
    return round(away / (s / sqrt(n)), 9)


def slips(data):
    yield "The sign is turned: look at what is subtracted from what.", -right(data)
    if "means" in data:
        yield from slips_with_two_samples(data)
        return
    away, s, n = summary(data)
    yield "That is the difference: divide it by the standard error.", away
    yield "The standard error is $s / \\sqrt{n}$: the root of $n$ is missing.", away / s
    yield "The standard error is $s / \\sqrt{n}$, not $s / n$.", away / (s / n)
    yield "The standard error has the standard deviation in it, not the variance.", away / (s * s / sqrt(n))
    yield "$s$ has the divisor $n - 1$ already: divide it by $\\sqrt{n}$.", away / (s / sqrt(n - 1))
    if "before" in data:
        first, second = (squares_around_mean(data[key]) / (n - 1) for key in ("before", "after"))
        yield "The pairs belong together: take the standard deviation of the differences.", away / sqrt((first + second) / n)


def slips_with_two_samples(data):
    away = data["means"][0] - data["means"][1]
    errors, total = squared_errors(data), sum(data["variances"])
    yield "That is the difference: divide it by the standard error.", away
    yield "Standard errors add up as squares: first add, then take the root.", away / sum(sqrt(e) for e in errors)
    yield "The root of the sum is missing.", away / sum(errors)
    yield "Each variance is divided by its own $n$.", away / sqrt(total)
    yield "Each variance is divided by its own $n$, not by the sum of both.", away / sqrt(total / sum(data["sizes"]))
    yield (
        "The table has variances: they are not squared once more.",
        away / sqrt(sum(v * v / n for v, n in zip(data["variances"], data["sizes"], strict=True))),
    )


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    t = plain(right(data))
    if "means" in data:
        errors = squared_errors(data)
        terms = joined(f"\\frac{{{plain(v)}}}{{{n}}}" for v, n in zip(data["variances"], data["sizes"], strict=True))
        first, second = data["means"]
        error = plain(sqrt(sum(errors)))
        return [
            f"The squared standard error: ${terms} = {joined(plain(e) for e in errors)} = {plain(sum(errors))}$.",
            f"Its root: ${error}$.",
            f"$$t = \\frac{{{plain(first)} - {plain(second)}}}{{{error}}} = {t}$$",
        ]
    away, s, n = summary(data)
    error = plain(s / sqrt(n))
    if "wanted" in data:
        return [
            f"The standard error: $s / \\sqrt{{n}} = {plain(s)} / {isqrt(n)} = {error}$.",
            f"$$t = \\frac{{{plain(data['mean'])} - {plain(data['wanted'])}}}{{{error}}} = {t}$$",
        ]
    found = differences(data)
    listed = ", ".join(plain(d) for d in found)
    squares = squares_around_mean(found)
    terms = joined(f"{bracketed(d - away)}^2" for d in found)
    return [
        f"The differences: {listed}, with the mean ${plain(away)}$.",
        f"The squared deviations: ${terms} = {plain(squares)}$, so $s^2 = {plain(squares)} / {n - 1} = {rounded(s * s)}$.",
        f"The standard error: $\\sqrt{{s^2 / n}} = \\sqrt{{{plain(squares)} / ({n - 1} \\cdot {n})}} = {error}$.",
        f"$$t = \\frac{{{plain(away)}}}{{{error}}} = {t}$$",
    ]


def rounded(value):
    return plain(round(value, 4))
