# caught by: test_example_by_hand | adds to a copy and returns it: the caller sees nothing
import numpy as np


def add_at(totals, places, amounts):
    result = totals.copy()
    np.add.at(result, places, amounts)
    return result
