import pytest
from drill import check, question
from kit import generator

LEVELS = (1, 2, 3)


def by_loops(A, B):
    return [[sum(A[i][k] * B[k][j] for k in range(len(B))) for j in range(len(B[0]))] for i in range(len(A))]


@pytest.mark.parametrize("level", LEVELS)
def test_three_loops_agree_and_the_numbers_fit_in_the_head(level):
    for seed in range(300):
        q = question(generator(seed, level), level)
        right = by_loops(q["data"]["A"], q["data"]["B"])
        check(q, right)
        assert max(abs(v) for row in right for v in row) <= 60


def test_slips_are_named():
    q = {"data": {"A": [[1, 2], [3, 4]], "B": [[2, 0], [1, 3]]}, "answer": {"kind": "matrix", "rows": 2, "columns": 2, "tolerance": 0}}
    for slip, word in (
        ([[2, 0], [3, 12]], "element by element"),
        ([[2, 4], [10, 14]], "order matters"),
        ([[4, 10], [6, 12]], "transposed"),
        ([[2, 7], [6, 15]], "rows by rows"),
        ([[4, 7], [10, 12]], "Row 1, column 2"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)


def test_a_wrong_shape_is_explained():
    q = question(generator(1, 1), 1)
    with pytest.raises(AssertionError, match="2×2 times 2×2 gives 2×2"):
        check(q, [[1, 2]])
