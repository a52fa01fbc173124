import numpy as np


def pagerank(links, damping=0.85):
    """Return the rank of each page: the share of time that a random surfer spends there."""
    n = len(links)
    ranks = np.full(n, 1 / n)
    # Where does the rank of each page flow? What about pages without links? When may you stop?
    return ranks


if __name__ == "__main__":
    for links in ([[1, 2], [2], [0]], [[1], []], [[1], [2], [0, 3], []]):
        ranks = pagerank(links)
        print(links, "ranks", ranks.round(4), "sum", ranks.sum())
