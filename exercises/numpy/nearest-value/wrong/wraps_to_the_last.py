# caught by: test_outside | place - 1 is -1 below the smallest value, and that is the largest
import numpy as np


def nearest(values, queries):
    values, queries = np.sort(np.asarray(values, dtype=np.float64)), np.asarray(queries, dtype=np.float64)
    place = np.searchsorted(values, queries)
    below, above = values[place - 1], values[np.minimum(place, len(values) - 1)]
    return np.where(queries - below <= above - queries, below, above)
