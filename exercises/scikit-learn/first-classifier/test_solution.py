import numpy as np
import pytest
from scipy.spatial.distance import cdist
from sklearn.datasets import load_breast_cancer, load_wine
from sklearn.model_selection import train_test_split
from solution import classify


def vote(X, y, learn, ask, k=3):
    """The k nearest rows of `learn` vote on each row of `ask`; a tied vote goes to the smaller label."""
    names, code = np.unique(y, return_inverse=True)
    nearest = np.argsort(cdist(X[ask], X[learn]), axis=1, kind="stable")[:, :k]
    votes = np.array([np.bincount(row, minlength=len(names)) for row in code[learn][nearest]])
    return names[votes.argmax(axis=1)]


def split(y, seed, stratify=True):
    """Row numbers: the training rows and the held-out rows."""
    return train_test_split(np.arange(len(y)), test_size=0.25, stratify=y if stratify else None, random_state=seed)


def by_distances(X, y, seed):
    """What `classify` should return, from a table of distances: no classifier is fitted."""
    train, test = split(y, seed)
    predicted = vote(X, y, train, test)
    return predicted, np.mean(predicted == y[test])


def diagnose(predicted, accuracy, X, y, seed):
    """One plain sentence for the usual slips, or nothing."""
    train, test = split(y, seed)
    everything = np.arange(len(y))
    predicted = np.asarray(predicted)
    if predicted.shape != test.shape:
        return f"{len(y)} rows have {len(test)} held-out ones; you predict {predicted.shape}."
    if np.array_equal(predicted, vote(X, y, train, test)):
        if np.isclose(accuracy, np.mean(vote(X, y, train, train) == y[train])):
            return "This is the score on the training rows, which the model has already seen."
        if np.isclose(accuracy, np.mean(vote(X, y, everything, everything) == y)):
            return "This is the score on all rows: most of them are training rows, which the model has already seen."
        return "The predictions are right, the accuracy is not: it is the share of held-out rows that are labelled correctly."
    if np.array_equal(predicted, vote(X, y, everything, test)):
        return "These are the answers of a model fitted on all rows: it has seen the held-out rows, too."
    if np.array_equal(predicted, vote(X, y, train, test, k=5)):
        return "These are the answers of five neighbours, the library's default: ask three."
    if np.array_equal(predicted, vote(X, y, train, test, k=1)):
        return "These are the answers of one neighbour: ask three."
    if np.array_equal(predicted, vote(X, y, *split(y, seed, stratify=False))):
        return "These are the answers for a split without stratify=y."
    if np.array_equal(predicted, y[test]):
        return "These are the true labels of the held-out rows, not what the model says about them."
    return "Is the split made with test_size=0.25, stratify=y and random_state=seed?"


def agree(X, y, seed):
    predicted, accuracy = classify(X, y, seed)
    wanted, share = by_distances(X, y, seed)
    right = np.array_equal(predicted, wanted) and np.allclose(accuracy, share, rtol=0, atol=1e-12)
    message = "" if right else diagnose(predicted, accuracy, X, y, seed)
    np.testing.assert_array_equal(predicted, wanted, err_msg=message)
    np.testing.assert_allclose(accuracy, share, rtol=0, atol=1e-12, err_msg=message)


def clouds(seed, n=90, classes=3):
    """Clouds of points that overlap: some held-out rows will be labelled wrongly, as in life."""
    rng = np.random.default_rng(seed)
    y = np.arange(n) % classes
    return rng.normal(size=(n, 2)) + 1.2 * y[:, None] * [1.0, -1.0], y


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_two_groups_by_hand(seed):
    """Two groups far apart: one row of each is held out, and both are labelled correctly."""
    X = np.array([[0.0], [1.0], [2.0], [3.0], [50.0], [51.0], [52.0], [53.0]])
    y = np.array([1, 1, 1, 1, 2, 2, 2, 2])
    predicted, accuracy = classify(X, y, seed)
    assert sorted(np.asarray(predicted).tolist()) == [1, 2], f"One row of each group is held out, so expect a 1 and a 2; yours are {predicted}."
    assert accuracy == 1.0, f"Both answers are right, so the accuracy is 1.0; yours is {accuracy}."


@pytest.mark.parametrize(("n", "held_out"), [(40, 10), (41, 11), (90, 23)])
def test_a_pair_comes_back(n, held_out):
    """You return a pair: one label for each held-out row, and one number from 0 to 1."""
    pair = classify(*clouds(3, n), 5)
    assert len(pair) == 2, f"Return two things, (predicted, accuracy); yours are {len(pair)}."
    predicted, accuracy = pair
    assert np.ndim(accuracy) == 0, f"The accuracy comes second and is one number, yours has shape {np.shape(accuracy)}."
    assert np.shape(predicted) == (held_out,), f"A quarter of {n} rows, rounded up, is {held_out}: yours has shape {np.shape(predicted)}."
    assert 0 <= accuracy <= 1, f"The accuracy is a share, from 0 to 1; yours is {accuracy}. Is it a count or a percentage?"


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_classes_keep_their_share(seed):
    """A rare class keeps its share among the held-out rows."""
    rng = np.random.default_rng(seed)
    y = np.repeat([0, 1], [52, 8])
    X = rng.normal(size=(60, 2)) + 100.0 * y[:, None]  # so far apart that every prediction is right
    predicted, _ = classify(X, y, seed)
    counts = np.bincount(np.asarray(predicted), minlength=2)
    message = "52 rows of class 0 and 8 of class 1: a quarter of each is held out. Did you give stratify=y?"
    np.testing.assert_array_equal(counts, [13, 2], err_msg=message)


@pytest.mark.parametrize("seed", [0, 7, 9])
def test_wine(seed):
    """The wines get the labels of their three nearest neighbours."""
    agree(*load_wine(return_X_y=True), seed)


@pytest.mark.parametrize("seed", [0, 10])
def test_breast_cancer(seed):
    """The predictions for the breast cancer data are right, row by row."""
    agree(*load_breast_cancer(return_X_y=True), seed)


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_overlapping_clouds(seed):
    """Where random clouds overlap, three neighbours decide."""
    agree(*clouds(seed), seed)


def test_pure_noise():
    """Where the labels have nothing to do with the features nobody can do well, and your score admits it."""
    rng = np.random.default_rng(31)
    X, y = rng.normal(size=(400, 3)), np.arange(400) % 2
    _, accuracy = classify(X, y, 31)
    assert accuracy < 0.65, f"You report an accuracy of {accuracy:.2f} where guessing gives 0.5: has the model seen these rows before?"
    agree(X, y, 31)


def test_the_seed_decides():
    """The seed decides the split: the same seed gives the same answer, other seeds give other splits."""
    X, y = clouds(41)
    first, again = classify(X, y, 4), classify(X, y, 4)
    np.testing.assert_array_equal(again[0], first[0], err_msg="Two calls with one seed differ: pass random_state=seed.")
    assert again[1] == first[1], "Two calls with one seed give different accuracies: pass random_state=seed."
    splits = {tuple(np.asarray(classify(X, y, seed)[0]).tolist()) for seed in range(6)}
    assert len(splits) > 1, "Six seeds give one and the same split: pass random_state=seed."


def test_words_as_labels():
    """Labels can be words."""
    X, y = clouds(51)
    agree(X, np.array(["barbera", "grignolino", "barolo"])[y], 5)


def test_data_untouched():
    """Your function leaves X and y as they were."""
    X, y = clouds(61)
    before = X.copy(), y.copy()
    classify(X, y, 6)
    np.testing.assert_array_equal(X, before[0], err_msg="X was changed.")
    np.testing.assert_array_equal(y, before[1], err_msg="y was changed.")
