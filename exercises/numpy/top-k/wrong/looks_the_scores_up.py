# caught by: test_ties | finds the k largest scores and looks each one up: equal scores give the same place
import numpy as np


def top_k(scores, k):
    values = scores.tolist()
    return [values.index(v) for v in np.partition(scores, -k)[len(scores) - k :].tolist()]
