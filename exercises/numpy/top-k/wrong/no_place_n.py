# caught by: test_all_of_them | turns the signs round and splits at k, which does not exist for k = n
import numpy as np


def top_k(scores, k):
    return np.argpartition(-scores.astype(np.float64), k)[:k]
