# caught by: test_scores_are_left_alone | crosses out in the caller's array
import numpy as np


def top_k(scores, k):
    places = []
    for _ in range(k):
        places.append(int(scores.argmax()))
        scores[places[-1]] = scores.min() - 1
    return places
