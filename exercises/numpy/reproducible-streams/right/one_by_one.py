# each worker builds its own stream from its key; a tuple of generators
from numpy.random import PCG64, Generator, SeedSequence


def worker_stream(seed, i):
    return Generator(PCG64(SeedSequence(entropy=seed, spawn_key=[i])))


def worker_streams(seed, workers):
    return tuple(worker_stream(seed, i) for i in range(workers))
