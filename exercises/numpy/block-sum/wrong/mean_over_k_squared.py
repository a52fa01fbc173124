# caught by: test_means_with_smaller_blocks | divides every block by k * k, so that the filled-in zeros count
import numpy as np


def block_sum(a, k):
    h, w = a.shape
    full = np.pad(a.astype(float), ((0, -h % k), (0, -w % k)))
    return full.reshape(full.shape[0] // k, k, full.shape[1] // k, k).sum(axis=(1, 3))


def block_mean(a, k):
    return block_sum(a, k) / k**2
