# all distances at once; sorted values, so that argmin takes the lower of two equals
import numpy as np


def nearest(values, queries):
    values, queries = np.sort(np.array(values, float)), np.array(queries, float)
    return values[np.abs(queries[:, None] - values).argmin(axis=1)]
