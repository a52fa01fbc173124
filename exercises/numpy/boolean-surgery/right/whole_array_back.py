# builds the answer, then copies it into the caller's array
import numpy as np


def negate_between(a, low, high):
    outside = np.logical_or(a < low, a > high)
    a[...] = np.where(outside, a, -a)
