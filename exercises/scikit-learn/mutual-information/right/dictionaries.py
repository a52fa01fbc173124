# Counter and math, no arrays at all
from collections import Counter
from math import comb, log


def mutual_information(a, b):
    a, b = [int(v) for v in a], [int(v) for v in b]
    n, left, right = len(a), Counter(a), Counter(b)
    return sum(m / n * log(n * m / (left[i] * right[j])) for (i, j), m in Counter(zip(a, b, strict=True)).items())


def entropy(labels):
    labels = [int(v) for v in labels]
    return sum(m / len(labels) * log(len(labels) / m) for m in Counter(labels).values())


def normalised_mutual_information(a, b):
    total = entropy(a) + entropy(b)
    return 2 * mutual_information(a, b) / total if total else 1


def adjusted_rand(a, b):
    a, b = [int(v) for v in a], [int(v) for v in b]
    S = sum(comb(m, 2) for m in Counter(zip(a, b, strict=True)).values())
    A, B = (sum(comb(m, 2) for m in Counter(labels).values()) for labels in (a, b))
    every = comb(len(a), 2)
    below = (A + B) * every - 2 * A * B
    return 2 * (S * every - A * B) / below if below else 1
