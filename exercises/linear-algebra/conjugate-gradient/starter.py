import numpy as np


def conjugate_gradient(A, b, x0, steps):
    """Return every point of the walk towards the solution of A x = b, the start first."""
    A = np.asarray(A, dtype=np.float64)
    path = np.zeros((steps + 1, len(A)))
    path[0] = x0  # copies the numbers: the caller's x0 stays as it is
    # r = b - A x0 and p = r. Then, `steps` times: alpha, the new x, the new r, beta, the new p.
    return path


if __name__ == "__main__":
    A = np.array([[2.0, 0.0], [0.0, 1.0]])
    b = np.array([2.0, 2.0])
    for k, x in enumerate(conjugate_gradient(A, b, [0, 0], 2)):
        print("after", k, "steps: x =", x, "residual", b - A @ x)
