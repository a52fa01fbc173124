"""The shape of `X[…]`, or that it is an error. An index is written as JSON: 2, "1:3", "None", "...", {"mask": […]}, {"list": […]}, {"masked": 5}."""

from kit import draw_told_apart, grade, pick, shape, shape_text, shuffled, whole


def question(rng, level):
    data = draw_told_apart(lambda: drawn(rng, level), right, slips)
    known = [f"`X` has the shape `{shape_text(data['shape'])}`"]
    for item in data["index"]:
        if isinstance(item, dict) and "mask" in item:
            known.append(f"`m` is `np.array({item['mask']})`")
        if isinstance(item, dict) and "masked" in item:
            known.append(f"`m` is a mask of the same shape with {item['masked']} times True")
    return {
        "text": f"{', '.join(known)}. Which shape has `X[{', '.join(written(item) for item in data['index'])}]`, or is it an error?",
        "data": data,
        "answer": shape(),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def drawn(rng, level):
    rank = whole(rng, 2, 3)
    sizes = shuffled(rng, range(3, 8))[:rank]
    return {"shape": sizes, "index": {1: simple, 2: richer, 3: advanced}[level](rng, sizes)}


def simple(rng, sizes):
    """Indices and slices from the first axis on."""
    index = [whole(rng, 0, n - 1) if whole(rng, 0, 1) == 0 else some_slice(rng, n) for n in sizes]
    return index[: whole(rng, 1, len(sizes))]


def some_slice(rng, n):
    start, stop = whole(rng, 0, n - 2), whole(rng, 2, n)
    return pick(rng, [":", f":{stop}", f"{start}:", f"{start}:{max(stop, start + 1)}"])


def richer(rng, sizes):
    stepped = [":", "::2", "1::2", ":-1", "-2:", "::-1", "1:-1"]
    index = [whole(rng, -n, -1) if whole(rng, 0, 2) == 0 else pick(rng, stepped) for n in sizes][: whole(rng, 1, len(sizes))]
    if whole(rng, 0, 2) == 0:
        return ["...", *index[:1]]
    if whole(rng, 0, 2) > 0:
        index.insert(whole(rng, 0, len(index)), "None")
    return index


def advanced(rng, sizes):
    """A mask, a list, or an index that is not there; slices beside them."""
    kind = pick(rng, ["mask", "mask", "list", "list", "masked", "missing", "too many"])
    axis = whole(rng, 0, len(sizes) - 1)
    n = sizes[axis]
    index = [pick(rng, [":", ":2", "1:", "::2"]) for _ in sizes]
    if kind == "masked":
        return [{"masked": whole(rng, 2, 9)}]
    if kind == "too many":
        return [*index, 0]
    if kind == "missing":
        index[axis] = pick(rng, [n, -n - 1, {"list": [0, n]}])
    elif kind == "mask":
        index[axis] = {"mask": [v == 1 for v in whole(rng, 0, 1, n)]}
    else:
        index[axis] = {"list": whole(rng, 0, n - 1, pick(rng, [2, 4, n + 1]))}
    return index[: axis + 1 + whole(rng, 0, 1)]


def written(item):
    if isinstance(item, dict):
        return str(item["list"]) if "list" in item else "m"
    return str(item)


def takes(item):
    """How many axes of X it is for."""
    if item in ("None", "..."):
        return 0
    return None if isinstance(item, dict) and "masked" in item else 1


def right(data):
    return indexed(data)


def indexed(data, one=(), beyond=0, new=True, rest=True, steps=True, masks=True, lists=True):
    """The shape; or one that is misread: `one` is left of an index, slices go `beyond` their stop, and so on."""
    sizes, index = list(data["shape"]), data["index"]
    if any(takes(item) is None for item in index):
        return [index[0]["masked"]] if masks else sizes
    missing = len(sizes) - sum(takes(item) for item in index)
    if missing < 0:
        return None
    result = []
    for item in index:
        if item == "None":
            result += [1] if new else []
        elif item == "...":
            result += sizes[:missing]
            sizes = sizes[missing:]
        else:
            size = one_axis(item, sizes.pop(0), one, beyond, steps, masks, lists)
            if size is None:
                return None
            result += size
    return result + (sizes if rest else [])


def one_axis(item, n, one, beyond, steps, masks, lists):
    """What is left of one axis of size n: [], [size], or None for an error."""
    if isinstance(item, int):
        return list(one) if -n <= item < n else None
    if isinstance(item, dict):
        if "mask" in item:
            return [sum(item["mask"]) if masks else n]
        return [len(item["list"]) if lists else len(set(item["list"]))] if all(-n <= v < n for v in item["list"]) else None
    start, stop, step = ([int(part) if part else None for part in item.split(":")] + [None])[:3]
    if beyond and stop is not None:
        # The whole size where one more leads from -1 to 0.
        stop = stop + beyond or n
    return [len(range(*slice(start, stop, step if steps else None).indices(n)))]


def slips(data):
    wanted = right(data)
    for sentence, wrong in misread(data, wanted):
        if wrong != wanted:
            yield sentence, wrong


def misread(data, wanted):
    sizes, index = data["shape"], data["index"]
    if wanted is None:
        too_many = len(index) > len(sizes)
        sentence = "There are more indices than axes: that is an error." if too_many else "There is no such index on that axis: that is an error."
        yield "An index that is not there is no slice: it is not cut to fit.", sizes
        inside = {**data, "index": [nearest(item, n) for item, n in zip(index, sizes, strict=False)]}
        yield sentence, indexed(inside)
        yield sentence, indexed(inside, one=[1])
        return
    yield "All of it is there: that is no error.", None
    if any(isinstance(item, int) for item in index):
        yield "An index takes its axis away: only a slice keeps it.", indexed(data, one=[1])
    yield "The stop of a slice is left out.", indexed(data, beyond=1)
    yield "The stop of a slice is left out, not one more.", indexed(data, beyond=-1)
    yield "Axes without an index stay whole.", indexed(data, rest=False)
    yield "`None` puts in an axis of size 1.", indexed(data, new=False)
    yield "With a step, not every place is taken.", indexed(data, steps=False)
    yield (
        "A mask over all axes gives one axis: as long as it has True." if "masked" in str(index) else "A mask keeps only the places that are True.",
        indexed(data, masks=False),
    )
    yield "A list gives as many places as it names, repeated ones too.", indexed(data, lists=False)
    yield "Each axis is cut where it stands: the order stays.", wanted[::-1]
    yield "Something is taken away: the shape changes.", sizes


def nearest(item, n):
    if isinstance(item, int):
        return max(-n, min(n - 1, item))
    return {"list": [min(v, n - 1) for v in item["list"]]} if isinstance(item, dict) else item


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    sizes, index = list(data["shape"]), data["index"]
    if takes(index[0]) is None:
        return [f"The mask covers all axes: what is True is put into one axis. `{shape_text(right(data))}`"]
    missing = len(sizes) - sum(takes(item) for item in index)
    if missing < 0:
        return [f"`X` has {len(sizes)} axes, and {len(index)} are indexed: NumPy raises an error."]
    lines = []
    for item in index:
        if item == "None":
            lines.append("`None` puts in an axis of size 1.")
        elif item == "...":
            lines.append(f"`...` stands for the axes that are not named: {', '.join(map(str, sizes[:missing])) or 'none'} stays.")
            sizes = sizes[missing:]
        else:
            n = sizes.pop(0)
            left = one_axis(item, n, (), 0, True, True, True)
            if left is None:
                return [*lines, f"`{written(item)}` on an axis of size {n}: there is no such place, so NumPy raises an error."]
            lines.append(f"`{written(item)}` on the axis of size {n}: " + (f"{left[0]} of it." if left else "the axis goes."))
    if sizes:
        lines.append(f"Not named, so whole: {', '.join(map(str, sizes))}.")
    return [*lines, f"The shape is `{shape_text(right(data))}`."]
