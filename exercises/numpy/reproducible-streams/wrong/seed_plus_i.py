# caught by: test_neighbouring_seeds_share_nothing | gives worker i the seed seed + i
import numpy as np


def worker_streams(seed, workers):
    return [np.random.default_rng(seed + i) for i in range(workers)]


def worker_stream(seed, i):
    return np.random.default_rng(seed + i)
