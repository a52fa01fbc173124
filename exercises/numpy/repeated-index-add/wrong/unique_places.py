# caught by: test_random_amounts | np.unique gives the first of equal places only
import numpy as np


def add_at(totals, places, amounts):
    present, first = np.unique(places, return_index=True)
    totals[present] += np.broadcast_to(amounts, (len(places), *totals.shape[1:]))[first]
