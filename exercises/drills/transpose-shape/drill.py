"""The shape of a product with transposes, or that it is an error."""

from kit import draw_told_apart, grade, pick, shape, shape_text, shuffled, whole

T, SWAP = ".T", ".transpose(0, 2, 1)"
# A, B, C are matrices, v, w vectors, X, Y stacks of matrices.
AXES = {"A": 2, "B": 2, "C": 2, "v": 1, "w": 1, "X": 3, "Y": 3}
PATTERNS = {
    1: [["A", "B"], ["A.T", "B"], ["A", "B.T"], ["A.T", "B.T"], ["A.T", "B"], ["A", "B.T"]],
    2: [["A", "v"], ["A.T", "v"], ["v", "A"], ["v", "A.T"], ["v", "w"], ["v.T", "A"], ["A.T", "v.T"]],
    3: [
        ["A", "B.T", "C"],
        ["A.T", "A", "B"],
        ["v", "A", "w"],
        ["X", "A"],
        ["X", "A.T"],
        ["X.T", "A"],
        [f"X{SWAP}", "Y"],
        ["X", f"Y{SWAP}"],
        ["X", "v"],
    ],
}


def question(rng, level):
    data = draw_told_apart(lambda: drawn(rng, level), right, slips)
    named = ", ".join(f"`{name}` has the shape `{shape_text(sizes)}`" for name, sizes in data["shapes"].items())
    return {
        "text": f"{named}. Which shape has `{' @ '.join(data['factors'])}`, or is it an error?",
        "data": data,
        "answer": shape(),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def drawn(rng, level):
    """Shapes that fit, one time in four with an inner size that does not."""
    factors = pick(rng, PATTERNS[level])
    sizes = shuffled(rng, range(2, 8))
    stack, inner = sizes.pop(), sizes.pop()
    broken = whole(rng, 1, len(factors) - 1) if whole(rng, 0, 3) == 0 else None
    shapes = {}
    for place, factor in enumerate(factors):
        name, turn = factor[0], factor[1:]
        if name in shapes:
            inner = turned(shapes[name], turn)[-1]
            continue
        first = inner
        if AXES[name] > 1 and place > 0:
            inner = sizes.pop()
        elif AXES[name] > 1:
            first = sizes.pop()
        if place == broken:
            first = sizes.pop()
        shapes[name] = turned({1: [first], 2: [first, inner], 3: [stack, first, inner]}[AXES[name]], turn)
    return {"factors": factors, "shapes": shapes}


def turned(sizes, turn):
    """A transpose; of a second time it undoes the first."""
    return {"": sizes, T: sizes[::-1], SWAP: [sizes[0], *sizes[:0:-1]]}[turn]


def product(s, t, strict=True):
    """The shape of `@`, or None. If not strict, inner sizes that differ vanish all the same."""
    if s is None or t is None:
        return None
    inner = t[-2] if len(t) > 1 else t[0]
    stacks = [v for v in (s[:-2], t[:-2]) if v]
    if strict and (s[-1] != inner or (len(stacks) == 2 and stacks[0] != stacks[1])):
        return None
    return [*(stacks[0] if stacks else []), *s[-2:-1], *(t[-1:] if len(t) > 1 else [])]


def chain(shapes, strict=True):
    total, *others = shapes
    for sizes in others:
        total = product(total, sizes, strict)
    return total


def met(data):
    """The shapes after their transposes."""
    return [turned(data["shapes"][factor[0]], factor[1:]) for factor in data["factors"]]


def right(data):
    return chain(met(data))


def slips(data):
    wanted = right(data)
    for sentence, wrong in misread(data, wanted):
        if wrong != wanted:
            yield sentence, wrong


def misread(data, wanted):
    shapes = met(data)
    written = [data["shapes"][factor[0]] for factor in data["factors"]]
    untransposed = chain(written)
    if untransposed is not None:
        yield "The transpose is left out: `.T` turns the sizes round.", untransposed
    factors = zip(data["factors"], written, shapes, strict=True)
    swapped = chain([turned(s, SWAP) if factor == "X.T" else after for factor, s, after in factors])
    if swapped is not None:
        yield "`.T` turns round all axes, not only the last two.", swapped
    outer, joined = chain(shapes, strict=False), [v for s in shapes for v in s]
    if wanted is None:
        for wrong in (outer, outer[::-1], joined, shapes[0], shapes[-1]):
            yield "The inner sizes differ: that is an error.", wrong
        return
    yield "The inner sizes are equal: it fits.", None
    if len(shapes[-1]) == 1:
        yield "A vector has one axis: no axis of size 1 is left of it.", [*wanted, 1]
    if len(shapes[0]) == 1:
        yield "A vector has one axis: no axis of size 1 is left of it.", [1, *wanted]
    yield "The sizes are the wrong way round: the left factor's come first.", wanted[::-1]
    if len(wanted) == 3:
        yield "The stack stays: each matrix in it is multiplied.", wanted[1:]
    yield "The inner sizes vanish.", joined
    yield "The inner sizes meet and vanish: the outer ones stay.", [shapes[0][-1]]


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    lines = []
    for factor in dict.fromkeys(data["factors"]):
        before = data["shapes"][factor[0]]
        after = turned(before, factor[1:])
        if factor[1:] and len(before) == 1:
            lines.append(f"`{factor}` is `{factor[0]}`: there is one axis, and nothing to turn round.")
        elif factor[1:]:
            lines.append(f"`{factor}` has the shape `{shape_text(after)}`.")
    total, *others = met(data)
    for sizes in others:
        inner = sizes[-2] if len(sizes) > 1 else sizes[0]
        joined = f"`{shape_text(total)}` @ `{shape_text(sizes)}`"
        after = product(total, sizes)
        if after is None:
            return [*lines, f"{joined}: the inner sizes {total[-1]} and {inner} differ, so NumPy raises an error."]
        lines.append(f"{joined}: the inner sizes are both {inner} and vanish. `{shape_text(after)}` is left.")
        total = after
    return lines
