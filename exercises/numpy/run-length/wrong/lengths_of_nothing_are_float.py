# caught by: test_lengths_are_whole_numbers | an empty list becomes a float64 array
from itertools import groupby

import numpy as np


def encode(x):
    runs = [(value, len(list(group))) for value, group in groupby(x)]
    return np.array([v for v, _ in runs], dtype=x.dtype), np.array([n for _, n in runs])


def decode(values, lengths):
    return np.repeat(values, lengths)
