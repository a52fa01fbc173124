"""The shape of an einsum, or that it is an error."""

from kit import draw_told_apart, grade, pick, shape, shape_text, shuffled, whole

NAMES = "abc"
SUBSCRIPTS = {
    1: ["ij->ji", "ij->i", "ij->j", "i,j->ij", "i,j->ji", "ij,j->i", "ij,jk->ik", "ij,ij->j", "ij,ij->ij", "ij,i->j"],
    2: ["bij,bjk->bik", "bij,jk->bik", "ij,kj->ik", "ij,kj->ki", "ij,ik->jk", "bij->bji", "bij,bij->b", "ijk,k->ij", "bi,bj->bij", "ijk->ki"],
    3: ["ii->i", "ij,jk", "ji", "kj,ji", "ba,ca", "ij,jk,kl->il", "bhqd,bhkd->bhqk", "ij,jk->ki", "iij->j", "ij,ij,kj->k", "kij,j"],
}


def question(rng, level):
    def draw():
        subscripts = pick(rng, SUBSCRIPTS[level])
        sizes = dict(zip(dict.fromkeys(c for c in subscripts if c.isalpha()), shuffled(rng, range(2, 8)), strict=False))
        shapes = [[sizes[letter] for letter in term] for term in terms(subscripts)]
        repeated = [
            (t, i) for t, term in enumerate(terms(subscripts)) for i, letter in enumerate(term) if subscripts.split("->")[0].count(letter) > 1
        ]
        if level == 3 and repeated and whole(rng, 0, 2) == 0:
            t, i = pick(rng, repeated)
            shapes[t][i] += pick(rng, [-1, 1]) if shapes[t][i] > 2 else 1
        return {"subscripts": subscripts, "shapes": shapes}

    data = draw_told_apart(draw, right, slips)
    named = ", ".join(f"`{name}` has the shape `{shape_text(s)}`" for name, s in zip(NAMES, data["shapes"], strict=False))
    call = f'np.einsum("{data["subscripts"]}", {", ".join(NAMES[: len(data["shapes"])])})'
    return {
        "text": f"{named}. Which shape has `{call}`, or is it an error?",
        "data": data,
        "answer": shape(),
        "worked": {"steps": steps(data), "answer": right(data)},
    }


def terms(subscripts):
    return subscripts.split("->")[0].split(",")


def kept(subscripts):
    """The letters of the result. Without an arrow: those that occur once, in the order of the alphabet."""
    if "->" in subscripts:
        return subscripts.split("->")[1]
    letters = subscripts.replace(",", "")
    return "".join(sorted(letter for letter in letters if letters.count(letter) == 1))


def sizes_of(data):
    """The sizes that each letter is given, in the order of the letters."""
    sizes = {}
    for term, found in zip(terms(data["subscripts"]), data["shapes"], strict=True):
        for letter, size in zip(term, found, strict=True):
            sizes.setdefault(letter, []).append(size)
    return sizes


def right(data):
    sizes = sizes_of(data)
    if any(len(set(found)) > 1 for found in sizes.values()):
        return None
    return [sizes[letter][0] for letter in kept(data["subscripts"])]


def slips(data):
    wanted = right(data)
    for sentence, wrong in misread(data, wanted):
        if wrong != wanted:
            yield sentence, wrong


def misread(data, wanted):
    subscripts, sizes = data["subscripts"], sizes_of(data)

    def shaped(letters):
        return [sizes[letter][0] for letter in letters]

    last = kept(subscripts)
    joined = [v for s in data["shapes"] for v in s]
    if wanted is None:
        for wrong in (shaped(last), [sizes[letter][-1] for letter in last], shaped(last)[::-1], shaped(sizes), joined):
            yield "One letter has two sizes: that is an error.", wrong
        return
    yield "Each letter has one size: it fits.", None
    if "->" in subscripts:
        yield "The letters after the arrow say the order.", shaped(sorted(last))
        yield "The letters after the arrow say the order.", shaped(last)[::-1]
    else:
        yield "Without an arrow the letters come in the order of the alphabet.", shaped(letter for letter in sizes if letter in last)
        yield "Without an arrow not everything is summed: letters that occur once stay.", []
    yield "Those letters are summed away: only the others stay.", shaped(letter for letter in sizes if letter not in last)
    yield "A letter that is not in the result is summed away.", shaped(sizes)
    yield "A letter stands once in the result, however often it occurs before.", joined


def check(question, answer):
    data = question["data"]
    grade(question["answer"], answer, right(data), slips(data))


def steps(data):
    subscripts, sizes = data["subscripts"], sizes_of(data)
    lines = []
    for letter, found in sizes.items():
        if len(set(found)) > 1:
            differing = " and ".join(str(v) for v in dict.fromkeys(found))
            return [*lines, f"`{letter}` is {differing}: one letter cannot have two sizes, so NumPy raises an error."]
        lines.append(f"`{letter}` is {found[0]}.")
    last = kept(subscripts)
    summed = [f"`{letter}`" for letter in sizes if letter not in last]
    if "->" not in subscripts:
        lines.append(f"Without an arrow, letters that occur once stay, in the order of the alphabet: as with `->{last}`.")
    if summed:
        lines.append(f"Summed away: {', '.join(summed)}.")
    return [*lines, f"`{last}` has the shape `{shape_text(right(data))}`."]
