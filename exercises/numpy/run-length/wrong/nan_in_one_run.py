# caught by: test_each_nan_is_its_own_run | treats all nan in a row as equal
import numpy as np


def encode(x):
    begins = np.ones(len(x), dtype=bool)
    begins[1:] = x[1:] != x[:-1]
    if x.dtype.kind == "f":
        begins[1:] &= ~(np.isnan(x[1:]) & np.isnan(x[:-1]))
    starts = np.flatnonzero(begins)
    return x[starts], np.diff(starts, append=len(x))


def decode(values, lengths):
    return np.repeat(values, lengths)
