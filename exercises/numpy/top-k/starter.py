import numpy as np


def top_k(scores, k):
    """Places of the k largest scores, in any order."""
    # np.argpartition(scores, i) puts in front the places of the i smallest scores. Where do the largest end up?
    return np.arange(k)


if __name__ == "__main__":
    scores = np.array([0.2, 0.9, 0.1, 0.7, 0.5, 0.8, 0.3, 0.6])
    for i in (1, 4, 6):
        order = np.argpartition(scores, i)
        print("split at", i, "| before", scores[order[:i]], "| there", scores[order[i]], "| after", scores[order[i + 1 :]])
    print("top 2 at", top_k(scores, 2))
