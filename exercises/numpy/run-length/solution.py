import numpy as np


def encode(x):
    """The runs of x: the element of each run, and how long the run is."""
    begins = np.ones(len(x), dtype=bool)  # the first element begins a run ...
    begins[1:] = x[1:] != x[:-1]  # ... and so does each one that differs from the one before
    starts = np.flatnonzero(begins)
    return x[starts], np.diff(starts, append=len(x))


def decode(values, lengths):
    """Each value as often as its length says, in order."""
    return np.repeat(np.asarray(values), lengths)
