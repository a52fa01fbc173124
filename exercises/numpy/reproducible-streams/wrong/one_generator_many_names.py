# caught by: test_workers_do_not_disturb_each_other | multiplies a list, which repeats one generator
import numpy as np


def worker_streams(seed, workers):
    return [np.random.default_rng(np.random.SeedSequence(seed).spawn(1)[0])] * workers


def worker_stream(seed, i):
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=(i,)))
