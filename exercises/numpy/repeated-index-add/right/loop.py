# one addition after the other
import numpy as np


def add_at(totals, places, amounts):
    each = np.broadcast_to(amounts, (len(places),) + totals.shape[1:])
    for i in range(len(places)):
        totals[places[i]] += each[i]
