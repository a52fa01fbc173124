# k times the largest of those that are still there
import numpy as np


def top_k(scores, k):
    left = list(range(len(scores)))
    places = []
    for _ in range(k):
        best = left[int(np.argmax(scores[left]))]
        places.append(best)
        left.remove(best)
    return places
