# caught by: test_lines_with_or_without_a_line_break | takes the last letter of every line for a line break

import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])


def parse_log(lines):
    readings = []
    for line in list(lines)[1:]:
        if line.strip() and not line.startswith("#"):
            t, name, value, ok = line[:-1].split(",")
            readings.append((t, name, float(value or "nan"), ok == "1"))
    return np.array(readings, dtype=READING)


def sort_log(log):
    return log[np.lexsort((log["time"], log["sensor"]))]
