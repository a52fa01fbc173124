# caught by: test_many_scores | splits in the middle, whatever k is
import numpy as np


def top_k(scores, k):
    return np.argpartition(scores, len(scores) // 2)[len(scores) - k :]
