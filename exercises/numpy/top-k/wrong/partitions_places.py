# caught by: test_example_by_hand | believes that partition returns places in an order, and takes the last ones
import numpy as np


def top_k(scores, k):
    scores = np.partition(scores, -k)
    return np.arange(len(scores) - k, len(scores))
