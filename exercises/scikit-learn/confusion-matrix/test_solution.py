import ast
from pathlib import Path

import numpy as np
import pytest
import solution
from sklearn import metrics
from solution import confusion, scores

RTOL, ATOL = 1e-12, 1e-13
NAMES = ("macro F1", "micro F1", "MCC")


def labels(seed, n=60, classes=4):
    """Truth and a prediction that is right a little more often than not."""
    rng = np.random.default_rng(seed)
    truth = rng.integers(0, classes, size=n, dtype=np.int64) * rng.integers(0, 2, size=n, dtype=np.int64)
    return truth, np.where(rng.random(n) < 0.6, truth, rng.integers(0, classes, size=n, dtype=np.int64))


def library(truth, predicted):
    macro, micro = (metrics.f1_score(truth, predicted, average=average, zero_division=0) for average in ("macro", "micro"))
    return macro, micro, metrics.matthews_corrcoef(truth, predicted)


def spread_out(C):
    """Truth and prediction that have exactly this confusion matrix."""
    pairs = [(i, j) for i, row in enumerate(C) for j, count in enumerate(row) for _ in range(count)]
    return tuple(np.array(side, dtype=np.int64) for side in zip(*pairs, strict=True))


def check_counts(truth, predicted, expected, hint=""):
    C = confusion(truth, predicted)
    assert C is not None, "Your confusion returns None: is the return missing?"
    expected = np.asarray(expected)
    assert np.shape(C) == expected.shape, f"{len(expected)} labels occur in either list, so the shape is {expected.shape}; yours is {np.shape(C)}."
    message = hint
    if not hint and not np.array_equal(C, expected):
        if np.array_equal(np.transpose(C), expected):
            message = "Rows and columns are swapped: the true class is the row."
        elif np.array_equal(C, np.minimum(expected, 1)):
            message = "Each pair was counted once: C[truth, predicted] += 1 forgets repeated pairs."
        elif np.allclose(np.asarray(C) * expected.sum(), expected) or np.allclose(C, expected / np.maximum(expected.sum(axis=1, keepdims=True), 1)):
            message = "These are shares: return counts."
    np.testing.assert_array_equal(C, expected, err_msg=message)


def slips(C):
    """What the usual slips give for each of the three scores, to name them. Never used to grade."""
    C = np.asarray(C, dtype=np.float64)
    hits, rows, columns, total = np.diag(C), C.sum(axis=1), C.sum(axis=0), C.sum()
    recall, precision = hits / rows, hits / columns
    f1 = np.where(rows + columns > 0, 2 * hits / (rows + columns), 0.0)
    yield 0, np.mean(recall), "This is the mean recall."
    yield 0, np.mean(precision), "This is the mean precision."
    yield 0, f1 @ rows / total, "This is the weighted F1: the plain mean over the classes is asked for."
    yield 0, f1[rows + columns > 0].mean(), "A class without any rows has F 0, and it counts in the mean."
    yield 0, f1[hits > 0].sum() / max(np.sum(hits > 0), 1), "A class without hits has F 0, and it counts in the mean."
    p, r = np.mean(precision), np.mean(recall)
    yield 0, 2 * p * r / (p + r), "This is F1 of the mean precision and the mean recall: first F of each class, then the mean."
    yield 0, np.mean(hits / (rows + columns - hits)), "This is the Jaccard index: hits count twice, above and below."
    yield 1, np.mean(f1), "This is macro F1: for micro F1 sum hits, misses and false alarms first."
    yield 2, (total * hits.sum() - rows @ columns) / total**2, "The denominator of the MCC is missing."
    yield (
        2,
        (hits.sum() / total - rows @ columns / total**2) / (1 - rows @ columns / total**2),
        "This is Cohen's kappa, which has another denominator.",
    )


def check_scores(C, expected, hint=""):
    value = scores(C)
    assert value is not None, "Your scores returns None: is the return missing?"
    assert len(value) == 3, f"Return three numbers, (macro, micro, MCC); yours are {len(value)}."
    value = np.array([float(v) for v in value])
    message = hint
    if not hint and not np.allclose(value, expected, rtol=RTOL, atol=ATOL):
        with np.errstate(all="ignore"):
            said = [
                f"{NAMES[i]}: {sentence}"
                for i, slip, sentence in slips(C)
                if np.isclose(value[i], slip, rtol=1e-10) and not np.isclose(slip, expected[i], rtol=1e-10, atol=1e-12)
            ]
        message = said[0] if said else ""
        if np.isnan(value).any():
            message = "There is a nan: 0/0 counts as 0 here."
    np.testing.assert_allclose(value, expected, rtol=RTOL, atol=ATOL, err_msg=f"(macro F1, micro F1, MCC) {message}")


def test_counts_by_hand():
    """The matrix of the example by hand: rows are the truth."""
    check_counts([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 0, 2], [[2, 1, 0], [1, 1, 0], [0, 0, 1]])
    check_counts([1, 1, 1, 0], [0, 0, 1, 0], [[1, 0], [2, 1]])


def test_scores_by_hand():
    """The scores of the example by hand: 13/18, 2/3 and 10/22."""
    check_scores(np.array([[2, 1, 0], [1, 1, 0], [0, 0, 1]], dtype=np.int64), [13 / 18, 2 / 3, 10 / 22])


def test_an_array_of_integers():
    """The matrix is a square array of integers, and its entries add up to the number of rows."""
    truth, predicted = labels(1, n=50)
    C = confusion(truth, predicted)
    assert isinstance(C, np.ndarray), f"Return a NumPy array, not {type(C).__name__}."
    assert C.shape == (4, 4), f"4 labels give shape (4, 4), yours is {C.shape}."
    assert np.issubdtype(C.dtype, np.integer), f"Counts are integers, yours are {C.dtype}."
    assert C.sum() == 50, f"50 rows are counted, your entries add up to {C.sum()}."


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_counts_agree_with_the_library(seed):
    """For random labels the counts agree with scikit-learn's confusion_matrix."""
    truth, predicted = labels(seed, classes=seed - 9)
    check_counts(truth, predicted, metrics.confusion_matrix(truth, predicted))


@pytest.mark.parametrize("seed", [21, 22, 23])
def test_scores_agree_with_the_library(seed):
    """For random labels the three scores agree with scikit-learn."""
    truth, predicted = labels(seed, classes=seed - 19)
    check_scores(metrics.confusion_matrix(truth, predicted), library(truth, predicted))


@pytest.mark.parametrize("classes", [2, 5])
def test_from_labels_to_scores(classes):
    """Both functions together go from labels to scores."""
    truth, predicted = labels(31, classes=classes)
    check_scores(confusion(truth, predicted), library(truth, predicted))


def test_labels_of_either_list():
    """A label that occurs in one of the lists only has its row and its column."""
    check_counts([1, 1, 3], [1, 2, 1], [[1, 1, 0], [0, 0, 0], [1, 0, 0]], "Label 2 is never true, label 3 is never predicted: both have their place.")


def test_words_and_odd_numbers():
    """Labels can be words, or whole numbers from anywhere, in any order."""
    truth, predicted = labels(41)
    for names in (np.array(["pear", "apple", "quince", "fig"]), np.array([100, -7, 30, 4], dtype=np.int64)):
        check_counts(names[truth], names[predicted], metrics.confusion_matrix(names[truth], names[predicted]))
        check_counts(names[truth].tolist(), names[predicted].tolist(), metrics.confusion_matrix(names[truth], names[predicted]))
    check_counts(["ham", "ham"], ["ham", "hamster"], [[1, 1], [0, 0]])


@pytest.mark.parametrize("C", [[[5, 0, 1], [2, 0, 3], [0, 0, 4]], [[5, 1, 0], [2, 3, 0], [4, 2, 0]], [[0, 3], [2, 0]]])
def test_a_class_without_hits(C):
    """A class that is never hit has F 0, and it counts in the mean."""
    check_scores(np.array(C, dtype=np.int64), library(*spread_out(C)))


def test_a_class_without_rows():
    """A class that is neither true nor predicted gives 0/0, which counts as 0."""
    C = np.array([[1, 0, 1], [0, 0, 0], [0, 0, 2]], dtype=np.int64)
    # By hand: F_0 = 2/3, F_1 = 0/0 = 0, F_2 = 4/5; hits 3 of 4; r = (2, 0, 2), q = (1, 0, 3): (12 - 8) / (sqrt(8) sqrt(6)).
    check_scores(
        C, [(2 / 3 + 4 / 5) / 3, 3 / 4, 4 / np.sqrt(48)], "The class in the middle has no rows and no predictions: its F is 0/0, so 0, and it counts."
    )


@pytest.mark.parametrize(
    ("C", "expected"), [([[98, 0], [2, 0]], [98 / 198, 0.98, 0.0]), ([[3, 2], [0, 0]], [0.375, 0.6, 0.0]), ([[7]], [1.0, 1.0, 0.0])]
)
def test_everything_in_one_class(C, expected):
    """If all rows or all predictions are of one class, the MCC is 0/0, so 0."""
    check_scores(np.array(C, dtype=np.int64), expected)


def test_perfect_and_upside_down():
    """A perfect answer has the scores 1, 1, 1; for two classes swapped the MCC is -1."""
    check_scores(np.diag(np.array([3, 1, 7], dtype=np.int64)), [1.0, 1.0, 1.0])
    check_scores(np.array([[0, 4], [9, 0]], dtype=np.int64), [0.0, 0.0, -1.0])


def test_guessing_has_no_correlation():
    """An answer that does not depend on the truth has the MCC 0, however many rows a class has."""
    value = scores(np.outer(np.array([90, 9, 1], dtype=np.int64), np.array([5, 3, 2], dtype=np.int64)))
    np.testing.assert_allclose(float(value[2]), 0.0, atol=1e-12, err_msg="In every row the predictions have the shares 5:3:2, whatever the truth.")


def test_millions_of_rows():
    """Large counts do not overflow."""
    small = [[30, 5, 1], [4, 20, 6], [0, 2, 9]]
    large = (np.array(small) * 1_000_000).astype(np.int32)
    check_scores(large, library(*spread_out(small)), "Squares of millions do not fit into 32 bits: compute in float64.")


def test_lists_and_input_left_alone():
    """Lists are fine as a matrix, and nothing that was handed in is changed."""
    C = [[2, 1, 0], [1, 1, 0], [0, 0, 1]]
    check_scores(C, [13 / 18, 2 / 3, 10 / 22])
    assert C == [[2, 1, 0], [1, 1, 0], [0, 0, 1]], "Your scores changed C."
    table = np.array(C, dtype=np.float64)
    first, second = scores(table), scores(table)
    np.testing.assert_array_equal(table, C, err_msg="Your scores changed C.")
    assert tuple(first) == tuple(second), "Two calls of scores differ."
    truth, predicted = labels(51)
    before = truth.copy(), predicted.copy()
    one, two = confusion(truth, predicted), confusion(truth, predicted)
    np.testing.assert_array_equal(truth, before[0], err_msg="truth was changed.")
    np.testing.assert_array_equal(predicted, before[1], err_msg="predicted was changed.")
    np.testing.assert_array_equal(one, two, err_msg="Two calls of confusion differ.")


def test_the_counting_is_your_own():
    """The counting is your own: scikit-learn is not used."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with the library
        for node in ast.walk(part):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not any(name.split(".")[0] == "sklearn" for name in names), f"Line {node.lineno} imports scikit-learn: count yourself."
