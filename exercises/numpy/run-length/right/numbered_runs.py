# numbers the runs by a cumulative sum, counts with bincount; decodes by searching the ends
import numpy as np


def encode(x):
    if len(x) == 0:
        return x.copy(), np.zeros(0, dtype=np.uint32)
    changes = np.concatenate([[False], x[:-1] != x[1:]])
    number = np.cumsum(changes, dtype=np.intp)
    lengths = np.bincount(number)
    return x[np.cumsum(lengths) - lengths], lengths


def decode(values, lengths):
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    return np.asarray(values)[np.searchsorted(ends, np.arange(total), side="right")]
