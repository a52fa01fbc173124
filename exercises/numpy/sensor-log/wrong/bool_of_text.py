# caught by: test_ok_is_true_or_false | bool('0') is True
import csv

import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])


def parse_log(lines):
    rows = csv.DictReader(line for line in lines if line.strip() and line[0] != "#")
    return np.array([(r["time"], r["sensor"], float(r["value"] or "nan"), bool(r["ok"])) for r in rows], dtype=READING)


def sort_log(log):
    return log[np.lexsort((log["time"], log["sensor"]))]
