from itertools import zip_longest
from math import prod


def after_reshape(shape, new):
    """The shape of a.reshape(new) for an a with this shape."""
    known = prod(size for size in new if size != -1)
    filled = tuple(prod(shape) // known if size == -1 else size for size in new)
    if prod(filled) != prod(shape):  # catches a remainder of the division as well
        raise ValueError(f"{prod(shape)} elements do not fit into shape {new}.")
    return filled


def after_transpose(shape, axes=None):
    """The shape of a.transpose(axes) for an a with this shape."""
    return shape[::-1] if axes is None else tuple(shape[axis] for axis in axes)


def after_newaxis(shape, index):
    """The shape of a[index] for an a with this shape; index is a tuple of : and None."""
    sizes = iter(shape)
    start = [1 if part is None else next(sizes) for part in index]
    return (*start, *sizes)  # what the index did not mention is still in sizes


def after_broadcast(first, second):
    """The shape of a + b for arrays with these two shapes."""
    sizes = []
    for m, n in zip_longest(reversed(first), reversed(second), fillvalue=1):
        if m != n and 1 not in (m, n):
            raise ValueError(f"Shapes {first} and {second} do not fit: {m} meets {n}.")
        sizes.append(max(m, n))
    return tuple(reversed(sizes))
