# caught by: test_random_seeds | draws the seeds of the workers at random
import numpy as np


def worker_streams(seed, workers):
    return [np.random.default_rng(s) for s in np.random.default_rng(seed).integers(0, 2**31, size=workers)]


def worker_stream(seed, i):
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(i,)))
