"""The ranks of NetworkX."""

import random

import networkx


def karate():
    graph = networkx.karate_club_graph()
    return [sorted(graph.neighbors(page)) for page in range(len(graph))]


def at_random(seed, n, most):
    """Up to `most` links per page, some pages without any, some with a link to themselves."""
    draw = random.Random(seed)
    return [sorted(draw.sample(range(n), draw.randint(0, most))) for _ in range(n)]


GRAPHS = {
    "karate club": (karate(), 0.85),
    "twelve pages": (at_random(1, 12, 3), 0.85),
    "twenty pages": (at_random(2, 20, 4), 0.5),
    "chain with a loop": ([[1], [2], [1, 3], []], 0.95),
}


def recorded():
    cases = {}
    for name, (links, damping) in GRAPHS.items():
        graph = networkx.DiGraph()
        graph.add_nodes_from(range(len(links)))
        graph.add_edges_from((page, target) for page, targets in enumerate(links) for target in targets)
        ranks = networkx.pagerank(graph, alpha=damping, tol=1e-14, max_iter=10_000, weight=None)
        cases[name] = {"links": links, "damping": damping, "ranks": [ranks[page] for page in range(len(links))]}
    return {"data/ranks.json": {"cases": cases}}
