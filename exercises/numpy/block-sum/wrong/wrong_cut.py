# caught by: test_whole_blocks | reshapes to (blocks, blocks, k, k), which has the right size but takes the elements row by row
import numpy as np


def block_sum(a, k):
    h, w = a.shape
    full = np.pad(a.astype(float), ((0, -h % k), (0, -w % k)))
    return full.reshape(full.shape[0] // k, full.shape[1] // k, k, k).sum(axis=(2, 3))


def block_mean(a, k):
    return block_sum(a, k) / block_sum(np.ones(a.shape), k)
