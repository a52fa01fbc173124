# caught by: test_small_number_types | subtracts in the given type: 3 - 5 is 254 in uint8
import numpy as np


def nearest(values, queries):
    values, queries = np.sort(np.asarray(values)), np.asarray(queries)
    return values[np.abs(queries[:, None] - values).argmin(axis=1)].astype(np.float64)
