# caught by: test_ties_go_to_the_lower_value | argmin takes the first of equals, which need not be the lower
import numpy as np


def nearest(values, queries):
    values, queries = np.asarray(values, dtype=np.float64), np.asarray(queries, dtype=np.float64)
    return values[np.abs(queries[:, None] - values).argmin(axis=1)]
