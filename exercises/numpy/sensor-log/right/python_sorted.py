# split by hand, fill field by field, and let Python's sorted find the order
import math

import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])


def parse_log(lines):
    rows = []
    for number, line in enumerate(lines):
        line = line.strip()
        if number > 0 and line and not line.startswith("#"):
            rows.append(line.split(","))
    log = np.zeros(len(rows), dtype=READING)
    for i, (time, sensor, value, ok) in enumerate(rows):
        log[i] = (np.datetime64(time), sensor, math.nan if value == "" else float(value), bool(int(ok)))
    return log


def sort_log(log):
    order = sorted(range(len(log)), key=lambda i: (log["sensor"][i], log["time"][i]))
    return log[np.array(order, dtype=int)]
