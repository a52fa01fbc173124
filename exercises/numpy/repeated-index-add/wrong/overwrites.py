# caught by: test_example_by_hand | writes the amounts instead of adding them
import numpy as np


def add_at(totals, places, amounts):
    for place, amount in zip(places, np.broadcast_to(amounts, (len(places), *totals.shape[1:]))):
        totals[place] = amount
