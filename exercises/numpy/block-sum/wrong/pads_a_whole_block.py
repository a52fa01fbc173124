# caught by: test_whole_blocks | fills in k - h % k rows, which is a whole block too many when nothing is missing
import numpy as np


def block_sum(a, k):
    h, w = a.shape
    full = np.pad(a.astype(float), ((0, k - h % k), (0, k - w % k)))
    return full.reshape(full.shape[0] // k, k, full.shape[1] // k, k).sum(axis=(1, 3))


def block_mean(a, k):
    return block_sum(a, k) / np.maximum(block_sum(np.ones(a.shape), k), 1)
