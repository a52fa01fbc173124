"""Metrics out of a confusion matrix; the counts are drawn so that the quotients are short decimals."""

from kit import draw_told_apart, grade, pick, plain, vector, whole

NAMES = ["precision", "recall", "F₁"]
HALF_A_HUNDREDTH = 0.005
# A count divided by one of these is a decimal of two places.
TOTALS = (5, 10, 20, 25, 50)


def question(rng, level):
    def draw():
        tp, tn = whole(rng, 2, 30), whole(rng, 5, 40)
        return {"tp": tp, "fp": pick(rng, TOTALS) - tp, "fn": pick(rng, TOTALS) - tp, "tn": tn, "asked": level}

    data = draw_told_apart(draw, right, slips, pleasant, HALF_A_HUNDREDTH)
    asked = " and ".join([", ".join(NAMES[: level - 1]), NAMES[level - 1]]) if level > 1 else NAMES[0]
    return {
        "text": f"Compute {asked}, in this order, to two decimals.\n\n{table(data)}" if level > 1 else f"Compute the precision.\n\n{table(data)}",
        "data": data,
        "answer": vector(level, HALF_A_HUNDREDTH),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def pleasant(data):
    return data["fp"] > 0 and data["fn"] > 0 and data["fp"] != data["fn"]


def table(data):
    tp, fp, fn, tn = (data[key] for key in ("tp", "fp", "fn", "tn"))
    if data["asked"] == 3:
        rows = [("predicted positive", tp, fp), ("predicted negative", fn, tn)]
        heads = "| cases | truly positive | truly negative |"
    else:
        rows = [("truly positive", tp, fn), ("truly negative", fp, tn)]
        heads = "| cases | predicted positive | predicted negative |"
    return "\n".join([heads, "|---|---|---|", *(f"| **{name}** | {a} | {b} |" for name, a, b in rows)])


def metrics(tp, fp, fn):
    return [tp / (tp + fp), tp / (tp + fn), 2 * tp / (2 * tp + fp + fn)]


def right(data):
    return metrics(data["tp"], data["fp"], data["fn"])[: data["asked"]]


def slips(data):
    tp, fp, fn, tn, asked = (data[key] for key in ("tp", "fp", "fn", "tn", "asked"))
    precision, recall, f1 = metrics(tp, fp, fn)
    yield (
        "Precision and recall are swapped: precision looks at what was predicted positive.",
        [recall, precision, f1][:asked],
    )
    yield "Those are the metrics of the negative class: count the true positives.", metrics(tn, fn, fp)[:asked]
    yield "That is a share of all cases: divide by a row or a column of the table.", [tp / (tp + fp + fn + tn)] * asked
    yield "That is the accuracy: it counts the true negatives too.", [(tp + tn) / (tp + fp + fn + tn)] * asked
    if asked == 3:
        yield "F₁ is the harmonic mean, not the ordinary one.", [precision, recall, (precision + recall) / 2]


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    tp, fp, fn = data["tp"], data["fp"], data["fn"]
    precision, recall, f1 = metrics(tp, fp, fn)
    lines = [
        f"Precision, of those predicted positive: ${tp} / ({tp} + {fp}) = {plain(precision)}$",
        f"Recall, of those truly positive: ${tp} / ({tp} + {fn}) = {plain(recall)}$",
        f"F₁, their harmonic mean: $2 \\cdot {tp} / (2 \\cdot {tp} + {fp} + {fn}) = {f1:.3f}$",
    ]
    return lines[: data["asked"]]
