# caught by: test_ties | takes every score that reaches the k-th largest: with ties these are more than k
import numpy as np


def top_k(scores, k):
    if k == 0:
        return []
    kth = np.partition(scores, -k)[-k]
    return np.flatnonzero(scores >= kth)
