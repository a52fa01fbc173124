# caught by: test_adjusted_rand | takes m squared for the number of pairs
import numpy as np


def counts(a, b):
    a, b = np.asarray(a), np.asarray(b)
    table = (a == np.unique(a)[:, None]).astype(np.float64) @ (b[:, None] == np.unique(b))
    return table, table.sum(axis=1), table.sum(axis=0)


def entropy(sizes):
    shares = sizes / sizes.sum()
    return -np.sum(shares * np.log(shares))


def mutual_information(a, b):
    table, rows, columns = counts(a, b)
    n, there = len(a), table > 0
    ratio = n * table / np.outer(rows, columns)
    return float(np.sum(table[there] / n * np.log(ratio[there])))


def normalised_mutual_information(a, b):
    _, rows, columns = counts(a, b)
    if len(rows) == len(columns) == 1:
        return 1.0
    return float(mutual_information(a, b) / ((entropy(rows) + entropy(columns)) / 2))


def pairs(sizes):
    return np.sum(sizes * sizes / 2)


def adjusted_rand(a, b):
    table, rows, columns = counts(a, b)
    together, in_a, in_b = pairs(table), pairs(rows), pairs(columns)
    by_chance = in_a * in_b / pairs(len(a))
    largest = (in_a + in_b) / 2
    return float((together - by_chance) / (largest - by_chance)) if largest != by_chance else 1.0
