# caught by: test_sums_with_smaller_blocks | fills in zeros above and at the left, so that the blocks are shifted
import numpy as np


def block_sum(a, k):
    h, w = a.shape
    full = np.pad(a.astype(float), ((-h % k, 0), (-w % k, 0)))
    return full.reshape(full.shape[0] // k, k, full.shape[1] // k, k).sum(axis=(1, 3))


def block_mean(a, k):
    return block_sum(a, k) / block_sum(np.ones(a.shape), k)
