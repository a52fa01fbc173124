import numpy as np


def worker_streams(seed, workers):
    """One fresh generator per worker: worker i gets child i of the seed."""
    root = np.random.SeedSequence(seed)  # made anew in each call: a second spawn would give other children
    return [np.random.default_rng(child) for child in root.spawn(workers)]


def worker_stream(seed, i):
    """The generator of worker i alone, as in worker_streams."""
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(i,)))  # the key is the child's number
