# caught by: test_means_with_smaller_blocks | takes the mean of the array filled up with zeros
import numpy as np


def block_sum(a, k):
    h, w = a.shape
    full = np.pad(a.astype(float), ((0, -h % k), (0, -w % k)))
    return full.reshape(full.shape[0] // k, k, full.shape[1] // k, k).sum(axis=(1, 3))


def block_mean(a, k):
    h, w = a.shape
    full = np.pad(a.astype(float), ((0, -h % k), (0, -w % k)))
    return full.reshape(full.shape[0] // k, k, full.shape[1] // k, k).mean(axis=3).mean(axis=1)
