"""Answers that are one expression of Python: what is refused, and how it is explained."""

import pytest
from kit import LONGEST_CODE, code, grade_code

INPUTS = [{"X": [[1, 2, 3], [4, 5, 6]], "k": 2}, {"X": [[0, 7], [1, 1], [3, 5]], "k": 4}]
RIGHT = "X.sum(axis=0)"
SLIPS = [("That is the other axis.", "X.sum(axis=1)")]


def verdict(answer):
    try:
        grade_code(code(INPUTS), answer, RIGHT, SLIPS, INPUTS)
    except AssertionError as error:
        return str(error)
    return "right"


def test_the_form_says_which_names_are_known():
    assert code(INPUTS) == {"kind": "code", "names": ["np", "X", "k"]}


@pytest.mark.parametrize(
    "answer",
    [
        "X.sum(0)",
        " X.sum(\n    axis=0\n) ",
        "np.sum(X, 0).astype(np.float32)",
        "[sum(row[j] for row in X) for j in range(len(X[0]))]",
        "(lambda A: A.T.sum(1))(X)",
        "X.sum(0) + (k == k) - True",
        "(t := X.T).sum(axis=1)",
    ],
)
def test_any_expression_with_the_right_values_passes(answer):
    assert verdict(answer) == "right"


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("", "One expression of Python is wanted."),
        ("# X.sum(0)", "One expression of Python is wanted."),
        (5, "One expression of Python is wanted."),
        ("import numpy as np", "Nothing needs to be imported: `np`, `X` and `k` are known."),
        ("import numpy; numpy.sum(X, 0)", "Nothing needs to be imported"),
        ("Y = X.sum(0)", "Leave out the assignment"),
        ("X += 1", "Leave out the assignment"),
        ("return X.sum(0)", "Leave out `return`"),
        ("for row in X: row", "That is a statement."),
        ("X; X.sum(0)", "Those are several statements."),
        ("X.sum(0", "Python cannot read that: '(' was never closed."),
        ("X.sum(0))", "Python cannot read that: unmatched ')'."),
        ("X\0", "Python cannot read that"),
        ("(" * (LONGEST_CODE - 1), "Python cannot read that"),
        ("X.sum(0)" + " + 0" * LONGEST_CODE, f"at most {LONGEST_CODE} characters"),
    ],
)
def test_what_is_no_expression_is_said(answer, sentence):
    assert sentence in verdict(answer)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("X.sums(0)", "`X.sums` does not exist. Did you mean `sum`?"),
        ("np.summ(X, 0)", "`np.summ` does not exist. Did you mean `sum`?"),
        ("X.T.qqq", "`X.T.qqq` does not exist."),
        ("Y.sum(0)", "`Y` is not known: `np`, `X` and `k` are."),
        ("numpy.sum(X, 0)", "NumPy is called `np` here."),
        ("print(X.sum(0))", "Leave out `print`"),
        ("__import__('os')", "`__import__` is not known"),
        ("X.sum(axis=2)", "There is no axis 2: the array has 2, counted from 0."),
        ("X + X.T", "The shapes (2,3) and (3,2) do not fit together."),
        ("X @ X", "The inner sizes of a product must be equal; they are 3 and 2."),
        ("np.dot(X, X)", "The inner sizes of a product must be equal; the shapes are (2,3) and (2,3)."),
        ("X.reshape(4, 2)", "6 numbers do not fit into the shape (4,2)."),
        ("X[X > 0 and X < 3]", "write `&`, `|` and `~`"),
        ("X[5]", "There is no index 5 on axis 0: its size is 2."),
        ("X[0, 0, 0]", "There are 3 indices, and the array has 2 axes."),
        ("X[[True, False, True]]", "The mask and the axis that it selects from differ in size."),
        ("X.sum(axs=0)", "There is no argument `axs`."),
        ("X.sum[0]", "A function is called with round brackets: `( )`."),
        ("[[1], [1, 2]]", "The rows differ in length"),
        ("1 / 0", "Python stops: `ZeroDivisionError: division by zero`."),
    ],
)
def test_an_error_inside_is_explained(answer, sentence):
    assert sentence in verdict(answer)


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        ("X.sum", "`X.sum` is a function that was not called"),
        ("X.sort()", "The value is `None`"),
        ("'5, 7, 9'", "Numbers are wanted, and that gives str."),
        ("(v for v in X)", "Numbers are wanted, and that gives generator."),
        ("np.zeros((1000, 1000))", "That gives 1000000 numbers"),
        ("X.sum(1)", "That is the other axis."),
        ("X.sum()", "The shape is (), and (3,) is wanted."),
        ("X.sum(0) + np.eye(3)[1]", "It gives `[5, 8, 9]`, and `[5, 7, 9]` is wanted."),
        ("X.sum(0) / 0", "It gives `[inf, inf, inf]`"),
    ],
)
def test_a_wrong_value_is_told_with_what_is_wanted(answer, sentence):
    assert sentence in verdict(answer)


def test_what_fits_only_the_numbers_shown_is_refused_and_the_others_are_shown():
    other = "It fits the numbers shown, but not others. With `X = [[0, 7], [1, 1], [3, 5]]`, `k = 4`: "
    assert verdict("np.array([5, 7, 9])") == other + "The shape is (3,), and (2,) is wanted."
    assert verdict("X[0] + X[1]") == other + "It gives `[1, 8]`, and `[4, 13]` is wanted."
    assert verdict("X.reshape(2, 3).sum(0) + 0 * X[:, 2].sum()") == other + "There is no index 2 on axis 1: its size is 2."


def test_an_expression_that_changes_the_array_in_place_spoils_nothing():
    assert "is wanted" in verdict("X.fill(9) or X.sum(0)")
    assert verdict("X.sum(0)") == "right"
