# caught by: test_queries_among_the_values | clips to 1 and n - 2, so the largest value is never reached
import numpy as np


def nearest(values, queries):
    values, queries = np.sort(np.asarray(values, dtype=np.float64)), np.asarray(queries, dtype=np.float64)
    place = np.clip(np.searchsorted(values, queries), 1, max(len(values) - 2, 1))
    below, above = values[place - 1], values[np.minimum(place, len(values) - 1)]
    return np.where(queries - below <= above - queries, below, above)
