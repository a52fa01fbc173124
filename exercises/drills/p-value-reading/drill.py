"""Which sentence a p-value allows. The p-values are real ones, of the comparison that the question tells of."""

from math import comb, erfc, sqrt

from kit import choice, draw_told_apart, grade, pick, plain, shuffled, whole

# What is right is of the kind RIGHT; every other kind has the sentence that helps.
RIGHT = "right"


def question(rng, level):
    draw = {1: decision, 2: meaning, 3: stories}[level]
    data = draw_told_apart(lambda: draw(rng), right, slips, fits)
    return {
        "text": asked(data),
        "data": data,
        "answer": choice([wording(data)[kind] for kind in data["kinds"]]),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def decision(rng):
    n = whole(rng, 10, 40)
    kinds = ["rejected", "kept", "true", "proven"]
    data = {"story": "decision", "n": n, "k": whole(rng, n // 2 + 1, n - 1), "alpha": pick(rng, [0.01, 0.05, 0.1])}
    wanted = "rejected" if one_sided(data) <= data["alpha"] else "kept"
    return {**data, "kinds": [RIGHT if kind == wanted else kind for kind in kinds]}


def meaning(rng):
    n = whole(rng, 10, 40)
    data = {"story": "meaning", "n": n, "k": whole(rng, n // 2 + 1, n - 1)}
    return {**data, "kinds": some(rng, ["null", "other", "again", "exactly", "turned", "size"], 3)}


def stories(rng):
    story = pick(rng, ["many", "large", "beside"])
    if story == "many":
        data = {"story": story, "m": whole(rng, 4, 20), "alpha": pick(rng, [0.01, 0.02, 0.05])}
        return {**data, "kinds": some(rng, ["each", "sum", "all"], 3)}
    if story == "large":
        data = {"story": story, "n": 100_000 * whole(rng, 2, 20), "base": whole(rng, 5, 40), "gain": pick(rng, [0.1, 0.2, 0.3])}
        return {**data, "kinds": some(rng, ["much", "none", "sure"], 3)}
    data = {"story": story, "first": whole(rng, 2, 4) / 100, "second": whole(rng, 6, 15) / 100}
    return {**data, "kinds": some(rng, ["better", "same", "useless"], 3)}


def some(rng, kinds, count):
    """So many of the wrong kinds, and the right one among them, in any order."""
    order = shuffled(rng, kinds)[:count]
    order.insert(whole(rng, 0, count), RIGHT)
    return order


def fits(data):
    if data["story"] == "decision":
        return 0.002 <= one_sided(data) <= 0.3 and abs(one_sided(data) - data["alpha"]) > 0.003
    if data["story"] == "meaning":
        return 0.002 <= one_sided(data) <= 0.2
    if data["story"] == "many":
        # With fewer, the sum of the chances would be much the same.
        return 0.15 <= data["m"] * data["alpha"] <= 1
    return data["story"] != "large" or 0.0002 <= two_sided(data) <= 0.02


def one_sided(data):
    """The chance of at least k wins out of n, where each is a coin toss."""
    n, k = data["n"], data["k"]
    return sum(comb(n, j) for j in range(k, n + 1)) / 2**n


def two_sided(data):
    """For two shares, each among n."""
    first, second = data["base"] / 100, (data["base"] + data["gain"]) / 100
    middle = (first + second) / 2
    z = (second - first) / sqrt(2 * middle * (1 - middle) / data["n"])
    return erfc(z / sqrt(2))


def at_least_one(data):
    return 1 - (1 - data["alpha"]) ** data["m"]


def percent(share):
    """Two digits that count."""
    return f"{plain(two_digits(100 * share))} %"


def two_digits(value):
    return float(f"{value:.2g}")


def asked(data):
    story = data["story"]
    if story in ("decision", "meaning"):
        told = (
            f"Model A beats model B on {data['k']} of {data['n']} test sets. $H_0$: both are equally good, each test set is a coin toss. "
            f"The one-sided p-value is $p = {plain(two_digits(one_sided(data)))}$."
        )
        return f"{told} What does it say?" if story == "meaning" else f"{told} What follows at $\\alpha = {plain(data['alpha'])}$?"
    if story == "many":
        return (
            f"{data['m']} changes to a model are tested, independently, each at $\\alpha = {plain(data['alpha'])}$. "
            "In truth none of them changes anything. How probable is it that something is found?"
        )
    if story == "large":
        return (
            f"A new page is shown to {data['n']:,} people and the old one to as many. {data['base']} % buy on the old page, "
            f"{plain(round(data['base'] + data['gain'], 9))} % on the new one: $p = {p_text(data)}$. What follows?"
        )
    return (
        f"Against the same baseline model A comes out ahead with $p = {plain(data['first'])}$, model B with $p = {plain(data['second'])}$. "
        "$\\alpha$ is 0.05. What follows?"
    )


def p_text(data):
    return plain(float(f"{two_sided(data):.1g}"))


def wording(data):
    """The options, by kind."""
    story = data["story"]
    if story == "decision":
        said = {
            "rejected": "H₀ is rejected.",
            "kept": "H₀ is not rejected; it may be false all the same.",
            "true": "H₀ is true: both are equally good.",
            "proven": "It is proven that A is better.",
        }
        return {**said, RIGHT: said["rejected" if one_sided(data) <= data["alpha"] else "kept"]}
    if story == "meaning":
        p, wins = percent(one_sided(data)), f"{data['k']} of {data['n']}"
        rest = f"{plain(100 - two_digits(100 * one_sided(data)))} %"
        return {
            RIGHT: f"If both are equally good, A wins {data['k']} or more of {data['n']} with a probability of {p}.",
            "null": f"Both are equally good with a probability of {p}.",
            "other": f"A is better with a probability of {rest}.",
            "again": f"On new test sets A would win {wins} again with a probability of {rest}.",
            "exactly": f"If both are equally good, A wins exactly {wins} with a probability of {p}.",
            "turned": f"If A is better, it wins {data['k']} or more of {data['n']} with a probability of {p}.",
            "size": f"A is {p} better than B.",
        }
    if story == "many":
        m, alpha = data["m"], data["alpha"]
        return {
            RIGHT: f"About {percent(at_least_one(data))}: 1 minus the chance that all {m} stay quiet.",
            "each": f"{percent(alpha)}: that is what α says.",
            "sum": f"{percent(m * alpha)}: {m} times α.",
            "all": f"α to the power of {m}, so next to nothing.",
        }
    if story == "large":
        gain = plain(data["gain"])
        return {
            RIGHT: f"The gain is hardly chance, but whether {gain} points matter is another question.",
            "much": "With such a small p the gain is a large one.",
            "none": f"{gain} points are so little that it must be chance.",
            "sure": f"The new page is better with a probability of {plain(100 - 100 * float(p_text(data)))} %.",
        }
    return {
        RIGHT: "Whether A is better than B is open: the two would have to be compared with each other.",
        "better": "A is better than B: one is significant, the other one is not.",
        "same": "B is as good as the baseline, and no better.",
        "useless": "B is worse than the baseline.",
    }


HELP = {
    "decision rejected": "Rejected is what has a p-value of at most α.",
    "decision kept": "The p-value is not above α: that is a rejection.",
    "decision true": "A test never shows that H₀ is true: to find nothing does not prove that nothing is there.",
    "decision proven": "A p-value is no proof: it tells how often chance alone would do as much.",
    "null": "The p-value is computed as if H₀ were true: it cannot say how probable H₀ is.",
    "other": "1 − p is not the probability that the other hypothesis is true.",
    "again": "1 − p is not the chance to see the same again.",
    "exactly": "A p-value counts everything that is at least as far away, not the one result alone.",
    "turned": "A p-value is about chance under H₀, not under the other hypothesis.",
    "size": "A p-value is no size of a difference.",
    "each": "α holds for each test alone: with many of them one is soon found by chance.",
    "sum": "The chances do not add up, since several can be found at once: that is the expected number.",
    "all": "That is the chance that every one is found: a single one is enough here.",
    "much": "A small p-value in a large sample can come from a tiny difference.",
    "none": "In a large sample even a small difference is told apart from chance: p says so.",
    "sure": "1 − p is not the probability that the other hypothesis is true.",
    "better": "Significant here and not there is no significant difference between them.",
    "same": "Not significant does not mean equal: it was not shown, nor was the opposite.",
    "useless": "It came out ahead too, only not clearly enough at this α.",
}


def right(data):
    return data["kinds"].index(RIGHT)


def slips(data):
    for place, kind in enumerate(data["kinds"]):
        if kind != RIGHT:
            yield HELP[f"decision {kind}" if data["story"] == "decision" else kind], place


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    story = data["story"]
    end = f"So: **{wording(data)[RIGHT]}**"
    if story == "decision":
        small = one_sided(data) <= data["alpha"]
        return [
            f"$p$ is {'at most' if small else 'above'} {plain(data['alpha'])}.",
            "Rejected does not mean proven, and not rejected does not mean true.",
            end,
        ]
    if story == "meaning":
        return ["Suppose $H_0$ is true: each test set is a coin toss.", "Count all results that are at least as good for A as this one.", end]
    if story == "many":
        quiet = 1 - data["alpha"]
        return [
            f"One test stays quiet with the probability {plain(quiet)}.",
            f"All of them: ${plain(quiet)}^{{{data['m']}}} \\approx {plain(round(quiet ** data['m'], 3))}$.",
            end,
        ]
    if story == "large":
        return ["A p-value tells whether chance alone would do as much, not how large or useful a difference is.", end]
    return ["Each p-value compares with the baseline. Nothing has compared A with B.", end]
