# caught by: test_without_sorting | argsort is what everybody knows
import numpy as np


def top_k(scores, k):
    return np.argsort(scores)[len(scores) - k :]
