# one slice per block; a slice that reaches beyond the edge just ends there
import numpy as np


def by_block(a, k, reduce):
    h, w = a.shape
    return np.array([[reduce(a[i : i + k, j : j + k]) for j in range(0, w, k)] for i in range(0, h, k)], dtype=float)


def block_sum(a, k):
    return by_block(a, k, lambda block: np.sum(block, dtype=float))


def block_mean(a, k):
    return by_block(a, k, lambda block: np.mean(block, dtype=float))
