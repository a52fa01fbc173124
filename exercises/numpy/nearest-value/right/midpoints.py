# the midpoints between neighbours are the borders; a query on a border belongs to the left
import numpy as np


def nearest(values, queries):
    values = np.unique(np.asarray(values, dtype=np.float64))
    borders = (values[:-1] + values[1:]) / 2
    return values[np.searchsorted(borders, np.asarray(queries, dtype=np.float64), side="left")]
