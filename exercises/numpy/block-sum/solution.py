import numpy as np


def block_sum(a, k):
    """Sum of each k x k block of a; the blocks at the bottom and at the right may be smaller."""
    h, w = a.shape
    # -h % k is what h lacks to the next multiple of k; zeros do not change a sum
    full = np.pad(a.astype(np.float64), ((0, -h % k), (0, -w % k)))
    # cut both axes in two, (rows of blocks, row in block, columns of blocks, column in block), and sum inside the blocks
    return full.reshape(full.shape[0] // k, k, full.shape[1] // k, k).sum(axis=(1, 3))


def block_mean(a, k):
    """Mean of each k x k block of a, over the elements that the block really has."""
    return block_sum(a, k) / block_sum(np.ones(a.shape), k)  # the sum of ones counts the elements
