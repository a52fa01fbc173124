# caught by: test_negative_places | bincount does not count from the end
import numpy as np


def add_at(totals, places, amounts):
    totals += np.bincount(places, weights=np.broadcast_to(amounts, len(places)), minlength=len(totals)).astype(totals.dtype)
