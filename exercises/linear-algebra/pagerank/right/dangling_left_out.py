# leaves dangling pages out of the system, and divides by the sum once, at the end: the ranks are the same
import numpy as np


def pagerank(links, damping=0.85):
    n = len(links)
    system = np.eye(n)
    for page, targets in enumerate(links):
        for target in targets:
            system[target, page] -= damping / len(targets)
    ranks = np.linalg.solve(system, np.ones(n))
    return ranks / ranks.sum()
