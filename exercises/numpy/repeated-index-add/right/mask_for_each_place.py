# one place of totals at a time, with a mask
import numpy as np


def add_at(totals, places, amounts):
    n = len(totals)
    for j in range(n):
        mine = (places == j) | (places == j - n)
        if np.ndim(amounts) == 0:
            totals[j] += amounts * np.count_nonzero(mine)
        else:
            totals[j] += amounts[mine].sum(axis=0)
