# caught by: test_other_dtypes | compares numbers with a tolerance
import numpy as np


def encode(x):
    begins = np.ones(len(x), dtype=bool)
    begins[1:] = x[1:] != x[:-1] if x.dtype.kind == "U" else ~np.isclose(x[1:].astype(float), x[:-1].astype(float))
    starts = np.flatnonzero(begins)
    return x[starts], np.diff(starts, append=len(x))


def decode(values, lengths):
    return np.repeat(values, lengths)
