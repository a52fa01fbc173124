# the standard library's heap: looks at each score once and remembers the best k
import heapq


def top_k(scores, k):
    values = scores.tolist()
    return heapq.nlargest(k, range(len(values)), key=values.__getitem__)
