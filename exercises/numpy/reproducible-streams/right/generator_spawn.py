# lets the generator spawn, and takes the last of i + 1 for one worker
import numpy as np


def worker_streams(seed, workers):
    return np.random.default_rng(seed).spawn(workers)


def worker_stream(seed, i):
    return worker_streams(seed, i + 1)[-1]
