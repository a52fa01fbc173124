import numpy as np


def negate_between(a, low, high):
    """Flip the sign of every element from low to high, both ends included, in the caller's own array."""
    # Build a mask from two comparisons, then write into a where the mask is True.


if __name__ == "__main__":
    a = np.array([1, 5, 3, 8, -2])
    print("before", a)
    print("a >= 3", a >= 3)
    negate_between(a, 3, 6)
    print("after ", a)
