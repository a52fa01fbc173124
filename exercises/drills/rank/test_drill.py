import numpy as np
import pytest
from drill import check, question, steps
from kit import generator

LEVELS = (1, 2, 3)


@pytest.mark.parametrize("level", LEVELS)
def test_the_singular_values_agree_and_ranks_vary(level):
    ranks = []
    for seed in range(400):
        q = question(generator(seed, level), level)
        right = int(np.linalg.matrix_rank(np.array(q["data"]["A"], dtype=float)))
        ranks.append(right)
        check(q, right)
        for other in {0, 1, 2, 3, 4} - {right}:
            with pytest.raises(AssertionError):
                check(q, other)
    usual = max(set(ranks), key=ranks.count)
    assert ranks.count(usual) < 0.8 * len(ranks), "one and the same answer would nearly always do"


def test_the_worked_combination_gives_the_row():
    """Row 3 is 2 r₁ − r₂."""
    assert any("it is $2\\,\\mathbf{r}_1 - \\,\\mathbf{r}_2$" in line for line in steps([[1, 2, 0], [0, 1, 1], [2, 3, -1]]))


def test_slips_are_named():
    q = {"data": {"A": [[1, 2, 3, 0], [2, 4, 6, 0], [3, 6, 9, 0]]}, "answer": {"kind": "number", "tolerance": 0}}
    check(q, 1)
    for slip, word in ((3, "number of rows"), (4, "number of columns"), (2, "More than one"), (0, "zeros"), (5, "at most"), (7, "It is 1, not 7")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
    q["data"] = {"A": [[1, 0, 1, 2, 0], [0, 1, 1, 1, 0], [1, 1, 2, 3, 0]]}
    for slip, word in ((1, "multiples"), (3, "number of rows")):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)
    q["data"] = {"A": [[1, 0, 1], [0, 1, 1], [1, 1, 2]]}
    with pytest.raises(AssertionError, match="null space"):
        check(q, 1)
