# caught by: test_negative_elements_become_positive | makes elements negative instead of flipping them
import numpy as np


def negate_between(a, low, high):
    inside = (a >= low) & (a <= high)
    a[inside] = -np.abs(a[inside])
