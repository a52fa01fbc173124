import numpy as np


def slopes(w, x, b, y):
    """How the loss of one SiLU neuron reacts to each number in its graph."""
    # forward: the values
    a = w * x + b
    s = 1 / (1 + np.exp(-a))
    h = a * s
    r = h - y
    # backward: from the loss to the inputs
    dr = 2 * r
    dh = 0.0
    dy = 0.0
    ds = 0.0
    da = 0.0
    dw, dx, db = 0.0, 0.0, 0.0
    names = {"r": dr, "h": dh, "y": dy, "s": ds, "a": da, "w": dw, "x": dx, "b": db}
    return {name: float(value) for name, value in names.items()}


if __name__ == "__main__":
    print(slopes(2.0, 3.0, -6.0, -1.0))

    def loss(w):
        a = w * 3.0 - 6.0
        return (a / (1 + np.exp(-a)) + 1.0) ** 2

    print("small steps in w say:", (loss(2.0 + 1e-5) - loss(2.0 - 1e-5)) / 2e-5)
