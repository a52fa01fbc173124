import tempfile
from pathlib import Path

import numpy as np
import pytest
from solution import by_normal_equations, by_qr, by_svd, correct_digits, load

# NIST StRD, Longley: certified estimates, intercept first
CERTIFIED = np.array(
    [
        -3482258.63459582,
        15.0618722713733,
        -0.0358191792925910,
        -2.02022980381683,
        -1.03322686717359,
        -0.0511041056535807,
        1829.15146461355,
    ]
)
METHODS = [by_normal_equations, by_qr, by_svd]


def longley():
    """X and y, read without the learner's load."""
    rows = [[float(v) for v in line.split(",")] for line in Path("data/longley.csv").read_text(encoding="utf-8").splitlines()[1:]]
    return np.array([[1.0, *row[1:]] for row in rows]), np.array([row[0] for row in rows])


def around(X, b, seed):
    """A y whose least-squares answer is b: X b plus a remainder perpendicular to all columns of X."""
    Q = np.linalg.qr(X)[0]
    remainder = np.random.default_rng(seed).normal(size=len(X))
    for _ in range(2):  # twice, so that nothing but rounding is left
        remainder = remainder - Q @ (Q.T @ remainder)
    return X @ b + remainder


def nearly_equal_columns():
    """Two columns that differ by 1e-9; the answer is (1, 2). In float64, X'X is [[1, 1], [1, 1]] exactly."""
    X = np.array([[1.0, 1.0], [1e-9, 0.0], [0.0, 1e-9]])
    return X, np.array([3.0, 1e-9, 2e-9])


def diagnose(b):
    """One plain sentence for the usual slips on Longley's data, or nothing."""
    error = np.abs(b / CERTIFIED - 1).max()
    if error < 1e-8:
        return ""
    if error < 1e-5:
        return "About seven digits are right, as with the normal equations. Do you form X'X somewhere?"
    if np.allclose(b[1:], CERTIFIED[1:], rtol=1e-3):
        return "Only the intercept is wrong."
    X, y = longley()
    if np.allclose(b, np.linalg.lstsq(X, y, rcond=1e-9)[0], rtol=1e-3):
        return "A small singular value was dropped, and its information with it: leave rcond alone."
    if abs(y - X @ b).sum() < 2 * abs(y - X @ CERTIFIED).sum():
        return "The fit is decent, but hardly a digit of the coefficients is right: do you form X'X somewhere?"
    return ""


def certified(method, rtol):
    X, y = longley()
    b = np.asarray(method(X, y))
    assert b.shape == (7,), f"Seven coefficients have shape (7,), yours is {b.shape}."
    np.testing.assert_allclose(b, CERTIFIED, rtol=rtol, err_msg=diagnose(b))


def test_load_longley():
    """Longley's file gives sixteen rows, one per year, with a 1 and six figures in each."""
    result = load("data/longley.csv")
    assert isinstance(result, (tuple, list)) and len(result) == 2, "Return two things: X, y."
    X, y = result
    for name, part, shape in (("X", X, (16, 7)), ("y", y, (16,))):
        assert isinstance(part, np.ndarray), f"{name} is a NumPy array, not {type(part).__name__}."
        assert part.shape == shape, f"{name} has shape {shape}, yours is {part.shape}."
        assert part.dtype == np.float64, f"{name} is float64, yours is {part.dtype}."
    np.testing.assert_array_equal(X[:, 0], np.ones(16), err_msg="The first column of X holds ones, for the intercept.")
    np.testing.assert_array_equal(X[0], [1.0, 83.0, 234289.0, 2356.0, 1590.0, 107608.0, 1947.0])
    np.testing.assert_array_equal(X[-1], [1.0, 116.9, 554894.0, 4007.0, 2827.0, 130081.0, 1962.0])
    np.testing.assert_array_equal(y[[0, -1]], [60323.0, 70551.0], err_msg="y is the first column of the file.")


def test_load_another_file():
    """load works for other files with the same layout, whatever their size."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "small.csv"
        path.write_text("y,a,b\n1,2,3.5\n4,5,6\n7,8,9\n0,-1,1e3\n", encoding="utf-8")
        X, y = load(str(path))
    np.testing.assert_array_equal(X, [[1.0, 2.0, 3.5], [1.0, 5.0, 6.0], [1.0, 8.0, 9.0], [1.0, -1.0, 1000.0]])
    np.testing.assert_array_equal(y, [1.0, 4.0, 7.0, 0.0])


def test_certified_by_normal_equations():
    """The normal equations reach NIST's certified values to at least 5 digits."""
    certified(by_normal_equations, 1e-5)


def test_certified_by_qr():
    """QR reaches NIST's certified values to at least 8 digits."""
    certified(by_qr, 1e-8)


def test_certified_by_svd():
    """The SVD reaches NIST's certified values to at least 8 digits."""
    certified(by_svd, 1e-8)


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.__name__)
@pytest.mark.parametrize(("n", "d", "seed"), [(9, 3, 1), (20, 5, 2), (4, 4, 3), (6, 1, 4)])
def test_random_problems(method, n, d, seed):
    """All three methods find the known answer of random, harmless problems."""
    rng = np.random.default_rng(seed)
    X, b = rng.normal(size=(n, d)) + 2 * np.eye(n, d), rng.normal(size=d)
    y = around(X, b, seed + 100)
    answer = method(X, y)
    assert isinstance(answer, np.ndarray), f"{method.__name__} returns a NumPy array, not {type(answer).__name__}."
    assert answer.shape == (d,), f"{d} columns give shape ({d},), {method.__name__} returns {answer.shape}."
    assert answer.dtype == np.float64, f"{method.__name__} returns float64, yours is {answer.dtype}."
    np.testing.assert_allclose(answer, b, rtol=1e-8, atol=1e-10)


@pytest.mark.parametrize("method", [by_qr, by_svd], ids=lambda method: method.__name__)
def test_nearly_equal_columns(method):
    """QR and the SVD cope with two columns that are almost equal."""
    b = method(*nearly_equal_columns())
    np.testing.assert_allclose(b, [1.0, 2.0], rtol=1e-5, err_msg="The answer is lost as soon as you form X'X: work with X itself.")


def test_normal_equations_lose_the_data():
    """Where rounding in X'X wipes the data out, the normal equations cannot find the answer."""
    try:
        with np.errstate(all="ignore"):
            b = by_normal_equations(*nearly_equal_columns())
    except (ValueError, ArithmeticError):  # a singular matrix: LinAlgError is a ValueError
        return
    assert not np.allclose(b, [1.0, 2.0], rtol=1e-3), "This answer is too good for the normal equations: form X'X and solve with it."


@pytest.mark.parametrize("seed", [45, 49, 62])  # the rounded zero is far below 1e-15, here and in the browser
def test_equal_columns(seed):
    """If two columns are equal, by_svd gives the shortest answer: each gets half of the weight."""
    rng = np.random.default_rng(seed)
    X = np.column_stack([np.ones(12), rng.normal(size=12)])
    y = around(X, np.array([3.0, 4.0]), seed + 100)
    b = by_svd(np.column_stack([X, X[:, 1]]), y)
    np.testing.assert_allclose(b, [3.0, 2.0, 2.0], rtol=1e-8, err_msg="A singular value that is zero apart from rounding must count as zero.")


@pytest.mark.parametrize(
    ("b", "c", "digits"),
    [
        ([2.002, -50.0], [2.0, -50.0], 3.0),
        ([101.0, -2.0002, 7.0], [100.0, -2.0, 7.0], 2.0),
        ([2.0002, -50.5], [2.0, -50.0], 2.0),
        ([1e-9 + 1e-13, 5e8], [1e-9, 5e8], 4.0),
        ([1.0, -2.0, 3.0], [1.0, -2.0, 3.0], 15.0),
        ([1.0, 9.0], [1.0, 3.0], 0.0),
        ([-4.0], [4.0], 0.0),
        ([3.0 * (1 - 10**-4.5)], [3.0], 4.5),
    ],
)
def test_digits_by_hand(b, c, digits):
    """The worst coefficient decides the number of correct digits, from 0 to 15."""
    with np.errstate(all="ignore"):
        answer = correct_digits(np.array(b), np.array(c))
    assert np.ndim(answer) == 0, f"One number for all coefficients together, not shape {np.shape(answer)}."
    reason = "np.log is the natural logarithm: use np.log10 for digits. " if digits and np.isclose(answer, digits * np.log(10)) else ""
    np.testing.assert_allclose(answer, digits, rtol=0, atol=1e-6, err_msg=f"{reason}This was correct_digits({b}, {c}).")


def test_digits_of_lists():
    """correct_digits takes lists as well as arrays."""
    np.testing.assert_allclose(correct_digits([2.002, -50.5], [2.0, -50.0]), 2.0, rtol=0, atol=1e-6)


def test_input_is_left_alone():
    """None of your functions changes X or y."""
    X, y = longley()
    before = X.copy(), y.copy()
    for method in METHODS:
        method(X, y)
        for name, old, new in zip("Xy", before, (X, y), strict=True):
            np.testing.assert_array_equal(new, old, err_msg=f"{method.__name__} changed {name}.")
