"""The shape of a sum of arrays, or that it is an error."""

from itertools import zip_longest

from kit import draw_told_apart, grade, pick, shape, shape_text, whole

NAMES = "abc"


def question(rng, level):
    def draw():
        full = whole(rng, 2, 6, 3 if level > 1 else 2)
        ranks = {1: [2, 2], 2: [3, whole(rng, 1, 2)], 3: [3, 2, whole(rng, 1, 2)]}[level]
        shapes = [[1 if whole(rng, 0, 2) == 0 else v for v in full[len(full) - rank :]] for rank in ranks]
        if level == 3 and whole(rng, 0, 2) == 0:
            place = whole(rng, 1, len(shapes) - 1)
            shapes[place][-1] = pick(rng, [v for v in range(2, 7) if v != full[-1]])
        if whole(rng, 0, 1) == 1:
            shapes.reverse()
        return {"shapes": shapes}

    data = draw_told_apart(draw, right, slips, lambda data: interesting(data, level))
    named = ", ".join(f"`{name}` has the shape `{shape_text(s)}`" for name, s in zip(NAMES, data["shapes"], strict=False))
    total = " + ".join(NAMES[: len(data["shapes"])])
    return {
        "text": f"{named}. Which shape has `{total}`, or is it an error?",
        "data": data,
        "answer": shape(),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def interesting(data, level):
    """Something is stretched, and the arrays differ."""
    ones = sum(s.count(1) for s in data["shapes"])
    return (ones > 0 or level > 1) and len({tuple(s) for s in data["shapes"]}) == len(data["shapes"])


def right(data):
    return stretched([s[::-1] for s in data["shapes"]], reverse=True)


def stretched(shapes, reverse):
    """Sizes beside each other, a missing one as 1; None where two of them differ and none of both is 1."""
    result = []
    for sizes in zip_longest(*shapes, fillvalue=1):
        larger = {v for v in sizes if v != 1}
        if len(larger) > 1:
            return None
        result.append(max(sizes))
    return result[::-1] if reverse else result


def slips(data):
    shapes = data["shapes"]
    wanted = right(data)
    left = stretched(shapes, reverse=False)
    ranks = {len(s) for s in shapes}
    if len(ranks) > 1 and left is not None and left != wanted:
        yield "Shapes are aligned at the right end, not at the left.", left
    biggest = [max(sizes) for sizes in zip_longest(*(s[::-1] for s in shapes), fillvalue=1)][::-1]
    if wanted is None:
        yield "Two sizes differ and none of them is 1: that cannot be stretched.", biggest
        yield "The smaller size is not repeated or cut to fit: this is an error.", smallest(shapes)
    else:
        yield "A size of 1 is stretched, and a missing axis counts as 1: here everything fits.", None
        if smallest(shapes) != wanted:
            yield "The 1 gives way to the other size, not the other way round.", smallest(shapes)
    yield "The shapes are not joined to each other: axes are matched one by one.", [v for s in shapes for v in s]


def smallest(shapes):
    return [min(sizes) for sizes in zip_longest(*(s[::-1] for s in shapes), fillvalue=9)][::-1]


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    shapes = data["shapes"]
    rank = max(len(s) for s in shapes)
    lines = ["Write the shapes below each other, aligned at the right, and fill up with 1 on the left."]
    padded = [[1] * (rank - len(s)) + s for s in shapes]
    for axis in range(-1, -rank - 1, -1):
        sizes = [s[axis] for s in padded]
        larger = sorted({v for v in sizes if v != 1})
        listed = ", ".join(str(v) for v in sizes)
        if len(larger) > 1:
            return [*lines, f"Axis {axis}: {listed}. They differ and neither is 1, so NumPy raises an error."]
        lines.append(f"Axis {axis}: {listed} gives {max(sizes)}.")
    return [*lines, f"The shape is `{shape_text(right(data))}`."]
