# the smallest n - k are dropped; k = 0 has no split
import numpy as np


def top_k(scores, k):
    split = len(scores) - k
    everything = np.arange(len(scores))
    return everything[:0] if k == 0 else np.delete(everything, np.argpartition(scores, split)[:split])
