# caught by: test_lists_and_fractions | writes the values into an array like queries: whole queries cut the fractions off
import numpy as np


def nearest(values, queries):
    queries = np.asarray(queries)
    result = np.empty_like(queries)
    for i, q in enumerate(queries.tolist()):
        result[i] = min(np.asarray(values).tolist(), key=lambda v: (abs(v - q), v))
    return result.astype(np.float64)
