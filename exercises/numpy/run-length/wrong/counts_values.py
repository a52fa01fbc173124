# caught by: test_encode_by_hand | takes np.unique, which counts each value over the whole array
import numpy as np


def encode(x):
    return np.unique(x, return_counts=True)


def decode(values, lengths):
    return np.repeat(values, lengths)
