# caught by: test_example_by_hand | returns the index instead of the value
import numpy as np


def nearest(values, queries):
    values, queries = np.asarray(values, dtype=np.float64), np.asarray(queries, dtype=np.float64)
    return np.abs(queries[:, None] - values).argmin(axis=1)
