# caught by: test_example_by_hand | adds 1 each time, as in a histogram
import numpy as np


def add_at(totals, places, amounts):
    np.add.at(totals, places, 1)
