import numpy as np
import pytest
from solution import train

RTOL, ATOL = 1e-9, 1e-12


def problem(seed, n=20, d=3, noise=0.5):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d))
    return X, X @ rng.normal(size=d) + noise * rng.normal(size=n)


def affine(X, y, eta, m):
    """One step for these rows, divided by m, as a matrix: (w, 1) goes to (new w, 1)."""
    n, d = X.shape
    step = np.eye(d + 1)
    step[:d, :d] -= 2 * eta / m * X.T @ X
    step[:d, d] = 2 * eta / m * X.T @ y
    return step


def by_matrices(X, y, batch_size, epochs, eta, seed, mistake=""):
    """The path as a product of matrices. `mistake` makes the usual ones; it is only used to name a mistake, never to grade."""
    n, d = X.shape
    rng = np.random.default_rng(seed)
    state = np.append(np.zeros(d), 1.0)
    path, once = [state[:d]], np.random.default_rng(seed).permutation(n)
    for _ in range(epochs):
        order = {"sorted": np.arange(n), "once": once}.get(mistake)
        order = rng.permutation(n) if order is None else order
        batches = [order[i : i + batch_size] for i in range(0, n, batch_size)]
        if mistake == "drops" and len(batches[-1]) < batch_size:
            batches = batches[:-1]
        if mistake == "first":
            batches = batches[:1]
        product, place = np.eye(d + 1), 0
        for batch in batches:
            m = {"sum": 1, "all": n, "size": batch_size}.get(mistake, len(batch))
            targets = y[place : place + len(batch)] if mistake == "targets" else y[batch]
            product = affine(X[batch], targets, eta, m) @ product
            place += len(batch)
        state = product @ state
        path.append(state[:d])
    return np.array(path)


MISTAKES = {
    "sorted": "These are the weights without shuffling.",
    "once": "These are the weights with one shuffle for all epochs: shuffle anew in each.",
    "drops": "The smaller batch at the end is missing: it counts too.",
    "first": "These are the weights with one step per epoch: all batches take their turn.",
    "sum": "You add up the gradients of a batch: divide by the number of its rows.",
    "all": "You divide by the number of all rows: divide by the number of rows in the batch.",
    "size": "You divide by batch_size in the smaller batch at the end, too: divide by the rows that it has.",
    "targets": "The rows of X are shuffled, the targets are not: each row must keep its own.",
}


def diagnose(path, expected, X, y, batch_size, epochs, eta, seed):
    """One plain sentence for the usual slips, or nothing."""
    if np.allclose(path, expected, rtol=RTOL, atol=ATOL):
        return ""
    for mistake, sentence in MISTAKES.items():
        if np.allclose(path, by_matrices(X, y, batch_size, epochs, eta, seed, mistake), rtol=RTOL):
            return sentence
    if np.allclose(path, by_matrices(X, y, batch_size, epochs, eta / 2, seed), rtol=RTOL):
        return "Every step is half as long as it should be: a factor 2 comes from the square in the loss."
    if not np.allclose(path[0], 0.0):
        return "The first row is not the start (zero weights): w -= … changes what is stored already."
    return (
        "Does each step start from the weights that the step before has left? Is order = rng.permutation(n) drawn once per epoch, at its beginning?"
    )


def agree(X, y, batch_size, epochs, eta, seed, expected=None):
    path = train(X, y, batch_size, epochs, eta, np.random.default_rng(seed))
    A, b = np.asarray(X, dtype=np.float64), np.asarray(y, dtype=np.float64)
    expected = by_matrices(A, b, batch_size, epochs, eta, seed) if expected is None else np.asarray(expected, dtype=np.float64)
    assert path is not None, "Your function returns None: is the return missing?"
    assert np.shape(path) == expected.shape, f"{epochs} epochs over {A.shape[1]} weights give shape {expected.shape}, yours is {np.shape(path)}."
    message = diagnose(np.asarray(path), expected, A, b, batch_size, epochs, eta, seed)
    np.testing.assert_allclose(path, expected, rtol=RTOL, atol=ATOL, err_msg=message)


def test_by_hand():
    """Two equal rows by hand: halfway to 4 in each step."""
    X, y = np.array([[1.0], [1.0]]), np.array([4.0, 4.0])
    agree(X, y, 2, 2, 0.25, 0, [[0.0], [2.0], [3.0]])
    agree(X, y, 1, 2, 0.25, 0, [[0.0], [3.0], [3.75]])


def test_one_row_per_epoch():
    """The path is a float64 array with one row for each epoch, and zero weights first."""
    X, y = problem(1)
    for epochs in (0, 1, 5):
        path = train(X, y, 6, epochs, 0.05, np.random.default_rng(1))
        assert isinstance(path, np.ndarray), f"Return a NumPy array, not {type(path).__name__}."
        assert path.shape == (epochs + 1, 3), f"{epochs} epochs over 3 weights give shape ({epochs + 1}, 3), yours is {path.shape}."
        assert path.dtype == np.float64, f"The path is float64, yours is {path.dtype}."
        np.testing.assert_array_equal(path[0], np.zeros(3), err_msg="The first row is the start: zero weights.")


@pytest.mark.parametrize("batch_size", [1, 4, 10, 20])
def test_batches_that_fit(batch_size):
    """Batches that divide the rows evenly: every epoch agrees with the product of its steps."""
    agree(*problem(11), batch_size, 4, 0.05, 12)


@pytest.mark.parametrize(("n", "batch_size"), [(20, 6), (7, 2), (10, 9), (5, 4)])
def test_a_smaller_batch_at_the_end(n, batch_size):
    """Where rows are left over, they are a smaller batch with its own mean."""
    agree(*problem(13, n=n), batch_size, 4, 0.05, 14)


def test_batch_larger_than_the_data():
    """A batch size larger than the number of rows means one full batch."""
    X, y = problem(15, n=6)
    agree(X, y, 100, 5, 0.05, 16, by_matrices(X, y, 6, 5, 0.05, 16))


@pytest.mark.parametrize("seed", [21, 22])
def test_full_batch(seed):
    """With full batches it is plain gradient descent: the closed form through eigenvectors."""
    X, y = problem(seed, n=30)
    lam, Q = np.linalg.eigh(2 / 30 * X.T @ X)
    best = np.linalg.lstsq(X, y, rcond=None)[0]
    expected = np.array([best - Q @ ((1 - 0.2 * lam) ** k * (Q.T @ best)) for k in range(9)])
    agree(X, y, 30, 8, 0.2, seed, expected)


def test_full_batch_arrives():
    """With full batches and enough epochs the weights are those of least squares."""
    X, y = problem(23, n=40)
    path = train(X, y, 40, 400, 0.2, np.random.default_rng(1))
    np.testing.assert_allclose(path[-1], np.linalg.lstsq(X, y, rcond=None)[0], rtol=1e-8, atol=1e-10)


@pytest.mark.parametrize("batch_size", [1, 3, 4, 12])
def test_every_row_once(batch_size):
    """In each epoch every row has its turn exactly once."""
    # With the unit matrix each weight belongs to one row, and each turn shrinks its error by 1 - 2 eta / m.
    y = np.linspace(1.0, 3.0, 12)
    k = np.arange(6.0)[:, None]
    agree(np.eye(12), y, batch_size, 5, 0.2, 31, y * (1 - (1 - 0.4 / batch_size) ** k))


def test_another_shuffle_in_each_epoch():
    """The shuffle is another one in each epoch, and another one for another generator."""
    X, y = problem(41, n=12)
    agree(X, y, 1, 6, 0.1, 42)
    first = train(X, y, 1, 3, 0.1, np.random.default_rng(1))
    second = train(X, y, 1, 3, 0.1, np.random.default_rng(2))
    assert not np.allclose(first[1:], second[1:]), "Two generators give the same path: are the rows shuffled with rng?"


def test_single_rows_are_ahead_and_never_arrive():
    """The race: after one epoch single rows are ahead of the full batch; in the end they wander near the minimum."""
    X, y = problem(51, n=100)
    best = np.linalg.lstsq(X, y, rcond=None)[0]
    single = np.linalg.norm(train(X, y, 1, 60, 0.02, np.random.default_rng(52)) - best, axis=1)
    full = np.linalg.norm(train(X, y, 100, 60, 0.02, np.random.default_rng(52)) - best, axis=1)
    assert single[1] < 0.5 * full[1], f"After one epoch single rows are {single[1]:.3g} from the minimum, the full batch {full[1]:.3g}."
    late = single[20:]
    assert 1e-3 < late.mean() < 0.3, (
        f"Late in the race single rows are {late.mean():.3g} from the minimum; expected is a distance between 0.001 and 0.3."
    )


def test_rows_that_fit_exactly():
    """Where all rows can be fitted exactly, single rows arrive as well."""
    X, y = problem(61, noise=0.0)
    path = train(X, y, 1, 300, 0.05, np.random.default_rng(62))
    np.testing.assert_allclose(path[-1], np.linalg.lstsq(X, y, rcond=None)[0], rtol=1e-8, atol=1e-10)


def test_lists_and_data_untouched():
    """Lists of whole numbers are fine, and your function leaves arrays as they were."""
    agree([[1, 0], [0, 2], [1, 1]], [2, 4, 3], 2, 3, 0.1, 71)
    X, y = problem(72)
    before = X.copy(), y.copy()
    first, second = (train(X, y, 6, 3, 0.05, np.random.default_rng(73)) for _ in range(2))
    np.testing.assert_array_equal(X, before[0], err_msg="X was changed: shuffle row numbers, not the rows themselves.")
    np.testing.assert_array_equal(y, before[1], err_msg="y was changed: shuffle row numbers, not the targets themselves.")
    np.testing.assert_array_equal(first, second, err_msg="Two calls with equal generators differ.")
