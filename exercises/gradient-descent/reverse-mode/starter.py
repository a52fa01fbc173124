import math


class Value:
    """A number that remembers how it was made."""

    def __init__(self, data, inputs=()):
        self.data = data
        self.grad = 0.0
        self.inputs = inputs  # e.g. pairs: a value that this one was made from, and the slope of the small step

    def __repr__(self):
        return f"Value({self.data}, grad={self.grad})"

    def __add__(self, other):
        # Works for two Values. What if other is a plain number?
        return Value(self.data + other.data, [(self, 1.0), (other, 1.0)])

    # Still to come: * / ** - exp tanh, and the versions for a plain number on the left, __radd__, __rsub__, ...

    def backward(self):
        """Add the slope of this value along every value that it was made from to their grad."""
        self.grad = 1.0


if __name__ == "__main__":
    x, y = Value(3.0), Value(2.0)
    z = x + y + x
    z.backward()
    print("z =", z)
    print("slope along x, should be 2:", x.grad)
    print("slope along y, should be 1:", y.grad)
