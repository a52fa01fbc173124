# caught by: test_example_by_hand | a two-dimensional array of strings

import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])


def parse_log(lines):
    return np.array([line.strip().split(",") for line in list(lines)[1:] if line.strip() and line[0] != "#"])


def sort_log(log):
    return log[np.lexsort((log["time"], log["sensor"]))]
