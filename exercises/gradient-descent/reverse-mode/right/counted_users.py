# every operator with its own slopes; a node passes its slope back when all of its users have reported
import numpy as np


def number(v):
    return v.data if isinstance(v, Value) else v


class Value:
    def __init__(self, data):
        self.data, self.grad, self.steps = data, 0.0, []

    def made(data, *steps):
        result = Value(data)
        result.steps = [(source, slope) for source, slope in steps if isinstance(source, Value)]
        return result

    def __add__(a, b):
        return Value.made(a.data + number(b), (a, 1), (b, 1))

    def __sub__(a, b):
        return Value.made(a.data - number(b), (a, 1), (b, -1))

    def __mul__(a, b):
        return Value.made(a.data * number(b), (a, number(b)), (b, a.data))

    def __truediv__(a, b):
        return Value.made(a.data / number(b), (a, 1 / number(b)), (b, -a.data / number(b) ** 2))

    def __pow__(a, n):
        return Value.made(a.data**n, (a, n * a.data ** (n - 1)))

    def __neg__(a):
        return 0 - a

    __radd__, __rmul__ = __add__, __mul__

    def __rsub__(a, b):
        return Value.made(b - a.data, (a, -1))

    def __rtruediv__(a, b):
        return Value.made(b / a.data, (a, -b / a.data**2))

    def exp(a):
        return Value.made(np.exp(a.data), (a, np.exp(a.data)))

    def tanh(a):
        return Value.made(np.tanh(a.data), (a, 1 - np.tanh(a.data) ** 2))

    def backward(self):
        users, nodes = {}, [self]
        for node in nodes:
            for source, _ in node.steps:
                if id(source) not in users:
                    nodes.append(source)
                users[id(source)] = users.get(id(source), 0) + 1
        self.grad, ready = 1.0, [self]
        while ready:
            node = ready.pop()
            for source, slope in node.steps:
                source.grad += slope * node.grad
                users[id(source)] -= 1
                if users[id(source)] == 0:
                    ready.append(source)
