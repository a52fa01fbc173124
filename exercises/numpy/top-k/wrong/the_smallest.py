# caught by: test_example_by_hand | the front of the partition holds the smallest
import numpy as np


def top_k(scores, k):
    return np.argpartition(scores, min(k, len(scores) - 1))[:k]
