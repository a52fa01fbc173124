# caught by: test_decode_random_runs | writes each value before looking at its length
import numpy as np


def encode(x):
    begins = np.ones(len(x), dtype=bool)
    begins[1:] = x[1:] != x[:-1]
    starts = np.flatnonzero(begins)
    return x[starts], np.diff(starts, append=len(x))


def decode(values, lengths):
    return np.repeat(values, np.maximum(lengths, 1))
