# caught by: test_places_and_amounts_are_left_alone | makes negative places positive in the caller's array
import numpy as np


def add_at(totals, places, amounts):
    places[places < 0] += len(totals)
    np.add.at(totals, places, amounts)
