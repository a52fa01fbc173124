# caught by: test_one_stream_per_worker | returns the children and forgets to make generators of them
import numpy as np


def worker_streams(seed, workers):
    return np.random.SeedSequence(seed).spawn(workers)


def worker_stream(seed, i):
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(i,)))
