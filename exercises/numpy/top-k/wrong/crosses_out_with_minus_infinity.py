# caught by: test_infinite_scores | crosses out what was found with -inf, which the scores may hold already
import numpy as np


def top_k(scores, k):
    left = scores.astype(np.float64)
    places = []
    for _ in range(k):
        places.append(int(left.argmax()))
        left[places[-1]] = -np.inf
    return places
