# caught by: test_sorting_leaves_the_log_alone | writes the order back into the log of the caller
import csv

import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])


def parse_log(lines):
    rows = csv.DictReader(line for line in lines if line.strip() and line[0] != "#")
    return np.array([(r["time"], r["sensor"], float(r["value"] or "nan"), r["ok"] == "1") for r in rows], dtype=READING)


def sort_log(log):
    log[:] = log[np.lexsort((log["time"], log["sensor"]))]
    return log
