import numpy as np


def nearest(values, queries):
    """For each query the nearest of the values, the lower one if two are equally near."""
    values = np.sort(np.asarray(values, dtype=np.float64))
    queries = np.asarray(queries, dtype=np.float64)
    place = np.searchsorted(values, queries)
    # Which are the two neighbours of each query? What if there is only one? Which one is nearer?
    return queries


if __name__ == "__main__":
    values, queries = np.array([1.0, 4.0, 8.0]), np.array([5.0, 6.0, 2.5, -3.0, 100.0, 4.0])
    print("places ", np.searchsorted(values, queries))
    print("nearest", nearest(values, queries))
