# caught by: test_encode_by_hand | finds only the places where something changes
import numpy as np


def encode(x):
    starts = np.flatnonzero(x[1:] != x[:-1]) + 1
    return x[starts], np.diff(starts, append=len(x))


def decode(values, lengths):
    return np.repeat(values, lengths)
