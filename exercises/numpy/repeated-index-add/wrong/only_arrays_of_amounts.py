# caught by: test_a_single_number | a loop over amounts does not work for a single number
import numpy as np


def add_at(totals, places, amounts):
    for place, amount in zip(places.tolist(), np.atleast_1d(amounts)):
        totals[place] += amount
