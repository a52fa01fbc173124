# caught by: test_input_is_left_alone | values.sort() sorts the caller's array
import numpy as np


def nearest(values, queries):
    values, queries = np.asarray(values, dtype=np.float64), np.asarray(queries, dtype=np.float64)
    values.sort()
    place = np.searchsorted(values, queries)
    below, above = values[np.maximum(place - 1, 0)], values[np.minimum(place, len(values) - 1)]
    return np.where(queries - below <= above - queries, below, above)
