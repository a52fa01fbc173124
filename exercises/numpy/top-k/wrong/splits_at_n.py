# caught by: test_none_of_them | splits at n - k, which does not exist for k = 0
import numpy as np


def top_k(scores, k):
    split = len(scores) - k
    return np.argpartition(scores, split)[split:]
