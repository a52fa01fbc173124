import numpy as np


def pseudo_inverse(A):
    """Return the pseudo-inverse (n, m) of A (m, n)."""
    A = np.asarray(A, dtype=np.float64)
    m, n = A.shape
    return np.zeros((n, m))


def shortest_solution(A, b):
    """Return the shortest of all x that bring A x as close to b as possible."""
    return np.zeros(np.shape(A)[1])


if __name__ == "__main__":
    A = np.array([[1.0, 1.0]])
    b = np.array([4.0])
    x = shortest_solution(A, b)
    print("x =", x, "A x =", A @ x, "length", np.linalg.norm(x))
    print("another one: (4, 0), A x =", A @ [4.0, 0.0], "length 4")
