# caught by: test_places_that_do_not_occur | starts from zero
import numpy as np


def add_at(totals, places, amounts):
    totals[...] = 0
    np.add.at(totals, places, amounts)
