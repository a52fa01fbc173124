import numpy as np


def top_k(scores, k):
    """Places of the k largest scores, in any order."""
    n = len(scores)
    # After the partition, place n - k of the order holds what sorting would put there: no larger ones stand before it, no smaller ones after it.
    order = np.argpartition(scores, -k)  # -k counts from the end; for k = 0 any split will do, and -0 is 0
    return order[n - k :]  # not order[-k:], which is everything for k = 0
