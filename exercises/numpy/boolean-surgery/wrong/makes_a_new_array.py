# caught by: test_everyone_sees_the_change | `a = ...` inside the function only gives a new array the old name
import numpy as np


def negate_between(a, low, high):
    a = np.where((a >= low) & (a <= high), -a, a)
    return a
