# recursion from the right and pattern matching
from functools import reduce
from operator import mul


def after_reshape(shape, new):
    total = reduce(mul, shape, 1)
    fill, rest = divmod(total, abs(reduce(mul, new, 1)))
    if rest or (fill != 1 and -1 not in new):
        raise ValueError("wrong number of elements")
    return tuple([fill if n < 0 else n for n in new])


def after_transpose(shape, axes=None):
    if axes is None:
        axes = [~i for i in range(len(shape))]
    return tuple(shape[i] for i in axes)


def after_newaxis(shape, index):
    match index:
        case ():
            return shape
        case (None, *rest):
            return (1, *after_newaxis(shape, tuple(rest)))
        case (_, *rest):
            return (shape[0], *after_newaxis(shape[1:], tuple(rest)))


def after_broadcast(first, second):
    if not first or not second:
        return first or second
    m, n = first[-1], second[-1]
    if m != n and m > 1 and n > 1:
        raise ValueError(f"sizes {m} and {n} do not fit")
    return (*after_broadcast(first[:-1], second[:-1]), m * n if 1 in (m, n) else m)
