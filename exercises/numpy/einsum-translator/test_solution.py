import itertools

import numpy as np
import pytest
from solution import EINSUM

TOLERANCE = 1e-12
NAMES = [
    "inner",
    "outer",
    "transpose",
    "trace",
    "diagonal",
    "column sums",
    "matrix times vector",
    "row by row",
    "gram",
    "quadratic form",
    "batch matmul",
    "batch trace",
    "attention scores",
]


def draw(seed, *shapes):
    rng = np.random.default_rng(seed)
    return [rng.normal(size=shape) for shape in shapes]


def translated(name):
    string = EINSUM.get(name)
    assert isinstance(string, str), f'EINSUM["{name}"] must be a string such as "ij,jk->ik"; it is {string!r}.'
    assert string.strip(), f'EINSUM["{name}"] is still empty.'
    return string


def diagnose(string, theirs, expected, operands):
    """One plain sentence for the usual slips, or nothing."""
    if string.replace(" ", "").count(",") != len(operands) - 1:
        return f"There are {len(operands)} operands: write one group of letters for each, with commas between them."
    if theirs.shape == expected.shape and np.allclose(theirs, expected):
        return ""
    axes = next((p for p in itertools.permutations(range(theirs.ndim)) if theirs.transpose(p).shape == expected.shape), None)
    turned = [theirs.transpose(p) for p in itertools.permutations(range(theirs.ndim))]
    if any(t.shape == expected.shape and np.allclose(t, expected) for t in turned):
        return "The numbers are right, but the axes are in another order: look at the letters after the arrow."
    if theirs.ndim > expected.ndim:
        return f"The result has {theirs.ndim} axes instead of {expected.ndim}: a letter that is to be summed over must not stand after the arrow."
    if theirs.ndim < expected.ndim:
        return f"The result has {theirs.ndim} axes instead of {expected.ndim}: a letter that is to stay must stand after the arrow."
    if axes is not None:
        return "The shape fits, the numbers do not: which axes run together, and which does the formula keep apart?"
    return f"The result must have shape {expected.shape}, yours has {theirs.shape}."


def agree(name, operands, expected):
    string, expected = translated(name), np.asarray(expected, dtype=np.float64)
    shapes = " and ".join(str(x.shape) for x in operands)
    theirs, problem = None, ""
    try:
        theirs = np.asarray(np.einsum(string, *operands))
    except (ValueError, TypeError) as error:
        problem = str(error)
    assert not problem, f'"{string}" does not fit operands of shape {shapes}: {problem}'
    message = f'("{string}" for {name}, operands of shape {shapes}) {diagnose(string, theirs, expected, operands)}'
    assert theirs.shape == expected.shape, message
    np.testing.assert_allclose(theirs, expected, rtol=TOLERANCE, atol=TOLERANCE, err_msg=message)


def test_every_name_has_a_string():
    """EINSUM has a subscript string for each of the thirteen names."""
    for name in NAMES:
        translated(name)


def test_by_hand():
    """Small whole numbers give the results worked by hand."""
    x, y, A = np.array([1.0, 2.0]), np.array([3.0, 4.0]), np.array([[1.0, 2.0], [3.0, 4.0]])
    agree("inner", (x, y), 11.0)
    agree("outer", (x, y), [[3.0, 4.0], [6.0, 8.0]])
    agree("trace", (A,), 5.0)
    agree("diagonal", (A,), [1.0, 4.0])
    agree("column sums", (A,), [4.0, 6.0])
    agree("matrix times vector", (A, y), [11.0, 25.0])
    agree("gram", (A, A), [[5.0, 11.0], [11.0, 25.0]])
    agree("quadratic form", (x, A, y), 61.0)


@pytest.mark.parametrize("n, m", [(5, 3), (4, 4), (1, 6)])
def test_two_vectors(n, m):
    """Inner and outer product agree with np.inner and np.outer."""
    x, y, z = draw(n, n, n, m)
    agree("inner", (x, y), np.inner(x, y))
    agree("outer", (x, z), np.outer(x, z))


@pytest.mark.parametrize("n, m", [(2, 5), (4, 4), (6, 1)])
def test_one_matrix(n, m):
    """Transpose and column sums agree with A.T and np.sum."""
    (A,) = draw(10 + n, (n, m))
    agree("transpose", (A,), A.T)
    agree("column sums", (A,), np.sum(A, axis=0))


@pytest.mark.parametrize("n", [1, 3, 5])
def test_square_matrix(n):
    """Trace and diagonal agree with np.trace and np.diagonal."""
    (A,) = draw(20 + n, (n, n))
    agree("trace", (A,), np.trace(A))
    agree("diagonal", (A,), np.diagonal(A))


@pytest.mark.parametrize("n, m", [(4, 3), (5, 5), (1, 4)])
def test_matrix_and_vector(n, m):
    """A matrix times a vector, and a matrix between two vectors, agree with np.matmul."""
    A, x, y = draw(30 + n, (n, m), n, m)
    agree("matrix times vector", (A, y), np.matmul(A, y))
    agree("quadratic form", (x, A, y), np.matmul(x, np.matmul(A, y)))


@pytest.mark.parametrize("n, m", [(4, 3), (3, 3), (2, 6)])
def test_two_matrices(n, m):
    """Row by row, and A times its transpose, agree with plain NumPy."""
    A, B = draw(40 + n, (n, m), (n, m))
    agree("row by row", (A, B), [np.inner(a, b) for a, b in zip(A, B, strict=True)])
    agree("gram", (A, A), np.matmul(A, A.T))


@pytest.mark.parametrize("b, n, m, p", [(3, 2, 4, 5), (3, 3, 3, 3), (1, 2, 3, 2)])
def test_batches(b, n, m, p):
    """In a stack of matrices each is treated on its own: np.matmul, and np.trace over the last two axes."""
    A, B, C = draw(50 + p, (b, n, m), (b, m, p), (b, n, n))
    agree("batch matmul", (A, B), np.matmul(A, B))
    agree("batch trace", (C,), np.trace(C, axis1=1, axis2=2))


@pytest.mark.parametrize("b, h, n, m, d", [(2, 3, 4, 5, 6), (2, 2, 2, 2, 2), (1, 3, 4, 2, 3)])
def test_attention_scores(b, h, n, m, d):
    """Every query meets every key of its own batch entry and its own head."""
    Q, K = draw(60 + d, (b, h, n, d), (b, h, m, d))
    agree("attention scores", (Q, K), np.matmul(Q, np.swapaxes(K, -1, -2)))


def test_scores_by_plain_sums():
    """The attention scores agree with sums in plain Python, place by place."""
    Q, K = draw(70, (2, 2, 3, 3), (2, 2, 3, 3))
    q, k = Q.tolist(), K.tolist()
    places = itertools.product(range(2), range(2), range(3), range(3))
    expected = [sum(q[t][h][i][e] * k[t][h][j][e] for e in range(3)) for t, h, i, j in places]
    agree("attention scores", (Q, K), np.reshape(expected, (2, 2, 3, 3)))
