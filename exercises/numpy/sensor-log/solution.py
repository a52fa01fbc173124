import csv

import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])


def parse_log(lines):
    """The readings in the lines of a log, in their order, as an array of dtype READING."""
    wanted = (line for line in lines if line.strip() and not line.startswith("#"))
    readings = []
    for row in csv.DictReader(wanted):  # takes the names from the first line
        value = float(row["value"]) if row["value"] else np.nan
        # bool("0") is True, because the text is not empty: compare instead.
        readings.append((row["time"], row["sensor"], value, row["ok"] == "1"))
    return np.array(readings, dtype=READING)  # a list of tuples: one tuple, one element


def sort_log(log):
    """A new array, sorted by sensor, then time; ties stay in the order of log."""
    # lexsort takes the most important key last, and it never swaps ties.
    return log[np.lexsort((log["time"], log["sensor"]))]
