# differentiation as a matrix with 1, 2, 3, … above the diagonal
import numpy as np


def derivative(c, m=1):
    c = np.array(c, dtype=np.float64)
    n = c.size
    D = np.diag(np.arange(1, n, dtype=float), k=1)
    return (np.linalg.matrix_power(D, m) @ c)[: max(n - m, 1)]
