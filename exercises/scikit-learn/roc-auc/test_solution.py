import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from sklearn import metrics
from solution import average_precision, roc_auc, roc_curve

TOLERANCE = {"rtol": 1e-12, "atol": 1e-12}
BY_HAND = np.array([1, 0, 1, 0, 1], dtype=np.int64), np.array([0.9, 0.8, 0.5, 0.5, 0.2])


def drawn(seed, n=40, ties=False, positive=0.4):
    """Labels and scores that have something to do with each other; rounded to multiples of 1/2 there are many ties."""
    rng = np.random.default_rng(seed)
    y = (rng.random(n) < positive).astype(np.int64)
    y[:2] = 0, 1
    s = y + rng.normal(size=n)
    return y, np.round(2 * s) / 2 if ties else s


def pairs(y, s):
    """AUC counted over all pairs: a positive row that scores higher counts 1, a tie 1/2."""
    wins = [(p > q) + 0.5 * (p == q) for p in s[y == 1].tolist() for q in s[y == 0].tolist()]
    return sum(wins) / len(wins)


def row_by_row(y, s):
    """One point for each row, as if there were no ties. Only used to name a mistake."""
    order = np.argsort(-np.asarray(s, dtype=np.float64), kind="stable")
    y = np.asarray(y)[order]
    return np.append(0, np.cumsum(1 - y)) / np.sum(1 - y), np.append(0, np.cumsum(y)) / np.sum(y)


def check_curve(y, s, fpr, tpr, hint=""):
    pair = roc_curve(y, s)
    assert pair is not None, "Your roc_curve returns None: is the return missing?"
    assert len(pair) == 2, f"Return two arrays, (fpr, tpr); yours are {len(pair)}."
    mine = [np.asarray(side, dtype=np.float64) for side in pair]
    expected = [np.asarray(fpr), np.asarray(tpr)]
    k = len(expected[0]) - 1
    if len(mine[0]) == k + 1 and not hint and not all(np.allclose(a, b, **TOLERANCE) for a, b in zip(mine, expected, strict=True)):
        if np.allclose(mine[0], expected[1]) and np.allclose(mine[1], expected[0]):
            hint = "The two are swapped: fpr comes first."
        elif all(np.allclose(np.sort(a), b) for a, b in zip(mine, expected, strict=True)):
            hint = "The points are right, but not in order: the highest score comes first."
        elif all(np.allclose(a, 1 - b[::-1]) for a, b in zip(mine, expected, strict=True)):
            hint = "You start with the lowest score: the highest comes first."
    if len(mine[0]) == len(y) + 1 and k < len(y):
        hint = "You have one point for each row: rows with equal scores bring one point together."
    assert mine[0].shape == mine[1].shape == (k + 1,), f"{k} different scores and the start give {k + 1} points, yours are {len(mine[0])}. {hint}"
    np.testing.assert_allclose(mine[0], expected[0], **TOLERANCE, err_msg=f"(fpr) {hint}")
    np.testing.assert_allclose(mine[1], expected[1], **TOLERANCE, err_msg=f"(tpr) {hint}")


def check_number(function, y, s, expected, hint=""):
    value = function(y, s)
    assert value is not None, f"Your {function.__name__} returns None: is the return missing?"
    assert np.ndim(value) == 0, f"{function.__name__} returns one number, yours has shape {np.shape(value)}."
    if not hint and not np.allclose(value, expected, **TOLERANCE):
        fpr, tpr, _ = metrics.roc_curve(y, s, drop_intermediate=False)
        precision, recall, _ = metrics.precision_recall_curve(y, s)
        loose_fpr, loose_tpr = row_by_row(y, s)
        steps = np.diff(loose_tpr) * np.cumsum(np.diff(loose_tpr) > 0) / np.arange(1.0, len(loose_tpr))
        for slip, sentence in (
            (1 - expected, "This is 1 minus the right value: are the scores sorted the wrong way round?"),
            (np.trapezoid(loose_tpr, loose_fpr), "Ties are broken by the order of the rows: rows with equal scores belong together."),
            (np.sum(steps), "Ties are broken by the order of the rows: rows with equal scores belong together."),
            (np.sum(np.diff(fpr) * tpr[:-1]), "These are rectangles with the left height: take trapezoids."),
            (np.sum(np.diff(fpr) * tpr[1:]), "These are rectangles with the right height: take trapezoids."),
            (metrics.auc(recall, precision), "These are trapezoids under the precision: take steps."),
            (np.trapezoid(tpr[1:], fpr[1:]), "The piece between (0, 0) and the first point is missing."),
            (np.mean(precision[:-1]), "This is the plain mean of the precisions: weigh each by the gain in recall."),
            (metrics.roc_auc_score(y, s), "This is the AUC."),
            (metrics.average_precision_score(y, s), "This is the average precision."),
        ):
            if np.isclose(value, slip, rtol=1e-10) and not np.isclose(slip, expected, rtol=1e-10):
                hint = sentence
                break
    np.testing.assert_allclose(float(value), expected, **TOLERANCE, err_msg=f"({function.__name__}) {hint}")


def test_curve_by_hand():
    """The curve of the example by hand: two rows with equal scores are one point."""
    check_curve(*BY_HAND, [0, 0, 0.5, 1, 1], [0, 1 / 3, 1 / 3, 2 / 3, 1])


def test_numbers_by_hand():
    """AUC and average precision of the example by hand: 5/12 and 7/10."""
    check_number(roc_auc, *BY_HAND, 5 / 12)
    check_number(average_precision, *BY_HAND, 0.7)


def test_two_float64_arrays():
    """The curve is a pair of float64 arrays, from (0, 0) to (1, 1), and never falls."""
    pair = roc_curve(*drawn(1, ties=True))
    assert len(pair) == 2, f"Return two arrays, (fpr, tpr); yours are {len(pair)}."
    for name, side in zip(("fpr", "tpr"), pair, strict=True):
        assert isinstance(side, np.ndarray), f"{name} is a NumPy array, not {type(side).__name__}."
        assert side.dtype == np.float64, f"{name} is float64, yours is {side.dtype}."
        assert side.ndim == 1, f"{name} has one axis, yours has shape {side.shape}."
        np.testing.assert_allclose(side[[0, -1]], [0.0, 1.0], **TOLERANCE, err_msg=f"{name} goes from 0 to 1.")
        assert (np.diff(side) >= -1e-12).all(), f"{name} never falls."


@pytest.mark.parametrize("ties", [False, True])
@pytest.mark.parametrize("seed", [11, 12])
def test_curve_agrees_with_the_library(seed, ties):
    """For random scores, with ties and without, the curve agrees with scikit-learn's roc_curve."""
    y, s = drawn(seed, ties=ties)
    fpr, tpr, _ = metrics.roc_curve(y, s, drop_intermediate=False)
    check_curve(y, s, fpr, tpr)


@pytest.mark.parametrize("seed", [21, 22, 23])
def test_auc_counts_pairs(seed):
    """The AUC is the share of pairs in the right order, where a tie counts one half."""
    for ties in (False, True):
        y, s = drawn(seed, n=20 + seed, ties=ties)
        check_number(roc_auc, y, s, pairs(y, s))
        check_number(roc_auc, y, s, metrics.roc_auc_score(y, s))


@pytest.mark.parametrize("seed", [31, 32, 33])
def test_average_precision_agrees_with_the_library(seed):
    """For random scores, with ties and without, the average precision agrees with scikit-learn."""
    for ties in (False, True):
        y, s = drawn(seed, n=20 + seed, ties=ties, positive=0.2)
        check_number(average_precision, y, s, metrics.average_precision_score(y, s))


def test_all_scores_equal():
    """If all scores are equal, the curve is one straight line: AUC 1/2, and the average precision is the share of class 1."""
    y, s = np.array([1, 0, 0, 1, 0], dtype=np.int64), np.full(5, 0.3)
    check_curve(y, s, [0, 1], [0, 1])
    check_number(roc_auc, y, s, 0.5, "All scores are equal: the curve is the diagonal.")
    check_number(average_precision, y, s, 0.4, "One threshold, at which two of five rows are of class 1.")


def test_perfect_and_reversed():
    """A perfect order has AUC 1 and average precision 1; the reversed order has AUC 0."""
    y, s = np.array([0, 1, 0, 1, 0], dtype=np.int64), np.array([0.1, 0.8, 0.3, 0.9, 0.2])
    check_curve(y, s, [0, 0, 0, 1 / 3, 2 / 3, 1], [0, 0.5, 1, 1, 1, 1])
    check_number(roc_auc, y, s, 1.0)
    check_number(average_precision, y, s, 1.0)
    check_number(roc_auc, y, -s, 0.0)
    check_number(average_precision, y, -s, (1 / 4 + 2 / 5) / 2, "By hand: class 1 comes fourth and fifth, so (1/4 + 2/5) / 2.")


def test_order_of_the_rows_does_not_matter():
    """Shuffling the rows changes nothing, ties or not."""
    y, s = drawn(41, ties=True)
    for seed in (1, 2, 3):
        order = np.random.default_rng(seed).permutation(len(y))
        fpr, tpr, _ = metrics.roc_curve(y, s, drop_intermediate=False)
        check_curve(y[order], s[order], fpr, tpr)
        check_number(average_precision, y[order], s[order], metrics.average_precision_score(y, s))


def test_only_the_order_of_the_scores_counts():
    """Scores of any size are fine, also above 1 and below 0: only their order counts."""
    y, s = drawn(51, ties=True)
    for other in (8 * s - 100, s**3, s / 1024):
        check_number(roc_auc, y, other, pairs(y, s))
        check_number(average_precision, y, other, metrics.average_precision_score(y, s))


def test_close_is_not_equal():
    """Scores that differ very little are still different."""
    y, s = np.array([1, 0, 1], dtype=np.int64), np.array([1.0, 1.0 + 2.0**-50, 1.0 - 2.0**-50])
    check_curve(y, s, [0, 1, 1, 1], [0, 0, 0.5, 1], "The three scores differ in the last digits: compare them exactly.")


def test_small_integers_and_lists():
    """Lists and small integers are fine."""
    check_number(roc_auc, [1, 0, 1, 0, 1], [9, 8, 5, 5, 2], 5 / 12)
    check_number(average_precision, [1, 0, 1, 0, 1], [9, 8, 5, 5, 2], 0.7)
    s = np.array([200, 150, 100, 100, 0], dtype=np.uint8)
    hint = "Scores are uint8 from 0 to 200: minus 0 is 0, but minus 200 wraps round to 56."
    check_curve(BY_HAND[0].astype(np.uint8), s, [0, 0, 0.5, 1, 1], [0, 1 / 3, 1 / 3, 2 / 3, 1], hint)
    check_number(roc_auc, BY_HAND[0].astype(np.float64), s, 5 / 12, hint)


def test_more_rows_than_uint8_can_count():
    """Labels as uint8 do not limit how many rows can be counted."""
    y, s = drawn(61, n=900, ties=True, positive=0.6)
    small = y.astype(np.uint8)
    check_number(roc_auc, small, s, metrics.roc_auc_score(y, s), "More than 255 rows are of class 1: count in a wider type.")
    check_number(average_precision, small, s, metrics.average_precision_score(y, s), "More than 255 rows are of class 1: count in a wider type.")


def test_input_is_left_alone():
    """Your functions do not change y or s, and a second call gives the same."""
    y, s = drawn(71, ties=True)
    before = y.copy(), s.copy()
    first = roc_auc(y, s), average_precision(y, s), *(side.tolist() for side in roc_curve(y, s))
    second = roc_auc(y, s), average_precision(y, s), *(side.tolist() for side in roc_curve(y, s))
    np.testing.assert_array_equal(y, before[0], err_msg="y was changed.")
    np.testing.assert_array_equal(s, before[1], err_msg="s was changed: s.sort() works in place.")
    assert first == second, "Two calls differ."


def test_the_curve_is_your_own():
    """The curve is your own: scikit-learn is not used."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with the library
        for node in ast.walk(part):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(name.split(".")[0] == "sklearn" for name in names), f"Line {node.lineno} imports scikit-learn: count yourself."
