# caught by: test_remarks_and_empty_lines_are_skipped | takes a remark for a reading
import csv

import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])


def parse_log(lines):
    rows = csv.DictReader(lines)
    return np.array([(r["time"], r["sensor"], float(r["value"] or "nan"), r["ok"] == "1") for r in rows], dtype=READING)


def sort_log(log):
    return log[np.lexsort((log["time"], log["sensor"]))]
