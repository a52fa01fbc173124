"""Bayes' rule on a filter or a test: what share of those with this result are true cases."""

from kit import draw_told_apart, grade, joined, number, pick, plain, whole

HALF_A_HUNDREDTH = 0.005
POSITIVE, NEGATIVE = "positive", "negative"


def question(rng, level):
    def draw():
        if level == 1:
            true = pick(rng, [50, 100, 200, 250, 400])
            hits, alarms = 10 * whole(rng, 2, true // 10 - 1), 10 * whole(rng, 1, 20)
            return {"true": true, "of": 1000, "hits": hits, "alarms": alarms}
        data = {
            "prior": pick(rng, [0.1, 0.2, 0.25, 0.3, 0.4] if level == 2 else [0.01, 0.02, 0.05, 0.1, 0.2]),
            "hit": pick(rng, [0.6, 0.7, 0.8, 0.9, 0.95]),
            "alarm": pick(rng, [0.05, 0.1, 0.15, 0.2, 0.3]),
        }
        results = pick(rng, [[POSITIVE], [NEGATIVE], [POSITIVE, POSITIVE]]) if level == 3 else [POSITIVE]
        return {**data, "results": results, "specificity": level == 3}

    def fits(data):
        # A sensitivity like the specificity would hide which of them was taken.
        return 0.02 <= right(data) <= 0.98 and (level < 3 or data["hit"] != 1 - data["alarm"])

    data = draw_told_apart(draw, right, slips, fits, HALF_A_HUNDREDTH)
    return {
        "text": asked(data),
        "data": data,
        "answer": number(HALF_A_HUNDREDTH),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def asked(data):
    if "of" in data:
        return (
            f"Of {data['of']} mails {data['true']} are spam. The filter marks {data['hits']} of the spam mails, and {data['alarms']} of the others. "
            "A mail is marked. What is the probability that it is spam? To two decimals, or as a fraction."
        )
    prior, hit, alarm = (percent(data[key]) for key in ("prior", "hit", "alarm"))
    if not data["specificity"]:
        return (
            f"{prior} of all mails are spam. The filter marks {hit} of the spam mails, and {alarm} of the others. "
            "A mail is marked. What is the probability that it is spam? To two decimals, or as a fraction."
        )
    what = {
        1: f"The result is {data['results'][0]}.",
        2: "Two tests are positive; given the state of the part, they are independent.",
    }[len(data["results"])]
    return (
        f"{prior} of all parts are defective. A test has the sensitivity {hit} and the specificity {percent(1 - data['alarm'])}. "
        f"{what} What is the probability that the part is defective? To two decimals, or as a fraction."
    )


def percent(share):
    return f"{plain(round(100 * share, 6))} %"


def joint(data, results=None):
    """The chances of a true case with this result, and of any other case with it."""
    if "of" in data:
        return data["hits"] / data["of"], data["alarms"] / data["of"]
    true, other = data["prior"], 1 - data["prior"]
    for result in data["results"] if results is None else results:
        true *= data["hit"] if result == POSITIVE else 1 - data["hit"]
        other *= data["alarm"] if result == POSITIVE else 1 - data["alarm"]
    return true, other


def share(pair):
    return pair[0] / sum(pair)


def right(data):
    return share(joint(data))


def slips(data):
    true, other = joint(data)
    prior = data["true"] / data["of"] if "of" in data else data["prior"]
    yield "It is turned round: that is the chance of the result in a true case.", true / prior
    yield "Divide by all cases with this result, not by all there are.", true
    yield "That is the share of all cases that have this result: how many of them are true?", true + other
    yield "That is the share before the result is known: it has to be updated.", prior
    yield "That is the other hypothesis: the chance that it is no true case.", 1 - share((true, other))
    if "of" not in data:
        yield "How frequent true cases are is missing: weigh both chances with it.", share((true / prior, other / (1 - prior)))
        if data["specificity"]:
            swapped = right({**data, "alarm": 1 - data["alarm"]})
            yield "The specificity is the chance of a negative result in a sound part: a false alarm is 1 minus that.", swapped
        if data["results"] == [NEGATIVE]:
            yield "The result is negative: take the chances of a negative one.", share(joint(data, [POSITIVE]))
        if len(data["results"]) == 2:
            yield "That is after one test: the second one updates again.", share(joint(data, [POSITIVE]))


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    result = rounded(right(data))
    if "of" in data:
        hits, alarms = data["hits"], data["alarms"]
        return [
            f"Marked are {hits} spam mails and {alarms} others, together {hits + alarms}.",
            f"$$\\frac{{{hits}}}{{{hits + alarms}}} = {result}$$",
        ]
    true, other = joint(data)
    positive = data["results"][0] == POSITIVE
    hit, alarm = (data[key] if positive else round(1 - data[key], 9) for key in ("hit", "alarm"))
    times = len(data["results"])
    products = [
        " \\cdot ".join([plain(start), *[plain(each)] * times]) for start, each in ((data["prior"], hit), (round(1 - data["prior"], 9), alarm))
    ]
    return [
        f"The result in a true case has the chance ${plain(hit)}$, in another one ${plain(alarm)}${' in each test' if times == 2 else ''}.",
        f"True and this result: ${products[0]} = {rounded(true)}$.",
        f"Not true and this result: ${products[1]} = {rounded(other)}$.",
        f"$$\\frac{{{rounded(true)}}}{{{joined([rounded(true), rounded(other)])}}} = {result}$$",
    ]


def rounded(value):
    return plain(round(value, 6 if value < 0.001 else 4))
