# caught by: test_one_worker_alone | counts children from 1
import numpy as np


def worker_streams(seed, workers):
    return [np.random.default_rng(child) for child in np.random.SeedSequence(seed).spawn(workers)]


def worker_stream(seed, i):
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(i + 1,)))
