# lists that are changed in place, sets of sizes, the name np.newaxis
import math

import numpy as np


def after_reshape(shape, new):
    new = list(new)
    if -1 in new:
        new[new.index(-1)] = math.prod(shape) // -math.prod(new)
    if math.prod(new) != math.prod(shape):
        raise ValueError("cannot reshape")
    return tuple(new)


def after_transpose(shape, axes=None):
    return tuple(map(shape.__getitem__, axes)) if axes is not None else tuple(reversed(shape))


def after_newaxis(shape, index):
    sizes = list(shape)
    for place, part in enumerate(index):
        if part is np.newaxis:
            sizes.insert(place, 1)
    return tuple(sizes)


def after_broadcast(first, second):
    result, first, second = [], list(first), list(second)
    while first or second:
        met = {first.pop() if first else 1, second.pop() if second else 1}
        if len(met - {1}) > 1:
            raise ValueError("operands could not be broadcast together")
        result.insert(0, max(met))
    return tuple(result)
