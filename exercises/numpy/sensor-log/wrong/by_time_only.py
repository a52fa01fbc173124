# caught by: test_by_sensor_and_then_by_time | sorts by time and stops
import csv

import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])


def parse_log(lines):
    rows = csv.DictReader(line for line in lines if line.strip() and line[0] != "#")
    return np.array([(r["time"], r["sensor"], float(r["value"] or "nan"), r["ok"] == "1") for r in rows], dtype=READING)


def sort_log(log):
    return log[np.argsort(log["time"], kind="stable")]
