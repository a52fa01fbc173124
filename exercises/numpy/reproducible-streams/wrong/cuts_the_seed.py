# caught by: test_large_seeds | cuts the seed to 32 bits, as np.random.seed demanded
import numpy as np


def worker_streams(seed, workers):
    return [np.random.default_rng(child) for child in np.random.SeedSequence(seed % 2**32).spawn(workers)]


def worker_stream(seed, i):
    return np.random.default_rng(np.random.SeedSequence(seed % 2**32, spawn_key=(i,)))
