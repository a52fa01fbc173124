# caught by: test_each_call_starts_afresh | keeps the root of each seed, which then spawns other children
import numpy as np

ROOTS = {}


def worker_streams(seed, workers):
    root = ROOTS.setdefault(seed, np.random.SeedSequence(seed))
    return [np.random.default_rng(child) for child in root.spawn(workers)]


def worker_stream(seed, i):
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(i,)))
