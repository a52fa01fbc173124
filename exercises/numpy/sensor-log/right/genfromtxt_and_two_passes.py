# np.genfromtxt for the parsing, two stable passes for the order
import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])
TEXT = np.dtype([("time", "U19"), ("sensor", "U8"), ("value", "float64"), ("ok", "int64")])


def parse_log(lines):
    body = list(lines)[1:]
    if not any(line.strip() and not line.startswith("#") for line in body):
        return np.empty(0, dtype=READING)
    return np.atleast_1d(np.genfromtxt(body, delimiter=",", dtype=TEXT, comments="#", encoding="utf-8")).astype(READING)


def sort_log(log):
    log = log[np.argsort(log["time"], kind="stable")]
    return log[np.argsort(log["sensor"], kind="stable")]
