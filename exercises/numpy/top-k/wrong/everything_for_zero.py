# caught by: test_none_of_them | [-k:] is [0:] for k = 0
import numpy as np


def top_k(scores, k):
    return np.argpartition(scores, -k)[-k:]
