# caught by: test_places_that_do_not_occur | bincount stops at the largest place that occurs
import numpy as np


def add_at(totals, places, amounts):
    totals += np.bincount(places, weights=np.broadcast_to(amounts, len(places))).astype(totals.dtype)
