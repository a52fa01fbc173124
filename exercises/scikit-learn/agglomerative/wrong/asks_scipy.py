# caught by: test_the_merging_is_your_own | lets the library do it
import numpy as np
from scipy.cluster.hierarchy import linkage


def agglomerate(X, method):
    return linkage(np.asarray(X, dtype=float), method) if len(X) > 1 else np.zeros((0, 4))
