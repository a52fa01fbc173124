import copy
import json

import numpy as np
import pytest
from solution import pagerank

with open("data/ranks.json") as file:
    RECORDED = json.load(file)["cases"]
ATOL = 1e-10


def moves(links, dangling="all"):
    """Column j says where the surfer goes from page j; `dangling` can make the usual mistakes, to name them."""
    n = len(links)
    matrix = np.zeros((n, n))
    for j, targets in enumerate(links):
        for i in targets:
            matrix[i, j] = 1 / len(targets)
        if not targets and dangling == "all":
            matrix[:, j] = 1 / n
        if not targets and dangling == "others" and n > 1:
            matrix[:, j] = 1 / (n - 1)
            matrix[j, j] = 0
        if not targets and dangling == "itself":
            matrix[j, j] = 1
    return matrix


def solved(matrix, damping):
    n = len(matrix)
    return np.linalg.solve(np.eye(n) - damping * matrix, np.full(n, (1 - damping) / n))


def turned(links):
    return [[j for j, targets in enumerate(links) if i in targets] for i in range(len(links))]


def at_random(seed, n, most=4):
    rng = np.random.default_rng(seed)
    return [[int(i) for i in rng.permutation(n)[: rng.integers(0, most + 1)]] for _ in range(n)]


def diagnose(ranks, links, damping, expected):
    """One plain sentence for the usual slips, or nothing."""
    ranks, n = np.asarray(ranks, dtype=np.float64), len(links)
    if ranks.shape != (n,):
        return f"{n} pages have {n} ranks; yours have shape {ranks.shape}."
    if np.allclose(ranks, expected, rtol=0, atol=ATOL):
        return ""
    if not np.isfinite(ranks).all():
        return "There is a nan or inf: is something divided by the 0 links of a dangling page?"
    for dangling, sentence in (
        ("none", "The rank of dangling pages gets lost: from there she jumps to any page."),
        ("others", "From a dangling page she may jump to any page, that page included."),
        ("itself", "A dangling page does not keep its rank: from there she jumps to any page."),
    ):
        if np.allclose(ranks, solved(moves(links, dangling), damping)):
            return sentence
    if np.allclose(ranks, solved(moves(turned(links)), damping)):
        return "The links point the wrong way: page j gives its rank to the pages in links[j]."
    if np.allclose(ranks, solved(moves(links), 1 - damping)):
        return "d and 1 - d are mixed up: she follows links with probability d."
    if np.allclose(ranks, solved(moves([[i for i in targets if i != j] for j, targets in enumerate(links)]), damping)):
        return "A link from a page to itself counts, too."
    if np.allclose(ranks / ranks.sum(), expected, rtol=0, atol=1e-9):
        return f"The proportions are right, but the ranks add up to {ranks.sum():.6g} instead of 1."
    if np.allclose(ranks, expected, rtol=0, atol=0.003):
        return f"Nearly right, the largest error is {np.abs(ranks - expected).max():.1e}: go on for more rounds."
    return ""


def agree(links, damping, expected):
    with np.errstate(all="ignore"):
        ranks = pagerank(copy.deepcopy(links), damping)
    assert ranks is not None, "Your function returns nothing: is the return missing?"
    expected = np.asarray(expected, dtype=np.float64)
    np.testing.assert_allclose(ranks, expected, rtol=0, atol=ATOL, err_msg=diagnose(ranks, links, damping, expected))


@pytest.mark.parametrize(
    ("links", "damping", "expected"),
    [
        ([[1, 2], [2], [0]], 0.5, [14 / 39, 10 / 39, 15 / 39]),
        ([[1], []], 0.85, [20 / 57, 37 / 57]),
        ([[0, 1], [0]], 0.5, [0.6, 0.4]),
        ([[]], 0.85, [1.0]),
        ([[0]], 0.85, [1.0]),
    ],
)
def test_by_hand(links, damping, expected):
    """Three pages, a dangling page, a page that links to itself and a single page come out as worked by hand."""
    agree(links, damping, expected)


def test_a_float64_array():
    """The ranks are a float64 array with one number per page, they are positive and add up to 1."""
    ranks = pagerank([[1], [2, 0], [], [0]])
    assert isinstance(ranks, np.ndarray), f"Return a NumPy array, not {type(ranks).__name__}."
    assert ranks.shape == (4,), f"4 pages have ranks of shape (4,), yours is {ranks.shape}."
    assert ranks.dtype == np.float64, f"The ranks are float64, yours are {ranks.dtype}."
    assert (ranks > 0).all(), f"Every page is visited now and then: {ranks.tolist()}."
    np.testing.assert_allclose(ranks.sum(), 1.0, rtol=0, atol=ATOL, err_msg="The ranks must add up to 1.")


def test_the_default_damping():
    """Without a second argument the damping is 0.85."""
    np.testing.assert_allclose(pagerank([[1], []]), [20 / 57, 37 / 57], rtol=0, atol=ATOL, err_msg="damping=0.85 belongs in the def line.")


@pytest.mark.parametrize("name", list(RECORDED))
def test_agrees_with_networkx(name):
    """The ranks of the karate club and of other graphs are those of NetworkX."""
    case = RECORDED[name]
    agree(case["links"], case["damping"], case["ranks"])


@pytest.mark.parametrize(("seed", "n", "damping"), [(1, 5, 0.85), (2, 10, 0.6), (3, 30, 0.85), (4, 8, 0.3)])
def test_random_graphs(seed, n, damping):
    """Random graphs, with dangling pages and links to themselves, agree with a linear system."""
    links = at_random(seed, n)
    agree(links, damping, solved(moves(links), damping))


@pytest.mark.parametrize("n", [2, 5, 9])
def test_rings_and_stars(n):
    """In a ring all are equal; in a star the middle has ((1 - d) / n + d) / (1 + d), and the others share the rest."""
    agree([[(i + 1) % n] for i in range(n)], 0.85, np.full(n, 1 / n))
    middle = (0.15 / n + 0.85) / 1.85
    agree([list(range(1, n))] + [[0]] * (n - 1), 0.85, [middle] + [(1 - middle) / (n - 1)] * (n - 1))


def test_nobody_links():
    """If no page has a link, all ranks are equal."""
    agree([[], [], [], []], 0.85, np.full(4, 0.25))


def test_no_damping():
    """With damping 0 she only jumps, and all ranks are equal."""
    agree([[1, 2], [2], [0], []], 0, np.full(4, 0.25))


@pytest.mark.parametrize("damping", [0.95, 0.99])
def test_patience(damping):
    """With a damping near 1 many rounds are needed, and the last digits count."""
    links = [[1], [0], [0], [0, 2], []]
    agree(links, damping, solved(moves(links), damping))


@pytest.mark.parametrize("seed", [11, 12])
def test_nothing_flows_any_more(seed):
    """One more round of the formula changes nothing."""
    links = at_random(seed, 12)
    ranks = np.asarray(pagerank(copy.deepcopy(links), 0.85))
    again = 0.15 / 12 + 0.85 * moves(links) @ ranks
    np.testing.assert_allclose(ranks, again, rtol=0, atol=2 * ATOL, err_msg="(your ranks, then the same after one more round)")


def test_new_numbers_for_the_pages():
    """If the pages get other numbers, the ranks move along and nothing else happens."""
    links = at_random(21, 9)
    order = [int(v) for v in np.random.default_rng(22).permutation(9)]
    renamed = [[]] * 9
    for j, targets in enumerate(links):
        renamed[order[j]] = [order[i] for i in targets]
    ranks, others = np.asarray(pagerank(links)), np.asarray(pagerank(renamed))
    np.testing.assert_allclose(others[order], ranks, rtol=0, atol=2 * ATOL)
    np.testing.assert_allclose(ranks, solved(moves(links), 0.85), rtol=0, atol=ATOL)


def test_input_is_left_alone():
    """Your function does not change links, dangling pages included, so asking twice gives the same ranks."""
    links = [[1, 2], [], [0], [3, 0]]
    before = copy.deepcopy(links)
    first, second = pagerank(links), pagerank(links)
    assert links == before, f"links was changed to {links}."
    np.testing.assert_array_equal(first, second, err_msg="Two calls with the same links differ.")
