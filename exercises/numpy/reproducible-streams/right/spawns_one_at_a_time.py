# one root, which spawns one child at a time: the root counts them
import numpy as np


def worker_streams(seed, workers):
    root, streams = np.random.SeedSequence(seed), []
    for _ in range(workers):
        streams.extend(np.random.default_rng(child) for child in root.spawn(1))
    return streams


def worker_stream(seed, i):
    root = np.random.SeedSequence(seed, n_children_spawned=i)
    return np.random.default_rng(root.spawn(1)[0])
