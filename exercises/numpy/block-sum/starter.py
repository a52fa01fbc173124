import numpy as np


def block_sum(a, k):
    """Sum of each k x k block of a; the blocks at the bottom and at the right may be smaller."""
    h, w = a.shape
    # How many blocks are there in each direction? What if k does not divide h or w?
    return np.zeros((h // k, w // k))


def block_mean(a, k):
    """Mean of each k x k block of a, over the elements that the block really has."""
    return block_sum(a, k) / k**2


if __name__ == "__main__":
    a = np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    print("sums:")
    print(block_sum(a, 2))
    print("means:")
    print(block_mean(a, 2))
