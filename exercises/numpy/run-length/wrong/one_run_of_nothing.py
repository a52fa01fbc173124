# caught by: test_no_elements | starts with place 0 even if there is none
import numpy as np


def encode(x):
    starts = np.concatenate([[0], np.flatnonzero(x[1:] != x[:-1]) + 1]).astype(int)
    return x[starts[: len(x)]], np.diff(starts, append=len(x))


def decode(values, lengths):
    return np.repeat(values, lengths)
