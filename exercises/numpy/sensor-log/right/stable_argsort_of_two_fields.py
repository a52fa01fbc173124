# csv.reader, datetime, and one stable argsort over a view of two fields
import csv
from datetime import datetime

import numpy as np

READING = np.dtype([("time", "datetime64[s]"), ("sensor", "U8"), ("value", "float64"), ("ok", "bool")])


def parse_log(lines):
    rows = [row for row in csv.reader(lines) if row and not row[0].startswith("#")]
    return np.array([(datetime.fromisoformat(t), name, v or "nan", int(ok)) for t, name, v, ok in rows[1:]], dtype=READING)


def sort_log(log):
    return log[np.argsort(log[["sensor", "time"]], kind="stable", order=["sensor", "time"])]
