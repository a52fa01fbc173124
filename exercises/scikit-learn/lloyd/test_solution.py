import numpy as np
import pytest
from scipy.spatial.distance import cdist
from sklearn.cluster import KMeans
from sklearn.datasets import load_wine
from solution import lloyd

RTOL, ATOL = 1e-9, 1e-12


def heaps(seed, n=90, d=2, k=3):
    """Heaps that overlap a little, and a poor start: the first k points."""
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d)) + 2.5 * rng.normal(size=(k, d))[np.arange(n) % k]
    return X, X[:k].copy()


def library(X, start, steps=300):
    model = KMeans(len(start), init=start, n_init=1, tol=0, max_iter=steps).fit(X)
    return model.cluster_centers_, model.labels_


def cost(X, centres, labels):
    """Sum of the squared distances from the points to the centres that they are labelled with."""
    distances = cdist(X, centres) ** 2
    return distances[np.arange(len(X)), labels].sum()


def walk(X, start, steps, metric="sqeuclidean", anew=False):
    """Centres after `steps` steps; `metric` and `anew` make the usual mistakes. Only used to name a mistake, never to grade."""
    centres = np.array(start, dtype=np.float64)
    for _ in range(steps):
        labels = cdist(X, centres, metric).argmin(axis=1)
        for j in range(len(centres)):
            labels = cdist(X, centres, metric).argmin(axis=1) if anew else labels
            if (labels == j).any():
                centres[j] = np.mean(np.asarray(X)[labels == j], axis=0)
    return centres


def diagnose(centres, labels, X, start, wanted, names, steps):
    """One plain sentence for the usual slips, or nothing."""
    if np.shape(centres) != wanted.shape:
        return f"{len(wanted)} centres come in, and {len(wanted)} must come back, the empty ones too; yours have shape {np.shape(centres)}."
    if np.shape(labels) != names.shape:
        return f"Each of the {len(names)} points has a label; yours have shape {np.shape(labels)}."
    if np.isnan(centres).any():
        return "A centre is NaN: the mean of no points does not exist. A centre without points stays where it is."
    if np.allclose(centres, wanted, RTOL, ATOL):
        if np.array_equal(labels, names):
            return ""
        return "The centres are right, but the labels do not belong to them: assign once more after the last step."
    if np.allclose(centres[np.lexsort(centres.T)], wanted[np.lexsort(wanted.T)], RTOL, ATOL):
        return "The centres are right, but in another order: centre j stays in row j."
    for count in range(12):
        if count != steps and np.allclose(centres, walk(X, start, count), RTOL, ATOL):
            return f"These are the centres after {count} steps; here max_steps is {steps}. Do you stop too early, or too late?"
    if np.allclose(centres, walk(X, start, min(steps, 30), "cityblock"), RTOL, ATOL):
        return "These are the centres for sums of absolute differences: square them, the distance is the ordinary one."
    if np.allclose(centres, walk(X, start, min(steps, 30), anew=True), RTOL, ATOL):
        return "Do you assign anew after each centre? First all points are assigned, then all centres move."
    return ""


def same(X, start, expected, max_steps=300, hint=""):
    """Compare centres and labels with the expected ones; say the likely reason first."""
    centres, labels = lloyd(X, start, max_steps)
    wanted, names = np.asarray(expected[0], dtype=np.float64), np.asarray(expected[1])
    reason = hint or diagnose(np.asarray(centres), labels, X, start, wanted, names, max_steps)
    np.testing.assert_allclose(centres, wanted, rtol=RTOL, atol=ATOL, err_msg=f"(centres) {reason}")
    np.testing.assert_array_equal(labels, names, err_msg=f"(labels) {reason}")


@pytest.mark.parametrize(
    ("steps", "centres", "labels"),
    [(1, [[0.0], [4.0]], [0, 0, 1, 1]), (2, [[0.5], [5.5]], [0, 0, 1, 1]), (300, [[0.5], [5.5]], [0, 0, 1, 1])],
)
def test_four_points_by_hand(steps, centres, labels):
    """Four points on a line by hand: one step, two steps, and until nothing moves."""
    same(np.array([[0.0], [1.0], [5.0], [6.0]]), np.array([[0.0], [1.0]]), (centres, labels), steps)


def test_a_pair_comes_back():
    """You return a pair: the centres as float64, one per row, and a whole number for each point."""
    pair = lloyd(*heaps(1, n=40, d=5, k=4))
    assert len(pair) == 2, f"Return two things, (centres, labels); yours are {len(pair)}."
    centres, labels = np.asarray(pair[0]), np.asarray(pair[1])
    assert centres.shape == (4, 5), f"4 centres with 5 features give shape (4, 5), yours is {centres.shape}."
    assert centres.dtype == np.float64, f"The centres are float64, yours are {centres.dtype}."
    assert labels.shape == (40,), f"40 points give labels of shape (40,), yours is {labels.shape}."
    assert np.issubdtype(labels.dtype, np.integer), f"The labels are whole numbers, yours are {labels.dtype}."
    assert len(np.unique(labels)) > 1, "Every point has the same label."


def test_no_steps():
    """Without steps the centres stay at the start, and each point is labelled with the nearest."""
    X, start = heaps(2)
    same(X, start, (start, cdist(X, start).argmin(axis=1)), max_steps=0)


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_step_by_step(steps):
    """After one, two and three steps you are where scikit-learn's KMeans is."""
    X, start = heaps(12, n=150, k=4)
    same(X, start, library(X, start, steps), steps)


@pytest.mark.parametrize(("seed", "d", "k"), [(21, 2, 3), (22, 3, 5), (23, 1, 2), (24, 6, 4)])
def test_agrees_with_the_library(seed, d, k):
    """At the end, centres and labels agree with scikit-learn's KMeans."""
    X, start = heaps(seed, d=d, k=k)
    same(X, start, library(X, start))


def test_wine():
    """The wines fall into the same three clusters as in the library."""
    X = load_wine().data
    same(X, X[[0, 70, 150]], library(X, X[[0, 70, 150]]))


def test_the_cost_never_rises():
    """From step to step the sum of squared distances never rises."""
    X, start = heaps(31, n=120, k=5)
    costs = [cost(X, *lloyd(X, start, steps)) for steps in range(12)]
    rises = [i for i in range(11) if costs[i + 1] > costs[i] * (1 + 1e-12)]
    assert not rises, f"It rises in step {rises[0] + 1}: {costs[rises[0]]:.6g} to {costs[rises[0] + 1]:.6g}."
    assert costs[-1] < 0.9 * costs[0], f"After eleven steps it has hardly fallen: {costs[0]:.6g} to {costs[-1]:.6g}."


@pytest.mark.parametrize("seed", [41, 42])
def test_it_has_settled(seed):
    """At the end each point is with its nearest centre, and each centre is the mean of its points."""
    X, start = heaps(seed, n=100, d=3, k=4)
    centres, labels = lloyd(X, start)
    np.testing.assert_array_equal(labels, cdist(X, centres).argmin(axis=1), err_msg="Some point is not with its nearest centre.")
    means = [X[np.asarray(labels) == j].mean(axis=0) for j in range(4)]
    np.testing.assert_allclose(centres, means, rtol=RTOL, atol=ATOL, err_msg="Some centre is not the mean of its points.")


def test_the_default_is_300_steps():
    """Without max_steps there are up to 300 steps: ten centres at one end of a long row settle after 54."""
    X = np.sort(np.arange(100.0) + np.random.default_rng(52).uniform(size=100))[:, None]
    start = X[:10].copy()
    centres, labels = lloyd(X, start)
    expected, names = library(X, start)
    message = "Do you stop too early? The centres still move after many steps; the default of max_steps is 300."
    np.testing.assert_allclose(centres, expected, rtol=RTOL, atol=ATOL, err_msg=message)
    np.testing.assert_array_equal(labels, names)


def test_a_tie_goes_to_the_first():
    """A point equally near to two centres goes to the first of them."""
    X, start = np.array([[0.0, 0.0], [2.0, 0.0], [4.0, 0.0]]), np.array([[0.0, 0.0], [4.0, 0.0]])
    same(X, start, ([[1.0, 0.0], [4.0, 0.0]], [0, 0, 1]), hint="The middle point is as near to centre 0 as to centre 1: it belongs to 0.")


def test_an_empty_cluster_stays():
    """A centre without points stays where it is."""
    X, start = heaps(51, k=3)
    far = np.array([[1e4, 1e4]])
    centres, labels = library(X, start)
    same(X, np.vstack([start[:1], far, start[1:]]), (np.insert(centres, 1, far, axis=0), np.array([0, 2, 3])[labels]))
    same(X, [[1.0, 1.0], [1.0, 1.0]], ([X.mean(axis=0), [1.0, 1.0]], cdist(X, [X.mean(axis=0), [1.0, 1.0]]).argmin(axis=1)), max_steps=1)


def test_an_empty_cluster_can_come_back():
    """A centre without points can win some later, when the others have moved."""
    # By hand: the centre at 4 is nearest to all three points and moves to 2; then the point at 5 is nearer to the centre at 7.
    X = np.array([[0.0], [1.0], [5.0]])
    same(X, [[4.0], [7.0]], ([[2.0], [7.0]], [0, 0, 1]), max_steps=1, hint="In the first step centre 1 has no points: it stays at 7.")
    same(X, [[4.0], [7.0]], ([[0.5], [5.0]], [0, 0, 1]), hint="After the first step the centres are 2 and 7, and the point 5 is nearer to 7.")


def test_whole_numbers_and_data_untouched():
    """Lists of whole numbers are fine, and your function leaves arrays as they were."""
    same([[0], [1], [5], [6]], [[0], [1]], ([[0.5], [5.5]], [0, 0, 1, 1]), hint="Are the means cut off to whole numbers?")
    same(np.array([[0], [1], [5], [6]]), np.array([[0], [1]]), ([[0.5], [5.5]], [0, 0, 1, 1]), hint="Are the means cut off to whole numbers?")
    X, start = heaps(61)
    before = X.copy(), start.copy()
    lloyd(X, start)
    np.testing.assert_array_equal(X, before[0], err_msg="X was changed.")
    np.testing.assert_array_equal(start, before[1], err_msg="The caller's centres were changed: work on a copy.")
