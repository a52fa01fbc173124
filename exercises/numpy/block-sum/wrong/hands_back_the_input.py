# caught by: test_blocks_of_one | a shortcut for k = 1 that returns the caller's own array
import numpy as np


def block_sum(a, k):
    if k == 1:
        return np.asarray(a, dtype=float)
    h, w = a.shape
    full = np.pad(a.astype(float), ((0, -h % k), (0, -w % k)))
    return full.reshape(full.shape[0] // k, k, full.shape[1] // k, k).sum(axis=(1, 3))


def block_mean(a, k):
    return block_sum(a, k) / block_sum(np.ones(a.shape), k)
