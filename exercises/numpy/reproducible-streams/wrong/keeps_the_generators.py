# caught by: test_each_call_starts_afresh | remembers the generators, which go on where they stopped
from functools import cache

import numpy as np


@cache
def worker_stream(seed, i):
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(i,)))


def worker_streams(seed, workers):
    return [worker_stream(seed, i) for i in range(workers)]
