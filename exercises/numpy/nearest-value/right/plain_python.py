# min with a pair as key: distance first, then the value itself
import numpy as np


def nearest(values, queries):
    values = [float(v) for v in values]
    return np.array([min(values, key=lambda v: (abs(v - float(q)), v)) for q in queries], dtype=np.float64)
