# caught by: test_outside | beyond the largest value there is no value: IndexError
import numpy as np


def nearest(values, queries):
    values, queries = np.sort(np.asarray(values, dtype=np.float64)), np.asarray(queries, dtype=np.float64)
    place = np.searchsorted(values, queries)
    below, above = values[place - 1], values[place]
    return np.where(queries - below <= above - queries, below, above)
