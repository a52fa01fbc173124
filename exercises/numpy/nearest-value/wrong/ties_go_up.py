# caught by: test_ties_go_to_the_lower_value | < instead of <=
import numpy as np


def nearest(values, queries):
    values, queries = np.sort(np.asarray(values, dtype=np.float64)), np.asarray(queries, dtype=np.float64)
    place = np.searchsorted(values, queries)
    below, above = values[np.maximum(place - 1, 0)], values[np.minimum(place, len(values) - 1)]
    return np.where(queries - below < above - queries, below, above)
