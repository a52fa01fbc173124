# caught by: test_random_logs_with_many_ties | sorts the two columns on their own and tears the readings apart
import csv

import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])


def parse_log(lines):
    rows = csv.DictReader(line for line in lines if line.strip() and line[0] != "#")
    return np.array([(r["time"], r["sensor"], float(r["value"] or "nan"), r["ok"] == "1") for r in rows], dtype=READING)


def sort_log(log):
    log = log.copy()
    log["sensor"] = np.sort(log["sensor"])
    log["time"] = np.sort(log["time"])
    return log
