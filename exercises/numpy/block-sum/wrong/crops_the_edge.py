# caught by: test_sums_with_smaller_blocks | throws away what does not fill a whole block
import numpy as np


def block_sum(a, k):
    h, w = a.shape[0] // k, a.shape[1] // k
    return a[: h * k, : w * k].astype(float).reshape(h, k, w, k).sum(axis=(1, 3))


def block_mean(a, k):
    return block_sum(a, k) / block_sum(np.ones(a.shape), k)
