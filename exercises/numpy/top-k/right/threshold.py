# the k-th largest score as a threshold; ties fill the seats that are left
import numpy as np


def top_k(scores, k):
    if k == 0:
        return np.array([], dtype=np.int64)
    kth = np.partition(scores, len(scores) - k)[len(scores) - k]
    above, equal = np.flatnonzero(scores > kth), np.flatnonzero(scores == kth)
    return np.concatenate([above, equal[: k - len(above)]])
