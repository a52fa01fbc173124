# plain loops, padding with ones in front, sizes tried out for -1
def count(sizes):
    product = 1
    for size in sizes:
        product *= size
    return product


def after_reshape(shape, new):
    total, known = count(shape), 1
    for size in new:
        if size != -1:
            known *= size
    if -1 not in new:
        if known != total:
            raise ValueError("another number of elements")
        return new
    if total % known:
        raise ValueError("does not divide")
    place = new.index(-1)
    return new[:place] + (total // known,) + new[place + 1 :]


def after_transpose(shape, axes=None):
    if axes is None:
        axes = range(len(shape) - 1, -1, -1)
    result = ()
    for axis in axes:
        result += (shape[axis],)
    return result


def after_newaxis(shape, index):
    result, used = [], 0
    for part in index:
        if part == slice(None):
            result.append(shape[used])
            used += 1
        else:
            result.append(1)
    return tuple(result) + shape[used:]


def after_broadcast(first, second):
    first = (1,) * (len(second) - len(first)) + first
    second = (1,) * (len(first) - len(second)) + second
    result = []
    for m, n in zip(first, second, strict=True):
        if m == n or n == 1:
            result.append(m)
        elif m == 1:
            result.append(n)
        else:
            raise ValueError(f"{m} meets {n}")
    return tuple(result)
