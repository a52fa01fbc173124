# caught by: test_more_workers_change_nothing | mixes the number of workers into the seed
import numpy as np


def worker_streams(seed, workers):
    return [np.random.default_rng(child) for child in np.random.SeedSequence([seed, workers]).spawn(workers)]


def worker_stream(seed, i):
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(i,)))
