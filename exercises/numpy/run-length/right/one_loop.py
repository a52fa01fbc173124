# one element after the other, as on paper
import numpy as np


def encode(x):
    values, lengths = [], []
    for item in x:
        if values and values[-1] == item:
            lengths[-1] += 1
        else:
            values.append(item)
            lengths.append(1)
    return np.array(values, dtype=x.dtype), np.array(lengths, dtype=np.int32)


def decode(values, lengths):
    values = np.asarray(values)
    parts = [np.full(n, value, dtype=values.dtype) for value, n in zip(values, lengths, strict=True)]
    return np.concatenate([values[:0], *parts])
