# a frozen dataclass, every rule written out
import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Dual:
    value: float
    slope: float = 0.0

    def __add__(self, other):
        if isinstance(other, (int, float)):
            return Dual(self.value + other, self.slope)
        return Dual(self.value + other.value, self.slope + other.slope)

    def __radd__(self, other):
        return self + other

    def __neg__(self):
        return Dual(-self.value, -self.slope)

    def __sub__(self, other):
        return self + (-other)

    def __rsub__(self, other):
        return (-self) + other

    def __mul__(self, other):
        if isinstance(other, (int, float)):
            return Dual(self.value * other, self.slope * other)
        return Dual(self.value * other.value, self.slope * other.value + self.value * other.slope)

    def __rmul__(self, other):
        return self * other

    def __truediv__(self, other):
        if isinstance(other, (int, float)):
            return Dual(self.value / other, self.slope / other)
        return Dual(self.value / other.value, (self.slope * other.value - self.value * other.slope) / other.value**2)

    def __rtruediv__(self, other):
        return Dual(other / self.value, -other * self.slope / self.value**2)

    def __pow__(self, n):
        return Dual(self.value**n, n * self.value ** (n - 1) * self.slope)


def sin(d):
    return Dual(math.sin(d.value), d.slope * math.cos(d.value))


def exp(d):
    e = math.exp(d.value)
    return Dual(e, d.slope * e)


def log(d):
    return Dual(math.log(d.value), d.slope / d.value)


def derivative(f, x):
    result = f(Dual(float(x), 1.0))
    return float(result.slope) if isinstance(result, Dual) else 0.0
