# caught by: test_random_amounts | believes that += with repeated places adds every time
import numpy as np


def add_at(totals, places, amounts):
    totals[places] += amounts
