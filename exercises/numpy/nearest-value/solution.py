import numpy as np


def nearest(values, queries):
    """For each query the nearest of the values, the lower one if two are equally near."""
    values = np.sort(np.asarray(values, dtype=np.float64))  # a sorted copy
    queries = np.asarray(queries, dtype=np.float64)
    place = np.searchsorted(values, queries)  # so many values are smaller than the query
    below = values[np.maximum(place - 1, 0)]  # both ends: there is only one neighbour
    above = values[np.minimum(place, len(values) - 1)]
    return np.where(queries - below <= above - queries, below, above)
