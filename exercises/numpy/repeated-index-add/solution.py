import numpy as np


def add_at(totals, places, amounts):
    """Add amounts[i] to totals[places[i]] for every i, in the caller's own array."""
    # totals[places] += amounts reads all places first, adds, and then writes: of equal places the last one wins
    np.add.at(totals, places, amounts)
