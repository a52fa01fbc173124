"""z-scores: a value, the mean of a sample, and a column, with whole standard deviations."""

from math import isqrt, sqrt

from kit import bracketed, draw_told_apart, grade, joined, number, pick, plain, shuffled, vector, whole

# Deviations from a mean whose standard deviation is a whole number. To draw until one comes up would take too long.
PATTERNS = ([-2, -2, 2, 2], [-3, -3, 3, 3], [-3, -1, -1, 5], [-5, 1, 1, 3], [-4, -4, 4, 4], [-7, -1, 1, 7], [-5, -5, 5, 5])


def question(rng, level):
    def draw():
        if level == 3:
            mean = whole(rng, 8, 20)
            return {"column": [mean + d for d in shuffled(rng, pick(rng, PATTERNS))]}
        n = 1 if level == 1 else pick(rng, [4, 9, 16, 25, 100])
        sd = whole(rng, 2, 15) if level == 1 else isqrt(n) * pick(rng, [1, 2, 3, 4, 5])
        z = pick(rng, [-3, -2.5, -2, -1.5, -1, -0.5, 0.5, 1, 1.5, 2, 2.5, 3])
        mean = pick(rng, [20, 50, 60, 80, 100, 120, 170])
        return {"mean": mean, "sd": sd, "n": n, "value": mean + z * sd / isqrt(n)}

    data = draw_told_apart(draw, right, slips)
    return {
        "text": asked(data),
        "data": data,
        "answer": vector(len(data["column"])) if level == 3 else number(),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def asked(data):
    if "column" in data:
        listed = ", \\; ".join(plain(v) for v in data["column"])
        return f"Standardise this column to mean 0 and standard deviation 1, as `StandardScaler` does. Fractions are fine.\n\n$${listed}$$"
    mean, sd, n, value = (plain(data[key]) for key in ("mean", "sd", "n", "value"))
    if data["n"] == 1:
        return f"The mean is $\\mu = {mean}$, the standard deviation $\\sigma = {sd}$. Which z-score has the value ${value}$?"
    return (
        f"Single values have the mean $\\mu = {mean}$ and the standard deviation $\\sigma = {sd}$. A sample of $n = {n}$ has the mean "
        f"$\\bar x = {value}$. Which z-score has this mean?"
    )


def of_column(values, ddof=0):
    middle = sum(values) / len(values)
    squares = sum((v - middle) ** 2 for v in values)
    return middle, sqrt(squares / (len(values) - ddof))


def scaled(values, middle, by):
    return [(v - middle) / by for v in values]


def right(data):
    if "column" in data:
        return scaled(data["column"], *of_column(data["column"]))
    return (data["value"] - data["mean"]) / (data["sd"] / isqrt(data["n"]))


def slips(data):
    if "column" in data:
        values = data["column"]
        middle, sd = of_column(values)
        yield "The signs are turned: it is the value minus the mean.", scaled([-v for v in values], -middle, sd)
        yield "The division by the standard deviation is missing.", scaled(values, middle, 1)
        yield "Divide by the standard deviation, not by the variance.", scaled(values, middle, sd * sd)
        yield "The mean is still to be subtracted.", scaled(values, 0, sd)
        yield "The scaler divides by $n$, not by $n - 1$, for its standard deviation.", scaled(values, *of_column(values, ddof=1))
        yield "That scales to the range from 0 to 1, by minimum and maximum.", scaled(values, min(values), max(values) - min(values))
        return
    away, sd, n = data["value"] - data["mean"], data["sd"], data["n"]
    root = isqrt(n)
    yield "The sign is turned: it is the value minus the mean.", -away * root / sd
    yield "That is the distance from the mean: divide it by the standard deviation.", away
    if n > 1:
        yield "A mean of $n$ values varies less than one value: its standard deviation is $\\sigma / \\sqrt{n}$.", away / sd
        yield "The standard deviation of a mean is $\\sigma / \\sqrt{n}$, not $\\sigma / n$.", away * n / sd
    yield "Divide by the standard deviation, not by its square.", away * n / (sd * sd)
    yield "The distance is divided by the standard deviation, not multiplied.", away * sd / root
    yield "The mean is still to be subtracted.", data["value"] * root / sd


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    if "column" in data:
        values = data["column"]
        middle, sd = of_column(values)
        squares = joined(f"{bracketed(v - middle)}^2" for v in values)
        listed = ", ".join(plain(round(v, 4)) for v in right(data))
        return [
            f"The mean is ${plain(middle)}$.",
            f"The variance: $\\frac{{1}}{{{len(values)}}} \\left({squares}\\right) = {plain(sd * sd)}$, so the standard deviation is ${plain(sd)}$.",
            f"Subtract the mean, divide by ${plain(sd)}$: {listed}.",
        ]
    mean, sd, n, value = (data[key] for key in ("mean", "sd", "n", "value"))
    away = f"{plain(value)} - {plain(mean)}"
    if n == 1:
        return [f"$$z = \\frac{{x - \\mu}}{{\\sigma}} = \\frac{{{away}}}{{{sd}}} = {plain(right(data))}$$"]
    return [
        f"The standard deviation of the mean: $\\sigma / \\sqrt{{n}} = {sd} / {isqrt(n)} = {plain(sd / isqrt(n))}$.",
        f"$$z = \\frac{{{away}}}{{{plain(sd / isqrt(n))}}} = {plain(right(data))}$$",
    ]
