# sorts by place, then adds up each run with reduceat
import numpy as np


def add_at(totals, places, amounts):
    if places.size == 0:
        return totals
    amounts = np.broadcast_to(np.asarray(amounts, dtype=totals.dtype), (len(places), *totals.shape[1:]))
    places = np.where(places < 0, places + len(totals), places)
    order = np.argsort(places, kind="stable")
    present, starts = np.unique(places[order], return_index=True)
    totals[present] += np.add.reduceat(amounts[order], starts, axis=0)
    return totals
