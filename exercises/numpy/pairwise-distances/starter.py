import numpy as np


def pairwise_distances(A, B):
    """Distance from every row of A to every row of B, shape (n, m)."""
    A = np.asarray(A, dtype=np.float64)
    B = np.asarray(B, dtype=np.float64)
    # A has shape (n, d), B has shape (m, d). Which shapes broadcast to (n, m, d)?
    return np.zeros((len(A), len(B)))


if __name__ == "__main__":
    A = np.array([[0.0, 0.0], [3.0, 4.0]])
    B = np.array([[0.0, 0.0], [6.0, 8.0], [3.0, 0.0]])
    print("A has shape", A.shape, "and B has shape", B.shape)
    print(pairwise_distances(A, B))
