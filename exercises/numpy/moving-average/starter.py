import numpy as np


def moving_average(x, width):
    """Mean of every window of this width that fits into x."""
    x = np.asarray(x, dtype=np.float64)
    # The sum of x[i], ..., x[i + width - 1] is a difference of two cumulative sums. Of which two?
    return x


if __name__ == "__main__":
    x = np.array([1.0, 5.0, 3.0, 7.0])
    print("cumulative sums", np.cumsum(x))
    for width in (1, 2, 4):
        print("width", width, "gives", moving_average(x, width))
