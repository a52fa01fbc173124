import numpy as np


def add_at(totals, places, amounts):
    """Add amounts[i] to totals[places[i]] for every i, in the caller's own array."""
    totals[places] += amounts  # something gets lost here


if __name__ == "__main__":
    words = ["the", "cat", "and", "the", "dog", "the"]
    table = ["and", "cat", "dog", "the"]
    places = np.array([table.index(word) for word in words])
    totals = np.zeros(4)
    add_at(totals, places, 1.0)
    for word, total in zip(table, totals, strict=True):
        print(word, "should be", words.count(word), "and is", total)
