# caught by: test_example_by_hand | takes the value at the place, without looking at the other neighbour
import numpy as np


def nearest(values, queries):
    values, queries = np.sort(np.asarray(values, dtype=np.float64)), np.asarray(queries, dtype=np.float64)
    return values[np.minimum(np.searchsorted(values, queries), len(values) - 1)]
