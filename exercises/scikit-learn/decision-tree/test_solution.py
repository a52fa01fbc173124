import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from sklearn.tree import DecisionTreeClassifier
from solution import best_split, tree_predict

# The seeds below are chosen so that at every node one split is clearly the best: all numbers are multiples of 1/32,
# exact in float32 too, and the second-best cost is higher by more than 1e-5.


def data(seed, n=60, m=40, d=3, classes=3):
    rng = np.random.default_rng(seed)
    y = rng.integers(0, classes, size=n, dtype=np.int64)
    centres = rng.normal(size=(classes, d))
    X = np.round(32 * (rng.normal(size=(n, d)) + centres[y])) / 32
    return X, y, np.round(32 * 1.5 * rng.normal(size=(m, d))) / 32


def library(X, y, depth, criterion="gini"):
    return DecisionTreeClassifier(max_depth=depth, random_state=0, criterion=criterion).fit(X, y)


def split_by(X, y, weighted=True, measure=lambda p: 1 - (p**2).sum(), largest=False, place=0.5):
    """The first split that another rule would choose, to name the usual slips. Never used to grade."""
    X, code = np.asarray(X, dtype=np.float64), np.unique(y, return_inverse=True)[1]
    found = []
    for j in range(X.shape[1]):
        values = np.unique(X[:, j])
        for low, high in zip(values[:-1], values[1:], strict=True):
            sides = [code[X[:, j] <= low], code[X[:, j] > low]]
            costs = [(len(s) if weighted else 1) * measure(np.bincount(s) / len(s)) for s in sides]
            found.append(((-1 if largest else 1) * sum(costs), j, low + place * (high - low)))
    return min(found)[1:]


def diagnose(pair, X, y):
    """One plain sentence for the usual slips, or nothing."""
    for rule, sentence in (
        ({"weighted": False}, "You add the impurities of both sides as they are: weigh each by its number of rows."),
        ({"measure": lambda p: 1 - p.max()}, "Your impurity is the share of wrong labels: Gini is 1 minus the sum of the squared shares."),
        ({"measure": lambda p: -(p[p > 0] * np.log(p[p > 0])).sum()}, "Your impurity is the entropy: Gini is 1 minus the sum of the squared shares."),
        ({"largest": True}, "You take the split with the largest cost: the smallest is the best."),
        ({"place": 0.0}, "The split is right, but the threshold is a value of the data: take the midpoint to the next one."),
        ({"place": 1.0}, "The split is right, but the threshold is a value of the data: take the midpoint to the one before."),
    ):
        slip = split_by(X, y, **rule)
        if pair[0] == slip[0] and np.isclose(pair[1], slip[1], rtol=1e-12, atol=1e-12):
            return sentence
    return ""


def check_split(X, y, feature, threshold, hint=""):
    pair = best_split(X, y)
    assert pair is not None, "Your best_split returns None, though there are features with different values. Is the return missing?"
    assert len(pair) == 2, f"Return two things, (feature, threshold); yours are {len(pair)}."
    right = pair[0] == feature and np.isclose(pair[1], threshold, rtol=1e-12, atol=1e-12)
    message = "" if right else hint or diagnose(pair, X, y)
    np.testing.assert_allclose([float(v) for v in pair], [feature, threshold], rtol=1e-12, atol=1e-12, err_msg=f"(feature, threshold) {message}")


def check_labels(X, y, queries, depth, expected, hint=""):
    labels = tree_predict(X, y, queries, depth)
    assert labels is not None, "Your tree_predict returns None: is the return missing?"
    assert np.shape(labels) == (len(queries),), f"{len(queries)} queries get {len(queries)} labels, yours have shape {np.shape(labels)}."
    labels = np.asarray(labels)
    message = hint
    if not hint and not np.array_equal(labels, expected):
        for other in [depth - 1] * (depth > 1) + [depth + 1]:
            if np.array_equal(labels, library(X, y, other).predict(queries)):
                message = f"These are the labels of a tree of depth {other}: depth counts the questions on the way down."
    np.testing.assert_array_equal(labels, expected, err_msg=message)


def test_example_by_hand():
    """The example by hand: feature 0 at 2.5, and a query of 2.5 goes left."""
    X, y = np.array([[1, 5], [2, 1], [3, 6], [4, 2]], dtype=np.int64), np.array([0, 0, 1, 1], dtype=np.int64)
    check_split(X, y, 0, 2.5)
    check_labels(X, y, np.array([[2.5, 9.0], [2.6, 9.0], [-50.0, 0.0], [50.0, 0.0]]), 1, [0, 1, 0, 1])


def test_both_sides_are_weighted():
    """Each side counts by its number of rows."""
    # By hand: after two rows the cost is 3/5 * 4/9 = 4/15, after four rows it is 4/5 * 3/8 = 3/10.
    check_split(np.array([[1.0], [2.0], [4.0], [7.0], [8.0]]), np.array([0, 0, 1, 0, 1], dtype=np.int64), 0, 3.0)


def test_gini_is_not_the_share_of_errors():
    """A pure part is worth more than two half-good ones, although both splits make two errors."""
    # By hand: feature 0 splits 3:1 and 1:3 (cost 3/8), feature 1 splits 2:4 and 2:0 (cost 1/3).
    X = np.array([[0, 0], [0, 0], [0, 1], [1, 1], [0, 0], [1, 0], [1, 0], [1, 0]], dtype=np.float64)
    check_split(X, np.array([0, 0, 0, 0, 1, 1, 1, 1], dtype=np.int64), 1, 0.5)


@pytest.mark.parametrize("seed", [0, 1, 2, 3, 4])
def test_best_split_agrees_with_the_library(seed):
    """The first split of random data is the one that scikit-learn makes."""
    X, y, _ = data(seed)
    tree = library(X, y, 1).tree_
    check_split(X, y, int(tree.feature[0]), float(tree.threshold[0]))


def test_no_split_is_none():
    """Where no feature has two different values there is no split: None."""
    for X, y in ((np.ones((3, 2)), [0, 1, 0]), (np.array([[1.0, 2.0]]), [1])):
        pair = best_split(X, np.array(y, dtype=np.int64))
        assert pair is None, f"All rows are alike, so best_split returns None, not {pair}."


def test_a_useless_split_is_still_a_split():
    """A split is returned even where it does not lower the impurity, and XOR is solved by two questions."""
    check_split(
        np.array([[1.0], [1.0], [3.0], [3.0]]), np.array([0, 1, 0, 1], dtype=np.int64), 0, 2.0, "It leaves the impurity at 1/2, but it is the best."
    )
    X, y = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]]), np.array([0, 1, 1, 0], dtype=np.int64)
    hint = "The first question gains nothing, the second solves it: do not stop where the impurity does not fall."
    check_labels(X, y, X, 2, y, hint)


@pytest.mark.parametrize(("labels", "common"), [([2, 0, 2], 2), ([7, 5, 5, 7], 5), ([3, 1, 2], 1)])
def test_no_questions(labels, common):
    """At depth 0 every query gets the most common label, in a tie the smallest."""
    X = np.arange(len(labels), dtype=np.float64)[:, None]
    check_labels(X, np.array(labels, dtype=np.int64), X, 0, [common] * len(labels), f"Labels {labels}, no question asked: everybody gets {common}.")


def test_rows_that_are_alike():
    """Rows that are alike cannot be split, whatever their labels: the leaf takes the most common."""
    X, y = np.array([[1.0], [1.0], [1.0], [2.0], [2.0]]), np.array([1, 0, 1, 4, 3], dtype=np.int64)
    check_labels(X, y, np.array([[0.0], [1.0], [3.0]]), 99, [1, 1, 3], "On the left the labels are 1, 0, 1, on the right 4 and 3, a tie.")


@pytest.mark.parametrize(
    ("depth", "seed", "n", "d", "classes"),
    [(1, 1, 60, 3, 3), (2, 3, 60, 2, 2), (2, 4, 60, 2, 2), (3, 4, 80, 3, 3), (3, 9, 80, 3, 3), (4, 10, 150, 2, 3)],
)
def test_tree_agrees_with_the_library(depth, seed, n, d, classes):
    """A tree of limited depth gives the labels that scikit-learn's DecisionTreeClassifier gives."""
    X, y, queries = data(seed, n=n, d=d, classes=classes)
    check_labels(X, y, queries, depth, library(X, y, depth).predict(queries))


@pytest.mark.parametrize(("seed", "n", "d", "classes"), [(8, 24, 2, 2), (0, 30, 1, 2), (8, 30, 1, 2), (125, 40, 2, 3)])
def test_fully_grown(seed, n, d, classes):
    """A tree without limit agrees with the library, and all training rows are right."""
    X, y, queries = data(seed, n=n, d=d, classes=classes)
    check_labels(X, y, queries, 99, library(X, y, 99).predict(queries))
    if len(np.unique(X, axis=0)) == n:
        check_labels(X, y, X, 99, y, "These are the training rows, all different: a tree without limit gets every one right.")


def test_a_query_on_the_threshold_goes_left():
    """A query exactly on the threshold goes left, deeper down as well."""
    X, y = np.array([[0.0], [2.0], [6.0], [8.0]]), np.array([0, 0, 1, 2], dtype=np.int64)
    # By hand: first 4 (cost 1/4 against 1/3 at 7 and 1/2 at 1), then 7 on the right.
    check_labels(
        X, y, np.array([[4.0], [4.5], [7.0], [7.5]]), 2, [0, 1, 1, 2], "At most the threshold means left: 4 is at most 4, and 7 is at most 7."
    )


def test_decimal_and_small_numbers():
    """Thresholds of decimal numbers are computed in float64, and small integer types do not wrap round."""
    X, y = np.array([[0.1], [0.4], [0.7]]), np.array([0, 0, 1], dtype=np.int64)
    check_split(X, y, 0, 0.55)
    hint = "The threshold is 0.55 in float64. The queries lie 1e-9 beside it."
    check_labels(X, y, np.array([[0.55 - 1e-9], [0.55 + 1e-9]]), 1, [0, 1], hint)
    check_split(np.array([[100], [120]], dtype=np.int8), np.array([0, 1], dtype=np.int64), 0, 110.0, "100 + 120 does not fit into int8.")


def test_only_the_order_counts():
    """Cubing a feature changes nothing for the training rows: only the order of the values counts."""
    X, y, _ = data(9, n=80)
    X2 = X.copy()
    X2[:, 0] = X2[:, 0] ** 3
    check_labels(X2, y, X2, 3, library(X, y, 3).predict(X))


def test_words_lists_and_whole_numbers():
    """Labels can be words, features whole numbers, and lists are fine."""
    X, y, queries = data(3, d=2, classes=2)
    words = np.array(["rain", "sun"])[y]
    expected = library(X, words, 2).predict(queries)
    check_labels(X, words, queries, 2, expected)
    check_labels(X.tolist(), words.tolist(), queries.tolist(), 2, expected)
    check_labels([[1], [2], [3], [4]], [-5, -5, 30, 30], [[0], [9]], 1, [-5, 30])
    check_split(X.tolist(), words.tolist(), *first_split(X, y))


def first_split(X, y):
    tree = library(X, y, 1).tree_
    return int(tree.feature[0]), float(tree.threshold[0])


def test_input_is_left_alone():
    """Your functions do not change X, y or the queries, and a second call gives the same."""
    X, y, queries = data(4, n=80)
    before = X.copy(), y.copy(), queries.copy()
    first, second = tree_predict(X, y, queries, 3), tree_predict(X, y, queries, 3)
    best_split(X, y)
    for name, old, new in zip(("X", "y", "queries"), before, (X, y, queries), strict=True):
        np.testing.assert_array_equal(new, old, err_msg=f"{name} was changed.")
    np.testing.assert_array_equal(second, first, err_msg="Two calls differ.")


def test_the_tree_is_your_own():
    """The tree is your own: scikit-learn is not used."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with the library
        for node in ast.walk(part):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(name.split(".")[0] == "sklearn" for name in names), f"Line {node.lineno} imports scikit-learn: grow the tree yourself."
