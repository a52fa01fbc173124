# caught by: test_example_by_hand | partition returns the scores, argpartition their places
import numpy as np


def top_k(scores, k):
    return np.partition(scores, -k)[len(scores) - k :]
