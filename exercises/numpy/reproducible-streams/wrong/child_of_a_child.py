# caught by: test_random_seeds | spawns each worker from the worker before
import numpy as np


def worker_streams(seed, workers):
    streams, root = [], np.random.SeedSequence(seed)
    for _ in range(workers):
        (root,) = root.spawn(1)
        streams.append(np.random.default_rng(root))
    return streams


def worker_stream(seed, i):
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(i,)))
