import ast
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import solution
from scipy.special import expit, log_expit
from sklearn import metrics
from solution import log_loss, sigmoid

LN3 = 1.0986122886681098


@contextmanager
def overflow_is_an_error():
    """np.errstate does it on most machines. WebAssembly in the browser raises no such alarm, so the exponentials are watched as well."""
    with np.errstate(over="raise", divide="raise", invalid="raise"), pytest.MonkeyPatch.context() as patch:
        for name in ("exp", "exp2", "expm1", "cosh", "sinh"):
            original = getattr(np, name)

            def watched(x, *rest, original=original, name=name, **options):
                value = original(x, *rest, **options)
                if np.any(np.isinf(value) & np.isfinite(x)):
                    raise FloatingPointError(f"overflow encountered in {name}")
                return value

            patch.setattr(np, name, watched)
            for own in [key for key, value in vars(solution).items() if value is original]:
                patch.setattr(solution, own, watched)
        yield


def run(function, *arguments):
    """Call the learner's function where an overflow is an error, and say kindly what happened."""
    try:
        with overflow_is_an_error():
            value = function(*arguments)
    except (FloatingPointError, OverflowError, ZeroDivisionError) as error:
        fix = "np.exp is safe only for numbers below 0: use e^(-|z|), and remember that np.where computes both branches."
        if "in log" in str(error):
            fix = "A probability was rounded to 0 before you took its logarithm: simplify the formula on paper and work with the scores."
        pytest.fail(f"{function.__name__}{arguments!r:.80} raised {type(error).__name__}: {error}. {fix}")
    except ValueError as error:
        if "math domain" not in str(error) and "positive input" not in str(error):
            raise
        pytest.fail("You took the logarithm of 0: a probability was rounded to 0. Simplify the formula on paper and work with the scores.")
    assert value is not None, f"Your {function.__name__} returns None: is the return missing?"
    return value


def check_sigmoid(z, expected):
    value = run(sigmoid, z)
    assert np.shape(value) == np.shape(expected), f"z has shape {np.shape(expected)}, your probabilities have shape {np.shape(value)}."
    message = ""
    if not np.allclose(value, expected, rtol=1e-12, atol=1e-15) and np.allclose(value, 1 - np.asarray(expected)):
        message = "These are the probabilities of class 0: the sign of z is the wrong way round."
    np.testing.assert_allclose(value, expected, rtol=1e-12, atol=1e-15, err_msg=message)


def diagnose(value, y, z):
    """One plain sentence for the usual slips, or nothing. Compares slips only: the expected values come from a library or by hand."""
    if not np.all(np.isfinite(value)):
        return "A loss is never infinite or nan here. Was a probability rounded to 0 before you took its logarithm? Work with the scores."
    y, z = np.asarray(y, dtype=np.float64), np.asarray(z, dtype=np.float64)
    one, zero = -log_expit(z), -log_expit(-z)
    right = y * one + (1 - y) * zero
    for slip, sentence in (
        (np.sum(right), "This is the sum of the losses: the mean is asked for."),
        (-np.mean(right), "The sign is the wrong way round: a loss is never below 0."),
        (np.mean((1 - y) * one + y * zero), "The labels are the wrong way round: y = 1 goes with ln p."),
        (np.mean(y * one), "The rows with y = 0 cost something, too: the second part of the formula is missing."),
        (np.mean((1 - y) * zero), "The rows with y = 1 cost something, too: the first part of the formula is missing."),
        (np.mean(right) / np.log(2), "This is the logarithm with base 2: the natural one is asked for."),
    ):
        if np.ndim(value) == 0 and np.isclose(value, slip, rtol=1e-9, atol=1e-12):
            return sentence
    if np.ndim(value) == 0 and np.max(np.abs(z)) > 30 and value < np.mean(right) - 1e-9:
        return "Your loss is too small: are scores or probabilities clipped? A confident wrong answer has its full price."
    return ""


def check_loss(y, z, expected):
    value = run(log_loss, y, z)
    assert np.ndim(value) == 0, f"The loss is one number, yours has shape {np.shape(value)}."
    message = "" if np.isclose(value, expected, rtol=1e-12, atol=1e-12) else diagnose(value, y, z)
    np.testing.assert_allclose(value, expected, rtol=1e-12, atol=1e-12, err_msg=message)


def test_sigmoid_by_hand():
    """The sigmoid by hand: 0 gives 1/2, ln 3 gives 3/4, and -ln 3 gives 1/4."""
    check_sigmoid(np.array([0.0, LN3, -LN3]), [0.5, 0.75, 0.25])


def test_loss_by_hand():
    """The loss by hand: -ln 0.75 and -ln 0.25 have the mean 0.836988."""
    check_loss(np.array([1, 0], dtype=np.int64), np.array([LN3, LN3]), (0.2876820724517809 + 1.3862943611198906) / 2)
    check_loss(np.array([1, 0], dtype=np.int64), np.zeros(2), 0.6931471805599453)


@pytest.mark.parametrize("shape", [(), (5,), (2, 3), (0,)])
def test_sigmoid_keeps_the_shape(shape):
    """Probabilities are float64 and have the shape of the scores; a number gives a number."""
    z = np.random.default_rng(1).normal(size=shape) if shape else -1.5
    value = run(sigmoid, z)
    assert np.shape(value) == shape, f"z has shape {shape}, your probabilities have shape {np.shape(value)}."
    assert np.asarray(value).dtype == np.float64, f"Probabilities are float64, yours are {np.asarray(value).dtype}."
    check_sigmoid(z, expit(z))


@pytest.mark.parametrize("seed", [11, 12, 13])
def test_sigmoid_agrees_with_scipy(seed):
    """For random scores the sigmoid agrees with SciPy's expit."""
    z = np.random.default_rng(seed).normal(size=30) * 10.0 ** (seed - 11)
    check_sigmoid(z, expit(z))


@pytest.mark.parametrize("far", [40.0, 700.0, 720.0, 1000.0])
def test_far_scores(far):
    """Very large and very small scores do not overflow: their probabilities are 1 and 0."""
    check_sigmoid(np.array([-far, 0.0, far]), expit(np.array([-far, 0.0, far])))


@pytest.mark.parametrize("seed", [21, 22, 23])
def test_loss_agrees_with_scikit_learn(seed):
    """For random scores the loss agrees with scikit-learn's log_loss."""
    rng = np.random.default_rng(seed)
    z, y = 3 * rng.normal(size=20 + seed), rng.integers(0, 2, size=20 + seed, dtype=np.int64)
    check_loss(y, z, metrics.log_loss(y, expit(z), labels=[0, 1]))


@pytest.mark.parametrize("far", [30.0, 50.0, 745.0, 1000.0])
def test_confident_and_wrong(far):
    """A score that is far on the wrong side costs as much as it is far: no clipping, no infinity."""
    check_loss([1], [-far], far)
    check_loss([0], [far], far)
    check_loss(np.array([1.0, 0.0, 1.0, 0.0]), np.array([-far, far, 0.0, 0.0]), (2 * far + 2 * 0.6931471805599453) / 4)


@pytest.mark.parametrize("far", [40.0, 745.0, 1000.0])
def test_confident_and_right(far):
    """A score that is far on the right side costs nothing."""
    check_loss([1, 0, 1], [far, -far, far], 0.0)


@pytest.mark.parametrize("seed", [31, 32])
def test_wild_scores(seed):
    """Scores of every size, mixed, give the loss that SciPy's log_expit gives."""
    rng = np.random.default_rng(seed)
    z, y = rng.uniform(-1, 1, size=40) * 10.0 ** rng.uniform(-3, 3, size=40), rng.integers(0, 2, size=40, dtype=np.int64)
    check_loss(y, z, -np.mean(log_expit(np.where(y == 1, z, -z))))


def test_one_class_only():
    """Labels that are all 0 or all 1 are fine."""
    z = np.array([-2.0, 0.5, 3.0])
    for label in (0, 1):
        y = np.full(3, label, dtype=np.int64)
        check_loss(y, z, metrics.log_loss(y, expit(z), labels=[0, 1]))


def test_lists_of_whole_numbers():
    """Lists and whole numbers are fine, and nothing is cut off."""
    check_sigmoid([-1, 0, 2], expit([-1.0, 0.0, 2.0]))
    check_sigmoid(np.array([-1, 0, 2], dtype=np.int64), expit([-1.0, 0.0, 2.0]))
    check_sigmoid(np.array([-100, 0, 2], dtype=np.int8), expit([-100.0, 0.0, 2.0]))
    check_loss([0, 1, 1], [-1, 0, 2], metrics.log_loss([0, 1, 1], expit([-1.0, 0.0, 2.0])))


def test_input_is_left_alone():
    """Your functions do not change y or z, and a second call gives the same."""
    y, z = np.array([0.0, 1.0, 1.0]), np.array([-2.0, -0.5, 3.0])
    first = run(sigmoid, z), run(log_loss, y, z)
    second = run(sigmoid, z), run(log_loss, y, z)
    np.testing.assert_array_equal(z, [-2.0, -0.5, 3.0], err_msg="z was changed.")
    np.testing.assert_array_equal(y, [0.0, 1.0, 1.0], err_msg="y was changed.")
    np.testing.assert_array_equal(second[0], first[0], err_msg="Two calls of sigmoid differ.")
    assert second[1] == first[1], "Two calls of log_loss differ."


def test_the_formulas_are_your_own():
    """The formulas are your own: neither SciPy nor scikit-learn."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with the libraries
        for node in ast.walk(part):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            taken = {name.split(".")[0] for name in names} & {"scipy", "sklearn"}
            assert not taken, f"Line {node.lineno} imports {taken.pop()}: write the formulas yourself, with NumPy or plain Python."
