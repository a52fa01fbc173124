import numpy as np


def qr_step(T, shift):
    """One QR step: factor T - shift I, multiply the other way round, add the shift again."""
    return np.array(T, dtype=np.float64)


def wilkinson(T):
    """The eigenvalue of the last 2 x 2 block that is nearer to its corner."""
    return 0.0


def eigenvalues(T):
    """All eigenvalues of a symmetric tridiagonal matrix, in ascending order."""
    T = np.array(T, dtype=np.float64)  # a copy: the caller's T stays as it is
    found = []
    # While T has more than one row: is the last entry beside the diagonal small? Note and cut. If not: one more step.
    return np.sort(np.array(found, dtype=np.float64))


if __name__ == "__main__":
    T = np.array([[2.0, -1.0, 0.0], [-1.0, 2.0, -1.0], [0.0, -1.0, 2.0]])
    for step in range(5):
        print(f"after {step} steps without a shift:", T.round(4), sep="\n")
        T = qr_step(T, 0.0)
    print("yours:", eigenvalues(T), "expected:", 2 - np.sqrt([2.0, 0.0, 2.0]) * [1, 1, -1])
