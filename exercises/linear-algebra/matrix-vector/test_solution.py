import ast
from copy import deepcopy
from pathlib import Path

import numpy as np
import pytest
import solution
from solution import times_matrix, times_vector

RTOL = ATOL = 1e-12
READY_MADE = {"dot", "vdot", "matmul", "inner", "einsum", "tensordot", "matvec", "vecmat", "vecdot", "multi_dot", "sumprod"}


def float_product(A, B):
    """The reference: NumPy's product of float64 copies."""
    return np.matmul(np.asarray(A, dtype=np.float64), np.asarray(B, dtype=np.float64))


def slips(A, B):
    """What people compute by mistake, each with the sentence that helps."""
    A, B = np.asarray(A), np.asarray(B)
    with np.errstate(all="ignore"):
        if B.ndim == 2:
            if A.shape == B.shape:
                yield "That is element by element. Row times column: multiply along, then add up.", A * B
            if A.shape[1] == B.shape[1]:
                yield "You multiplied rows by rows: take the columns of B.", np.matmul(A, B.T)
            if B.shape[1] == A.shape[0]:
                yield "That is B times A: the order matters.", np.matmul(B, A)
            yield "The right numbers, but transposed: row i of A gives row i of the result.", np.matmul(A, B).T
        else:
            yield "These are the single products: add them up along each row.", A * B
            if A.shape[0] == A.shape[1]:
                yield "That is A transposed times x: go along the rows of A, not down its columns.", np.matmul(A.T, B)
        yield "Only the last product of each sum is left: add with +=, do not replace.", A[:, -1:] * B[-1:] if B.ndim == 2 else A[:, -1] * B[-1]
        if A.dtype.kind in "iu" and B.dtype.kind in "iu":
            yield f"The numbers wrapped around in {A.dtype}: convert to float64 before you multiply.", np.matmul(A, B)
        if B.dtype.kind == "f" and A.dtype.kind in "iu":
            yield "Everything after the decimal point is gone: compute in float64, not in the type of A.", np.matmul(A, B.astype(np.int64))


def agree(function, A, B):
    """Compare with the reference, and name the slip where one is known."""
    expected = float_product(A, B)
    with np.errstate(all="ignore"):
        actual = function(deepcopy(A), deepcopy(B))
    assert actual is not None, "Your function returns nothing: is the return missing?"
    shape = np.shape(actual)
    reason = ""
    if shape != expected.shape or not np.allclose(actual, expected, rtol=RTOL, atol=ATOL):
        for sentence, slip in slips(A, B):
            if shape == slip.shape and np.allclose(actual, slip):
                reason = sentence
                break
    assert shape == expected.shape, f"{np.shape(A)} times {np.shape(B)} gives shape {expected.shape}, yours is {shape}. {reason}"
    np.testing.assert_allclose(actual, expected, rtol=RTOL, atol=ATOL, err_msg=reason)


def test_vector_by_hand():
    """A small matrix times a vector comes out as worked by hand."""
    A, x = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), np.array([1.0, 0.0, 2.0])
    agree(times_vector, A, x)
    np.testing.assert_allclose(times_vector(A, x), [7.0, 16.0], rtol=RTOL)


def test_matrix_by_hand():
    """The product of two small matrices comes out as worked by hand."""
    A, B = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([[0.0, 1.0], [5.0, 2.0]])
    agree(times_matrix, A, B)
    np.testing.assert_allclose(times_matrix(A, B), [[10.0, 5.0], [20.0, 11.0]], rtol=RTOL)


def test_float64_arrays_of_the_right_shape():
    """The results are float64 arrays: one number per row, or one per row and column."""
    A, x, B = np.ones((2, 3), dtype=np.int64), np.ones(3, dtype=np.int64), np.ones((3, 4), dtype=np.int64)
    for name, result, shape in (("times_vector", times_vector(A, x), (2,)), ("times_matrix", times_matrix(A, B), (2, 4))):
        assert isinstance(result, np.ndarray), f"{name} returns a NumPy array, not {type(result).__name__}."
        assert result.shape == shape, f"Here {name} returns shape {shape}, yours is {result.shape}."
        assert result.dtype == np.float64, f"{name} returns float64, yours is {result.dtype}."


@pytest.mark.parametrize(("m", "n", "seed"), [(3, 3, 1), (4, 7, 2), (6, 2, 3)])
def test_random_vectors(m, n, seed):
    """Random matrices times random vectors agree with NumPy's product."""
    rng = np.random.default_rng(seed)
    A, x = rng.normal(size=(m, n)), rng.normal(size=n)
    agree(times_vector, A, x)


@pytest.mark.parametrize(("m", "n", "p", "seed"), [(3, 3, 3, 4), (2, 5, 4, 5), (6, 3, 2, 6)])
def test_random_matrices(m, n, p, seed):
    """Random matrices times random matrices agree with NumPy's product."""
    rng = np.random.default_rng(seed)
    A, B = rng.normal(size=(m, n)), rng.normal(size=(n, p))
    agree(times_matrix, A, B)


def test_one_row_and_one_column():
    """A single row times a single column is one number; a column times a row is a whole table."""
    row, column = np.array([[1.0, 2.0, 3.0]]), np.array([[4.0], [5.0], [6.0]])
    agree(times_vector, row, column[:, 0])
    agree(times_matrix, row, column)
    agree(times_matrix, column, row)


@pytest.mark.parametrize(
    ("dtype", "row", "column", "expected"),
    [
        (np.int32, [100_000, 1], [100_000, 1], 10_000_000_001.0),
        (np.int32, [2_000_000_000, 2_000_000_000], [1, 1], 4_000_000_000.0),
        (np.int8, [100, 100], [2, 3], 500.0),
        (np.uint8, [3, 1], [100, 1], 301.0),
        (np.float32, [16_777_216, 1], [1, 1], 16_777_217.0),
    ],
)
def test_small_number_types(dtype, row, column, expected):
    """Numbers of a small type do not wrap around or lose digits."""
    A, x = np.array([row], dtype=dtype), np.array(column, dtype=dtype)
    assert float_product(A, x) == [expected]  # worked by hand
    agree(times_vector, A, x)
    agree(times_matrix, A, x[:, None])


def test_lists_and_fractions():
    """Lists are fine, and integers times fractions keep their fractions."""
    A, x, B = [[1, 2], [3, 4]], [0.5, 0.25], [[0.5, 1.5], [0.25, 2.0]]
    agree(times_vector, A, x)
    agree(times_matrix, A, B)


@pytest.mark.parametrize(("columns", "length"), [(3, 1), (3, 2), (3, 4), (1, 3)])
def test_lengths_that_do_not_fit(columns, length):
    """Lengths that do not match raise a ValueError, even where one of them is 1."""
    A = np.arange(3.0 * columns).reshape(3, columns)
    for name, call in (("vector", lambda: times_vector(A, np.ones(length))), ("matrix", lambda: times_matrix(A, np.ones((length, 2))))):
        try:
            result = call()
        except ValueError:
            continue
        except IndexError:
            pytest.fail(f"A of shape {A.shape} and a {name} of length {length}: that ran into an IndexError. Compare the lengths first.")
        pytest.fail(f"A of shape {A.shape} and a {name} of length {length} do not fit, yet {np.asarray(result).tolist()} came back.")


def test_columns_one_by_one():
    """Each column of A B is A times that column of B."""
    rng = np.random.default_rng(7)
    A, B = rng.normal(size=(4, 3)), rng.normal(size=(3, 5))
    product = np.asarray(times_matrix(A, B))
    assert product.shape == (4, 5), f"(4, 3) times (3, 5) gives shape (4, 5), yours is {product.shape}."
    for j in range(5):
        np.testing.assert_allclose(times_vector(A, B[:, j]), product[:, j], rtol=RTOL, atol=ATOL, err_msg=f"Column {j} differs.")
        np.testing.assert_allclose(product[:, j], float_product(A, B[:, j]), rtol=RTOL, atol=ATOL)


def test_input_is_left_alone():
    """Your functions do not change their input."""
    rng = np.random.default_rng(8)
    A, x, B = rng.normal(size=(3, 3)), rng.normal(size=3), rng.normal(size=(3, 3))
    before = A.copy(), x.copy(), B.copy()
    times_vector(A, x)
    times_matrix(A, B)
    for name, old, new in zip("AxB", before, (A, x, B), strict=True):
        np.testing.assert_array_equal(new, old, err_msg=f"{name} was changed.")


def test_the_sums_are_your_own():
    """You write the sums yourself: no @ and no ready-made product."""
    tree = ast.parse(Path(solution.__file__).read_text(encoding="utf-8"))
    for part in tree.body:
        if isinstance(part, ast.If) and "__name__" in ast.unparse(part.test):
            continue  # there you may compare with NumPy
        for node in ast.walk(part):
            line = getattr(node, "lineno", 0)
            assert not isinstance(getattr(node, "op", None), ast.MatMult), f"Line {line} uses @: write the sum yourself."
            if isinstance(node, ast.Attribute):
                assert node.attr not in READY_MADE, f"Line {line} uses {node.attr}: write the sum yourself."
            if isinstance(node, ast.ImportFrom):
                taken = READY_MADE & {name.name for name in node.names}
                assert not taken, f"Line {line} imports {', '.join(sorted(taken))}: write the sum yourself."
