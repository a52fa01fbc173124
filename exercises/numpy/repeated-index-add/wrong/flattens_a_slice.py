# caught by: test_everyone_sees_the_change | ravel of every second element is a copy
import numpy as np


def add_at(totals, places, amounts):
    flat = totals.ravel() if totals.ndim == 1 else totals
    np.add.at(flat, places, amounts)
