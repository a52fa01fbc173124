# caught by: test_example_by_hand | makes lists instead of tuples: NumPy takes them for another axis
import csv

import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])


def parse_log(lines):
    rows = list(csv.reader(line for line in lines if line.strip() and line[0] != "#"))[1:]
    return np.array([[t, name, float(v or "nan"), ok == "1"] for t, name, v, ok in rows], dtype=READING)


def sort_log(log):
    return log[np.lexsort((log["time"], log["sensor"]))]
