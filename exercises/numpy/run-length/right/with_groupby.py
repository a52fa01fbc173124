# the standard library finds the runs, a plain comprehension decodes
from itertools import groupby

import numpy as np


def encode(x):
    runs = [(value, sum(1 for _ in group)) for value, group in groupby(x)]
    return np.array([v for v, _ in runs], dtype=x.dtype), np.array([n for _, n in runs], dtype=np.int64)


def decode(values, lengths):
    values = np.asarray(values)
    return np.array([v for v, n in zip(values, lengths, strict=True) for _ in range(n)], dtype=values.dtype)
