# caught by: test_one_value_for_each_query | hands back elements in the type of values
import numpy as np


def nearest(values, queries):
    values, queries = np.sort(np.asarray(values)), np.asarray(queries, dtype=np.float64)
    place = np.searchsorted(values, queries)
    below, above = values[np.maximum(place - 1, 0)], values[np.minimum(place, len(values) - 1)]
    return np.where(queries - below <= above - queries, below, above)
