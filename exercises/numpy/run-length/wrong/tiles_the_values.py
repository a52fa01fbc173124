# caught by: test_decode_by_hand | repeats the whole list instead of each element
import numpy as np


def encode(x):
    begins = np.ones(len(x), dtype=bool)
    begins[1:] = x[1:] != x[:-1]
    starts = np.flatnonzero(begins)
    return x[starts], np.diff(starts, append=len(x))


def decode(values, lengths):
    return np.tile(values, max(lengths, default=0) if len(lengths) else 0)[: sum(lengths)]
