# the standard library's binary search, one query at a time
from bisect import bisect_left

import numpy as np


def nearest(values, queries):
    ordered = sorted(map(float, values))
    result = np.empty(len(queries))
    for i, q in enumerate(map(float, queries)):
        place = bisect_left(ordered, q)
        around = ordered[max(place - 1, 0) : place + 1]
        result[i] = around[0] if abs(around[0] - q) <= abs(around[-1] - q) else around[-1]
    return result
