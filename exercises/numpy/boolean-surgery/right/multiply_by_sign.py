# np.where gives positions, then an augmented assignment
import numpy as np


def negate_between(a, low, high):
    positions = np.where(np.logical_and(low <= a, a <= high))
    a[positions] *= -1
