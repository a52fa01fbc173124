# caught by: test_global_state_is_left_alone | seeds the global generator as well, to be on the safe side
import numpy as np


def worker_streams(seed, workers):
    np.random.seed(seed % 2**32)
    return [np.random.default_rng(child) for child in np.random.SeedSequence(seed).spawn(workers)]


def worker_stream(seed, i):
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(i,)))
