# caught by: test_encode_by_hand | returns where the runs end instead of how long they are
import numpy as np


def encode(x):
    ends = np.ones(len(x), dtype=bool)
    ends[:-1] = x[1:] != x[:-1]
    places = np.flatnonzero(ends)
    return x[places], places + 1


def decode(values, lengths):
    return np.repeat(values, lengths)
