import numpy as np


def derivative(c, m=1):
    """Coefficients of the m-th derivative; c[k] belongs to x**k."""
    c = np.array(c, dtype=np.float64)
    # m times: multiply each coefficient by its power, then move it down by one place.
    return c


if __name__ == "__main__":
    c = [4, -3, 0, 2]  # 4 - 3x + 2x^3
    for m in range(5):
        print(m, "times:", derivative(c, m))
