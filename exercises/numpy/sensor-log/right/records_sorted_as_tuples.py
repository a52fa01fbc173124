# plain tuples all the way, with Python's stable list sort
import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])


def parse_log(lines):
    kept = [line.rstrip("\n").split(",") for line in lines if line.strip() and not line.startswith("#")]
    return np.array([(t, s, float(v) if v else float("nan"), o != "0") for t, s, v, o in kept[1:]], dtype=READING)


def sort_log(log):
    rows = log.tolist()
    rows.sort(key=lambda row: row[0])
    rows.sort(key=lambda row: row[1])
    return np.array(rows, dtype=log.dtype)
