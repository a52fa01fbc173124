# caught by: test_sums_by_hand | moves the block by one element instead of by k
import numpy as np


def block_sum(a, k):
    h, w = a.shape
    return np.array([[a[i : i + k, j : j + k].sum(dtype=float) for j in range(w - k + 1)] for i in range(h - k + 1)])


def block_mean(a, k):
    return block_sum(a, k) / k**2
