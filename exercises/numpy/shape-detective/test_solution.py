import ast
from math import prod
from pathlib import Path

import numpy as np
import pytest
import solution
from solution import after_broadcast, after_newaxis, after_reshape, after_transpose


def same(theirs, expected, question, slips=()):
    """Compare two shapes; `slips` holds pairs of a wrong shape and the sentence that explains it."""
    assert theirs is not None, f"{question} returns nothing: is the return missing?"
    theirs, expected = list(theirs), list(expected)
    sentence = next((sentence for shape, sentence in slips if theirs == list(shape)), "") if theirs != expected else ""
    assert theirs == expected, f"{question} gives {tuple(expected)}, yours is {tuple(theirs)}. {sentence}"


def reshape(shape, new, expected):
    slips = [(new, "A -1 is a placeholder: replace it with the size that makes the number of elements right.")] if -1 in new else []
    slips.append((shape, "This is the old shape."))
    same(fits(after_reshape, shape, new), expected, f"after_reshape({shape}, {new})", slips)


def transpose(shape, axes, expected):
    slips = [(shape, "This is the old shape." if axes else "Without axes the order of all axes is reversed.")]
    if axes is not None:
        back = [shape[[axis % len(shape) for axis in axes].index(i)] for i in range(len(shape))]
        slips.append((back, "axes says where each axis comes from, not where it goes: place i of the result is shape[axes[i]]."))
        slips.append((shape[::-1], "That is the order reversed, but here axes is given."))
    same(after_transpose(shape, axes), expected, f"after_transpose({shape}, {axes})", slips)


def newaxis(shape, index, expected):
    written = ", ".join("None" if part is None else ":" for part in index)
    ones, kept = [1] * index.count(None), sum(part is not None for part in index)
    mentioned, rest = list(expected[: len(index)]), shape[kept:]
    slips = [
        (mentioned, "The axes that the index does not mention are missing: they follow at the end."),
        (shape, "This is the old shape: each None inserts an axis of size 1."),
        ([*ones, *shape], "The new axes must stand where None stands, not in front."),
        ([*shape, *ones], "The new axes must stand where None stands, not at the end."),
        ([*mentioned, *rest[::-1]], "The axes that are left over keep their order."),
    ]
    same(after_newaxis(shape, index), expected, f"after_newaxis({shape}, np.s_[{written}])", slips)


def broadcast(first, second, expected):
    slips = []
    if len(first) != len(second):
        long, short = sorted((first, second), key=len, reverse=True)
        left = [max(m, n) for m, n in zip(long, (*short, *[1] * len(long)), strict=False)]
        slips.append((left, "Did you line the shapes up on the left? Start at the right."))
        slips.append((expected[-len(short) :] if short else (), "The axes that only one of them has are missing: a missing axis counts as 1."))
    slips.append((expected[::-1], "The right sizes in reversed order: turn them round again at the end."))
    same(fits(after_broadcast, first, second), expected, f"after_broadcast({first}, {second})", slips)


def fits(function, one, two):
    """The learner's answer where the shapes fit; a ValueError becomes a sentence."""
    try:
        return function(one, two)
    except ValueError as problem:
        pytest.fail(f"{function.__name__}({one}, {two}) is possible, but your function raises {problem!r}.")


def must_raise(function, one, two, reason):
    try:
        theirs = function(one, two)
    except ValueError:
        return
    except (ZeroDivisionError, IndexError) as problem:
        pytest.fail(f"{function.__name__}({one}, {two}) must raise a ValueError, not {type(problem).__name__}. {reason}")
    pytest.fail(f"{function.__name__}({one}, {two}) must raise a ValueError, yet {theirs} came back. {reason}")


def sizes(rng, axes):
    return tuple(rng.integers(1, 5, size=axes, dtype=np.int64).tolist())


def test_examples_by_hand():
    """The four examples of the statement come out as worked by hand."""
    reshape((4, 6), (3, -1), (3, 8))
    transpose((2, 3, 5), (2, 0, 1), (5, 2, 3))
    newaxis((4, 3), np.s_[:, None], (4, 1, 3))
    broadcast((8, 1, 3), (5, 1), (8, 5, 3))


def test_tuples_of_int():
    """Each function returns a tuple, and every size in it is an int."""
    answers = {
        "after_reshape": after_reshape((4, 6), (-1, 2, 3)),
        "after_transpose": after_transpose((2, 3)),
        "after_transpose with axes": after_transpose((2, 3), (1, 0)),
        "after_newaxis": after_newaxis((4, 3), np.s_[:, None]),
        "after_broadcast": after_broadcast((4, 1), (3,)),
    }
    for name, theirs in answers.items():
        assert isinstance(theirs, tuple), f"{name} must return a tuple, not {type(theirs).__name__}."
        for size in theirs:
            assert type(size) is int, f"Every size is an int, but {name} returns {theirs}: {size!r} is {type(size).__name__}. Divide with //."


@pytest.mark.parametrize(
    "shape, new",
    [((12,), (3, 4)), ((3, 4), (12,)), ((3, 4), (-1,)), ((2, 3, 4), (4, -1)), ((2, 3, 4), (2, -1, 3)), ((2, 3), (-1, 1, 6)), ((5, 2), (10, -1))],
)
def test_reshape(shape, new):
    """Reshaping gives the shape of the real array, with and without -1."""
    reshape(shape, new, np.zeros(shape).reshape(new).shape)


@pytest.mark.parametrize(
    "shape, new", [((12,), (3, 5)), ((12,), (5, -1)), ((2, 3), (4, -1)), ((3, 4), (2, 3)), ((3, 4), ()), ((7,), (-1, 2)), ((), (2,))]
)
def test_reshape_that_does_not_fit(shape, new):
    """Reshaping to another number of elements raises a ValueError."""
    with pytest.raises(ValueError, match="reshape"):
        np.zeros(shape).reshape(new)
    must_raise(after_reshape, shape, new, f"{prod(shape)} elements do not fit.")


@pytest.mark.parametrize("shape", [(7,), (3, 4), (2, 3, 4), (5, 1, 2, 3)])
def test_transpose_without_axes(shape):
    """Without axes the order of the axes is reversed."""
    transpose(shape, None, np.zeros(shape).transpose().shape)


@pytest.mark.parametrize("axes", [(1, 2, 3, 0), (3, 0, 1, 2), (0, 2, 1, 3), (2, 3, 1, 0), (0, -1, 1, 2), (-2, 0, -1, 1), (0, 1, 2, 3)])
def test_transpose_with_axes(axes):
    """With axes, each axis comes from where axes says, also when counted from the end."""
    transpose((2, 3, 5, 7), axes, np.zeros((2, 3, 5, 7)).transpose(axes).shape)


@pytest.mark.parametrize(
    "index",
    [
        np.s_[None, :],
        np.s_[:, None],
        np.s_[None, None],
        np.s_[:, None, :],
        np.s_[:, :, None],
        np.s_[None, :, None, :, None],
        np.s_[:, :],
        np.s_[:,],
        (),
    ],
)
def test_newaxis(index):
    """Each None inserts a 1 at its place, and the other axes keep their order."""
    for shape in ((4, 3), (2, 3, 5), (4, 2, 5, 7)):
        newaxis(shape, index, np.zeros(shape)[index].shape)


@pytest.mark.parametrize(
    "first, second",
    [((4, 3), (3,)), ((3,), (4, 3)), ((4, 1), (3,)), ((1,), (5, 1, 2)), ((2, 3), (2, 3)), ((6, 1), (1, 5)), ((7, 1, 5), (1, 4, 1)), ((3, 3), (1, 3))],
)
def test_broadcast(first, second):
    """Two shapes that fit give the shape of NumPy's broadcast_shapes."""
    broadcast(first, second, np.broadcast_shapes(first, second))


@pytest.mark.parametrize(
    "first, second",
    [((4, 3), (4,)), ((3,), (2,)), ((2, 3), (3, 2)), ((4, 2), (4, 6)), ((1, 2), (3, 4, 8)), ((5, 1, 3), (5, 2)), ((5, 2, 3), (4, 2, 3))],
)
def test_broadcast_that_does_not_fit(first, second):
    """Where two different sizes meet and neither is 1, a ValueError is raised."""
    with pytest.raises(ValueError, match="shape"):
        np.broadcast_shapes(first, second)
    must_raise(after_broadcast, first, second, "Compare from the right; a size stretches only if it is 1.")


def test_single_numbers():
    """The empty shape () of a single number works everywhere."""
    reshape((), (1, 1), (1, 1))
    reshape((1, 1), (), ())
    reshape((), (-1,), (1,))
    transpose((), None, ())
    newaxis((), (None, None), (1, 1))
    broadcast((), (2, 3), (2, 3))
    broadcast((4, 1), (), (4, 1))
    broadcast((), (), ())


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_random_shapes(seed):
    """Random shapes agree with the shapes of real arrays."""
    rng = np.random.default_rng(seed)
    for axes in (1, 2, 3, 4):
        shape = sizes(rng, axes)
        a = np.zeros(shape)
        order = tuple(rng.permutation(axes).tolist())
        transpose(shape, order, a.transpose(order).shape)
        new = [*rng.permutation(shape).tolist()]
        new[rng.integers(axes)] = -1
        reshape(shape, tuple(new), a.reshape(new).shape)
        index = tuple(part for _ in range(axes - 1) for part in ([None] * int(rng.integers(3)) + [slice(None)]))
        newaxis(shape, index, a[index].shape)
        other = tuple(np.where(rng.random(axes) < 0.5, 1, shape).tolist())[int(rng.integers(axes)) :]
        broadcast(shape, other, np.broadcast_shapes(shape, other))
        broadcast(other, shape, np.broadcast_shapes(shape, other))


def test_shapes_far_too_large_for_memory():
    """Shapes that fit into no computer work as well: only tuples are needed."""
    large = 10**7
    reshape((large, large, large), (large, -1), (large, large * large))
    transpose((large, 2, large, 3), (1, 0, 3, 2), (2, large, 3, large))
    newaxis((large, large + 1, large), np.s_[:, None], (large, 1, large + 1, large))
    broadcast((large, 1, large), (large, 1), (large, large, large))


def test_without_numpy():
    """The functions work without NumPy: the shapes are predicted, not tried out."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    parts = [part for part in tree.body if not (isinstance(part, ast.If) and "__name__" in ast.unparse(part.test))]  # there NumPy is fine
    nodes = [node for part in parts for node in ast.walk(part)]
    names = {
        name.asname or "numpy" for node in nodes if isinstance(node, ast.Import) for name in node.names if name.name.partition(".")[0] == "numpy"
    }
    for node in nodes:
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "numpy":
            taken = sorted({name.name for name in node.names} - {"newaxis"})
            assert not taken, f"Line {node.lineno} imports {', '.join(taken)} from NumPy: predict the shape from the tuples alone."
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in names:
            allowed = node.attr == "newaxis"
            assert allowed, f"Line {node.lineno} uses {ast.unparse(node)}: predict the shape from the tuples alone, without NumPy."
