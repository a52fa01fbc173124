# caught by: test_sums_with_smaller_blocks | takes the number of block columns from the height
import numpy as np


def block_sum(a, k):
    n = -(-a.shape[0] // k)
    return np.array([[a[i * k : (i + 1) * k, j * k : (j + 1) * k].sum(dtype=float) for j in range(n)] for i in range(n)])


def block_mean(a, k):
    return block_sum(a, k) / block_sum(np.ones(a.shape), k)
