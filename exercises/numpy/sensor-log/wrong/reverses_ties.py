# caught by: test_ties_keep_their_order | keeps the last of a tie in front, by sorting the reversed log
import csv

import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])


def parse_log(lines):
    rows = csv.DictReader(line for line in lines if line.strip() and line[0] != "#")
    return np.array([(r["time"], r["sensor"], float(r["value"] or "nan"), r["ok"] == "1") for r in rows], dtype=READING)


def sort_log(log):
    log = log[::-1]
    return log[np.lexsort((log["time"], log["sensor"]))]
