# caught by: test_encode_by_hand | a loop that stores a run when the next begins, and never stores the last
import numpy as np


def encode(x):
    values, lengths, count = [], [], 1
    for before, now in zip(x[:-1], x[1:]):
        if now == before:
            count += 1
        else:
            values.append(before)
            lengths.append(count)
            count = 1
    return np.array(values, dtype=x.dtype), np.array(lengths, dtype=int)


def decode(values, lengths):
    return np.repeat(values, lengths)
