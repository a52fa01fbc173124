# caught by: test_plain_numbers | gives every plain number the slope 1, as if it were x
import math


class Dual:
    def __init__(self, value, slope=0.0):
        self.value = value
        self.slope = slope

    def __repr__(self):
        return f"Dual({self.value}, {self.slope})"

    def __add__(self, other):
        other = lift(other)
        return Dual(self.value + other.value, self.slope + other.slope)

    def __mul__(self, other):
        other = lift(other)
        return Dual(self.value * other.value, self.slope * other.value + self.value * other.slope)

    def __pow__(self, n):
        return Dual(self.value**n, n * self.value ** (n - 1) * self.slope)

    __radd__ = __add__
    __rmul__ = __mul__

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        return self + -lift(other)

    def __rsub__(self, other):
        return -self + other

    def __truediv__(self, other):
        return self * lift(other) ** -1

    def __rtruediv__(self, other):
        return self**-1 * other


def lift(number):
    return number if isinstance(number, Dual) else Dual(number, 1.0)


def sin(d):
    return Dual(math.sin(d.value), math.cos(d.value) * d.slope)


def exp(d):
    return Dual(math.exp(d.value), math.exp(d.value) * d.slope)


def log(d):
    return Dual(math.log(d.value), d.slope / d.value)


def derivative(f, x):
    return float(lift(f(Dual(x, 1.0))).slope)
