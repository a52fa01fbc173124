# caught by: test_other_dtypes | builds the values anew and loses their dtype
import numpy as np


def encode(x):
    begins = np.ones(len(x), dtype=bool)
    begins[1:] = x[1:] != x[:-1]
    starts = np.flatnonzero(begins)
    return np.array(x[starts].tolist()), np.diff(starts, append=len(x))


def decode(values, lengths):
    return np.repeat(values, lengths)
