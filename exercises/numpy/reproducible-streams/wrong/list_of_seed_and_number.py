# caught by: test_one_worker_alone | mixes seed and number by a list, which is another stream than the child's
import numpy as np


def worker_streams(seed, workers):
    return [np.random.default_rng(child) for child in np.random.SeedSequence(seed).spawn(workers)]


def worker_stream(seed, i):
    return np.random.default_rng([seed, i])
