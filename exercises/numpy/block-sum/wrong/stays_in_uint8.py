# caught by: test_small_number_types | adds in the type of the picture and converts afterwards
import numpy as np


def block_sum(a, k):
    h, w = a.shape
    full = np.pad(a, ((0, -h % k), (0, -w % k)))
    return full.reshape(full.shape[0] // k, k, full.shape[1] // k, k).sum(axis=(1, 3), dtype=a.dtype).astype(float)


def block_mean(a, k):
    return block_sum(a, k) / block_sum(np.ones(a.shape), k)
