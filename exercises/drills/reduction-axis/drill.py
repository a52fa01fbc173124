"""The shape after a sum, mean or maximum along axes, or that it is an error."""

from kit import draw_told_apart, grade, pick, shape, shape_text, shuffled, whole


def question(rng, level):
    data = draw_told_apart(lambda: drawn(rng, level), right, slips)
    return {
        "text": f"`X` has the shape `{shape_text(data['shape'])}`. Which shape has `{expression(data)}`, or is it an error?",
        "data": data,
        "answer": shape(),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def drawn(rng, level):
    rank = whole(rng, 2, 3) if level == 1 else whole(rng, 3, 4) if level == 3 else 3
    sizes = shuffled(rng, range(2, 8))[:rank]
    name = pick(rng, ["sum", "mean", "max"])
    if level == 1:
        calls = [call(name, whole(rng, 0, rank - 1))]
    elif level == 2:
        calls = [call(name, whole(rng, -rank, -1), whole(rng, 0, 1) == 1)]
    else:
        kind = pick(rng, ["axes", "axes", "twice", "twice", "missing"])
        if kind == "axes":
            axes = sorted(shuffled(rng, range(rank))[:2])
            calls = [call(name, [axes[0], pick(rng, [axes[1], axes[1] - rank])], whole(rng, 0, 1) == 1)]
        elif kind == "twice":
            calls = [call(name, whole(rng, 0, rank - 2), whole(rng, 0, 2) == 0), call(pick(rng, ["sum", "mean", "max"]), whole(rng, 0, rank - 2))]
        else:
            calls = [call(name, pick(rng, [rank, -rank - 1]))]
    return {"shape": sizes, "calls": calls}


def call(name, axis, keepdims=False):
    return {"name": name, "axis": axis, "keepdims": keepdims}


def expression(data):
    text = "X"
    for one in data["calls"]:
        axis = f"({', '.join(map(str, one['axis']))})" if isinstance(one["axis"], list) else one["axis"]
        text += f".{one['name']}(axis={axis}{', keepdims=True' if one['keepdims'] else ''})"
    return text


def axes_of(one):
    return one["axis"] if isinstance(one["axis"], list) else [one["axis"]]


def reduced(sizes, axes, keepdims):
    """None if there is no such axis."""
    rank = len(sizes)
    if not all(-rank <= axis < rank for axis in axes):
        return None
    gone = {axis % rank for axis in axes}
    return [1 if i in gone else v for i, v in enumerate(sizes) if keepdims or i not in gone]


def right(data):
    sizes = data["shape"]
    for one in data["calls"]:
        sizes = reduced(sizes, axes_of(one), one["keepdims"])
        if sizes is None:
            return None
    return sizes


def slips(data):
    wanted = right(data)
    for sentence, wrong in misread(data, wanted):
        if wrong != wanted:
            yield sentence, wrong


def misread(data, wanted):
    sizes, calls = data["shape"], data["calls"]
    first, rank = calls[0], len(sizes)
    axes = axes_of(first)
    if wanted is None:
        yield "There is no such axis: they are counted from 0, or from `-1` at the end.", reduced(sizes, [-1 if axes[0] > 0 else 0], False)
        yield "An axis that is not there is an error: nothing is summed.", sizes
        yield "All axes go only if none is named.", []
        return
    yield "There is such an axis: that is no error.", None
    yield "`keepdims=True` leaves a size of 1 where the axis was.", right({**data, "calls": [{**one, "keepdims": False} for one in calls]})
    yield "Without `keepdims=True` the axis goes: no size of 1 is left.", right({**data, "calls": [{**one, "keepdims": True} for one in calls]})
    if len(calls) == 2:
        if first["axis"] != calls[1]["axis"]:
            both = reduced(sizes, axes + axes_of(calls[1]), False)
            yield "The second call counts the axes of what the first one left.", both
        yield "There are two calls: one more axis goes.", reduced(sizes, axes, first["keepdims"])
    yield "The axis that is named goes: the others stay.", [sizes[axis] for axis in axes]
    if min(axes) < 0:
        from_left = [-axis - 1 if axis < 0 else axis for axis in axes]
        yield "Negative axes are counted from the end: `-1` is the last one.", reduced(sizes, from_left, first["keepdims"])
    elif min(axes) > 0 and len(calls) == 1:
        yield "Axes are counted from 0.", reduced(sizes, [axis - 1 for axis in axes], first["keepdims"])
    elif rank > 1 and axes == [0] and len(calls) == 1:
        yield "Axis 0 is the first one.", reduced(sizes, [rank - 1], first["keepdims"])
    if len(axes) == 2:
        yield "Two axes are named: both go.", reduced(sizes, axes[:1], first["keepdims"])
    yield "All axes go only if none is named.", []


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    sizes, lines = data["shape"], []
    for one in data["calls"]:
        after = reduced(sizes, axes_of(one), one["keepdims"])
        if after is None:
            there = f"`{shape_text(sizes)}` has the axes 0 to {len(sizes) - 1}, from the end `-1` to `-{len(sizes)}`"
            return [f"{there}. `{one['axis']}` is none of them, so NumPy raises an error."]
        places = " and ".join(f"axis {axis % len(sizes)} of size {sizes[axis]}" for axis in axes_of(one))
        what = "becomes 1" if one["keepdims"] else "goes"
        if len(axes_of(one)) > 1:
            what = "become 1" if one["keepdims"] else "go"
        lines.append(f"`{shape_text(sizes)}`: {places} {what}. `{shape_text(after)}` is left.")
        sizes = after
    return lines
