import numpy as np


def slope(f, x, h):
    """The central difference of f at x with step h."""
    # Take f at x + h and at x - h. The rise between them, divided by the distance between the two points.
    return 0.0


def step_errors(f, exact, x, steps):
    """The mean absolute error of slope over the points x, one number for each step."""
    errors = []
    # For each step: slopes at all points, how far they are from exact(x), the mean.
    return np.array(errors)


if __name__ == "__main__":
    print("slope of sin at 0, should be close to 1:", slope(np.sin, 0.0, 0.1))
    steps = 10.0 ** np.arange(-12, 0)
    errors = step_errors(np.exp, np.exp, np.linspace(0.5, 1.5, 101), steps)
    if len(errors) == 0:
        print("no errors measured yet")
    for h, error in zip(steps, errors, strict=False):
        print(f"step {h:.0e}   mean error {error:.1e}")
