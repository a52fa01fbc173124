# caught by: test_example_by_hand | the smallest difference is the most negative one
import numpy as np


def nearest(values, queries):
    values, queries = np.sort(np.asarray(values, dtype=np.float64)), np.asarray(queries, dtype=np.float64)
    return values[(queries[:, None] - values).argmin(axis=1)]
