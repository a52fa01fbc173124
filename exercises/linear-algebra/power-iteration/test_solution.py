import numpy as np
import pytest
from solution import power_iteration

RTOL = 1e-9


def turned(eigenvalues, seed):
    """A symmetric matrix with these eigenvalues, its eigenvectors (columns) drawn at random, and a random start."""
    rng = np.random.default_rng(seed)
    n = len(eigenvalues)
    Q = np.linalg.qr(rng.normal(size=(n, n)))[0]
    A = Q @ np.diag(eigenvalues) @ Q.T
    return (A + A.T) / 2, Q, Q @ (0.5 + rng.random(n))


def by_formula(eigenvalues, Q, start, steps):
    """The same numbers without a single step: the part along each eigenvector grows like its eigenvalue to the k."""
    lam = np.asarray(eigenvalues, dtype=np.float64)
    parts = Q.T @ np.asarray(start, dtype=np.float64)
    weights = [parts * (lam / np.abs(lam).max()) ** k for k in range(steps + 1)]
    estimates = np.array([np.sum(lam * w**2) / np.sum(w**2) for w in weights])
    v = Q @ weights[-1]
    return estimates, v / np.linalg.norm(v)


def walk(A, start, steps):
    """The learner's two results, after a look at their form."""
    result = power_iteration(np.array(A), np.array(start), steps)
    assert isinstance(result, (tuple, list)) and len(result) == 2, "Return two things: estimates, v."
    estimates, v = (np.asarray(part) for part in result)
    assert estimates.shape == (steps + 1,), f"{steps} steps give {steps + 1} estimates, the start's included; your shape is {estimates.shape}."
    assert v.shape == (len(A),), f"v has shape ({len(A)},), yours is {v.shape}."
    return estimates, v


def diagnose(estimates, expected):
    """One plain sentence for the usual slips, or nothing."""
    if np.allclose(estimates, expected):
        return ""
    if not np.isfinite(estimates).all():
        return "The numbers became too large or too small: bring the vector to length 1 at every step."
    if np.isclose(estimates[-1], -expected[-1], rtol=1e-3):
        return "The size is right but the sign is not: the length of A v has no sign, the Rayleigh quotient has."
    if len(expected) > 2 and np.allclose(estimates[1:], expected[:-1]):
        return "The estimates come one step late: entry k belongs to the vector after k steps."
    if len(expected) > 2 and np.allclose(estimates[:-1], expected[1:]):
        return "The estimates come one step early: entry 0 belongs to the start itself."
    if len(expected) > 2 and np.allclose(estimates[1:], expected[1:]):
        return "Only the estimate for the start is wrong: the start needs length 1, too."
    return ""


def agree(estimates, expected):
    scale = np.abs(expected).max()
    np.testing.assert_allclose(estimates, expected, rtol=0, atol=RTOL * scale, err_msg=diagnose(estimates, expected))


def agree_up_to_sign(v, expected):
    length = np.linalg.norm(v)
    np.testing.assert_allclose(length, 1.0, rtol=RTOL, err_msg=f"v must have length 1, yours has {length:.6g}: divide by np.linalg.norm.")
    sign = 1.0 if v @ expected > 0 else -1.0
    np.testing.assert_allclose(sign * v, expected, rtol=0, atol=RTOL, err_msg="The estimates are fine, but v is not the vector after the last step.")


def test_by_hand():
    """Two steps by hand: the estimates are 2, 2.8 and 122/41."""
    estimates, v = walk([[2.0, 1.0], [1.0, 2.0]], [1.0, 0.0], 2)
    agree(estimates, np.array([2.0, 2.8, 122 / 41]))
    agree_up_to_sign(v, np.array([5.0, 4.0]) / np.sqrt(41))


def test_two_float64_arrays():
    """The estimates and the vector are float64 arrays."""
    A, _, start = turned([4.0, 2.0, 1.0], 1)
    result = power_iteration(A, start, 3)
    assert isinstance(result, (tuple, list)) and len(result) == 2, "Return two things: estimates, v."
    for name, part in zip(("estimates", "v"), result, strict=True):
        assert isinstance(part, np.ndarray), f"{name} is a NumPy array, not {type(part).__name__}."
        assert part.dtype == np.float64, f"{name} is float64, yours is {part.dtype}."


def test_no_steps():
    """With 0 steps you get the start, brought to length 1, and a single estimate."""
    estimates, v = walk([[2.0, 1.0], [1.0, 2.0]], [3.0, 4.0], 0)
    # (2*9 + 2*12 + 2*16) / 25 = 2.96
    np.testing.assert_allclose(estimates, [2.96], rtol=RTOL, err_msg="Bring the start to length 1 before you estimate.")
    agree_up_to_sign(v, np.array([0.6, 0.8]))


@pytest.mark.parametrize(("n", "seed"), [(2, 11), (3, 12), (6, 13), (1, 14)])
def test_agrees_with_the_formula(n, seed):
    """Every estimate agrees with the closed form."""
    rng = np.random.default_rng(seed)
    A = rng.normal(size=(n, n))
    A = A + A.T
    start = rng.normal(size=n)
    expected, vector = by_formula(*np.linalg.eigh(A), start, 8)
    estimates, v = walk(A, start, 8)
    agree(estimates, expected)
    agree_up_to_sign(v, vector)


@pytest.mark.parametrize("seed", [21, 22])
def test_arrives(seed):
    """After many steps you arrive at the largest eigenvalue and its eigenvector."""
    A, Q, start = turned([7.0, 3.0, 2.0, -1.0], seed)
    estimates, v = walk(A, start, 60)
    agree(estimates[-1:], np.array([7.0]))
    agree_up_to_sign(v, Q[:, 0])


def test_negative_eigenvalue_wins():
    """If the eigenvalue farthest from zero is negative, the estimates go there, sign included."""
    A, Q, start = turned([-5.0, 2.0, 1.0], 31)
    estimates, v = walk(A, start, 41)
    agree(estimates, by_formula([-5.0, 2.0, 1.0], Q, start, 41)[0])
    agree_up_to_sign(v, Q[:, 0])


def test_plus_and_minus_never_settle():
    """With eigenvalues 1 and -1 the vector never settles: it swings to and fro, and every estimate is 0.6."""
    estimates, v = walk([[0.0, 1.0], [1.0, 0.0]], [3.0, 1.0], 7)
    agree(estimates, np.full(8, 0.6))
    agree_up_to_sign(v, np.array([1.0, 3.0]) / np.sqrt(10))


def test_an_eigenvector_stays():
    """A start that is already an eigenvector stays where it is, even if there is a larger eigenvalue."""
    estimates, v = walk(np.diag([5.0, 2.0, 1.0]), [0.0, 4.0, 0.0], 6)
    agree(estimates, np.full(7, 2.0))
    agree_up_to_sign(v, np.array([0.0, 1.0, 0.0]))


@pytest.mark.parametrize("scale", [1e60, 1e-60])
def test_huge_and_tiny_numbers(scale):
    """Matrices with huge or tiny numbers are no problem if the vector has length 1 at every step."""
    A, Q, start = turned([3.0, 1.0, 0.5], 41)
    with np.errstate(all="ignore"):
        estimates, v = walk(A * scale, start, 10)
    expected, vector = by_formula([3.0, 1.0, 0.5], Q, start, 10)
    agree(estimates / scale, expected)
    agree_up_to_sign(v, vector)


def test_positive_eigenvalues_never_fall_back():
    """If all eigenvalues are positive, the estimate never falls and never passes the largest one."""
    A, _, start = turned([3.0, 2.5, 2.0, 0.5, 0.1], 51)
    estimates, _ = walk(A, start, 30)
    falls = [k for k in range(30) if estimates[k + 1] < estimates[k] - 1e-8]
    assert not falls, f"The estimate falls at step {falls[0] + 1}: {estimates[falls[0]]:.6g} to {estimates[falls[0] + 1]:.6g}."
    assert estimates.max() <= 3.0 + 1e-8, f"An estimate passes the largest eigenvalue 3: {estimates.max():.6g}."
    assert estimates[-1] > 2.9, f"After 30 steps the estimate is close to 3, yours is {estimates[-1]:.6g}."


def test_input_is_left_alone():
    """Your function does not change A or start."""
    A, _, start = turned([4.0, 2.0, 1.0], 61)
    before = A.copy(), start.copy()
    power_iteration(A, start, 5)
    for name, old, new in zip(("A", "start"), before, (A, start), strict=True):
        np.testing.assert_array_equal(new, old, err_msg=f"{name} was changed.")


def test_a_start_in_float32():
    """A start in float32 is brought to length 1 in float64."""
    estimates, v = power_iteration(np.array([[2.0, 1.0], [1.0, 2.0]]), np.array([1.0, 0.25], dtype=np.float32), 0)
    # (2 * 1 + 2 * 0.25 + 2 * 0.0625) / 1.0625 = 42/17
    message = "Convert the start to float64 before you divide: float32 keeps 7 digits only."
    np.testing.assert_allclose(estimates, [42 / 17], rtol=RTOL, err_msg=message)
    agree_up_to_sign(np.asarray(v), np.array([4.0, 1.0]) / np.sqrt(17))


def test_whole_numbers():
    """Integers and lists are fine as input."""
    estimates, v = power_iteration([[2, 1], [1, 2]], [1, 0], 2)
    np.testing.assert_allclose(estimates, [2.0, 2.8, 122 / 41], rtol=0, atol=3 * RTOL, err_msg="An integer array drops fractions: use float64.")
    agree_up_to_sign(np.asarray(v), np.array([5.0, 4.0]) / np.sqrt(41))
