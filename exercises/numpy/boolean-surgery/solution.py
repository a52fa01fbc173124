def negate_between(a, low, high):
    """Flip the sign of every element from low to high, both ends included, in the caller's own array."""
    inside = (a >= low) & (a <= high)
    # Assigning through a mask writes into a itself; the same a[inside] on the right reads a copy.
    a[inside] = -a[inside]
