# caught by: test_random_scores | > leaves out the k-th largest itself
import numpy as np


def top_k(scores, k):
    if k == 0:
        return []
    kth = np.partition(scores, -k)[-k]
    return np.flatnonzero(scores > kth)
