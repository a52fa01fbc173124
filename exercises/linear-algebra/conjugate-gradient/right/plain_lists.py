# plain Python lists and sums
import numpy as np


def dot(u, v):
    return sum(a * c for a, c in zip(u, v, strict=True))


def conjugate_gradient(A, b, x0, steps):
    A = [[float(v) for v in row] for row in A]
    x = [float(v) for v in x0]
    r = [float(right) - dot(row, x) for row, right in zip(A, b, strict=True)]
    p, square, path = r, dot(r, r), [x]
    for _ in range(steps):
        if square:
            Ap = [dot(row, p) for row in A]
            alpha = square / dot(p, Ap)
            x = [a + alpha * c for a, c in zip(x, p, strict=True)]
            r = [a - alpha * c for a, c in zip(r, Ap, strict=True)]
            before, square = square, dot(r, r)
            p = [a + square / before * c for a, c in zip(r, p, strict=True)]
        path.append(x)
    return np.array(path)
