# caught by: test_streams_do_not_resemble_each_other | gives every worker a generator with the same seed
import numpy as np


def worker_streams(seed, workers):
    return [np.random.default_rng(seed) for _ in range(workers)]


def worker_stream(seed, i):
    return np.random.default_rng(seed)
