from fractions import Fraction


def rref(A):
    """Return the reduced row echelon form of A, and the columns of its pivots."""
    R = [[Fraction(number) for number in row] for row in A]
    pivots = []
    for column in range(len(R[0])):
        top = len(pivots)  # the first row that has no pivot yet
        found = next((i for i in range(top, len(R)) if R[i][column] != 0), None)
        if found is None:
            continue  # no pivot here: the same row waits for the next column
        R[top], R[found] = R[found], R[top]
        pivot = R[top][column]
        R[top] = [number / pivot for number in R[top]]
        for i, row in enumerate(R):
            if i != top:
                R[i] = [mine - row[column] * its for mine, its in zip(row, R[top], strict=True)]
        pivots.append(column)
    return R, pivots
