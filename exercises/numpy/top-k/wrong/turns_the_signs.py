# caught by: test_whole_numbers | a minus in front of unsigned numbers wraps round
import numpy as np


def top_k(scores, k):
    return np.argpartition(-scores, min(k, len(scores) - 1))[:k]
