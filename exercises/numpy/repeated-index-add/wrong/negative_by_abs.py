# caught by: test_negative_places | makes negative places positive with abs
import numpy as np


def add_at(totals, places, amounts):
    np.add.at(totals, np.abs(places) % len(totals), amounts)
