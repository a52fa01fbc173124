# caught by: test_other_dtypes | uses np.diff for the comparison, which cannot subtract text
import numpy as np


def encode(x):
    starts = np.flatnonzero(np.concatenate([[True], np.diff(x) != 0])[: len(x)])
    return x[starts], np.diff(starts, append=len(x))


def decode(values, lengths):
    return np.repeat(values, lengths)
