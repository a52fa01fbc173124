# caught by: test_everyone_sees_the_change | totals = totals + ... makes a new array under the old name
import numpy as np


def add_at(totals, places, amounts):
    totals = totals + np.bincount(places % len(totals), weights=np.broadcast_to(amounts, len(places)), minlength=len(totals))
    return totals
