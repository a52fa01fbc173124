# a class with a step method, as in the libraries
import numpy as np


class Adam:
    def __init__(self, size, lr, beta1, beta2, eps):
        self.mean, self.square, self.t = np.zeros(size), np.zeros(size), 0
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps

    def step(self, g):
        self.t += 1
        self.mean = self.beta1 * self.mean + (1 - self.beta1) * g
        self.square = self.beta2 * self.square + (1 - self.beta2) * g**2
        mean, square = self.mean / (1 - self.beta1**self.t), self.square / (1 - self.beta2**self.t)
        return -self.lr * mean / (square**0.5 + self.eps)


def adam(gradient, w0, steps, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.0):
    path, optimizer = [np.array(w0, float)], Adam(len(w0), lr, beta1, beta2, eps)
    while len(path) <= steps:
        path.append(path[-1] + optimizer.step(gradient(path[-1]) + weight_decay * path[-1]))
    return np.stack(path)


def adamw(gradient, w0, steps, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01):
    path, optimizer = [np.array(w0, float)], Adam(len(w0), lr, beta1, beta2, eps)
    while len(path) <= steps:
        w = path[-1]
        path.append(w + optimizer.step(gradient(w)) - lr * weight_decay * w)
    return np.stack(path)
