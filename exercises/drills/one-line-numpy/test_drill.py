import pytest
from drill import LEVELS, TASKS, check, question
from kit import generator

# The values once more, in plain Python without NumPy, and in the other ways that people write them.
PLAIN = {
    "column-sums": "[sum(column) for column in zip(*X)]",
    "row-means": "[sum(row) / len(row) for row in X]",
    "row-maxima": "[max(row) for row in X]",
    "last-column": "[row[len(row) - 1] for row in X]",
    "every-second-column": "[[v for j, v in enumerate(row) if j % 2 == 0] for row in X]",
    "centred": "[[v - sum(r[j] for r in X) / len(X) for j, v in enumerate(row)] for row in X]",
    "shares": "[[v / sum(row) for v in row] for row in X]",
    "count": "len([v for row in X for v in row if v > k])",
    "mean-of-some": "sum(v for row in X for v in row if v > k) / len([v for row in X for v in row if v > k])",
    "differences": "[[a - b for b in y] for a in x]",
    "one-hot": "[[int(j == label) for j in range(k)] for label in y]",
    "squared-error": "sum((sum(a * b for a, b in zip(row, w)) - t) ** 2 for row, t in zip(X, y)) / len(y)",
    "accuracy": "sum(list(s).index(max(s)) == t for s, t in zip(S, y)) / len(y)",
    "group-mean": "[sum(v * t for v, t in zip(column, y)) / sum(y) for column in zip(*X)]",
}
STYLES = {
    "column-sums": ["X.sum(0)", "np.sum(X, axis=0)", "X.T.sum(1)", "np.ones(len(X)) @ X", "sum(X)", "X.sum(axis=-2)", "np.einsum('ij->j', X)"],
    "row-means": ["X.mean(1)", "np.mean(X, -1)", "X.sum(1) / X.shape[1]", "X.T.mean(axis=0)", "np.average(X, axis=1)"],
    "row-maxima": ["np.max(X, axis=1)", "X.max(-1)", "np.sort(X)[:, -1]", "np.amax(X, 1)", "X.T.max(0)"],
    "last-column": ["X.T[-1]", "X[:, X.shape[1] - 1]", "X[..., -1]", "X[:, -1:].ravel()", "np.take(X, -1, axis=1)"],
    "every-second-column": ["X[..., ::2]", "X.T[::2].T", "X[:, 0::2]", "X[:, np.arange(0, X.shape[1], 2)]"],
    "centred": ["X - np.mean(X, 0)", "X - X.mean(axis=0, keepdims=True)", "(X.T - X.T.mean(1)[:, None]).T", "-(X.mean(0) - X)"],
    "shares": ["X / X.sum(1)[:, None]", "(X.T / X.sum(1)).T", "X / np.sum(X, 1).reshape(-1, 1)", "X.astype(np.float32) / X.sum(1, keepdims=True)"],
    "count": ["np.sum(X > k)", "np.count_nonzero(X > k)", "len(X[X > k])", "X[X > k].size", "(X > k).sum().item()"],
    "mean-of-some": ["np.mean(X[X > k])", "X[X > k].sum() / (X > k).sum()", "X.mean(where=X > k)", "np.average(X, weights=X > k)"],
    "differences": ["np.subtract.outer(x, y)", "x[:, np.newaxis] - y[np.newaxis]", "x.reshape(-1, 1) - y", "(x - y[:, None]).T"],
    "one-hot": ["(y[:, None] == np.arange(k)).astype(int)", "y[:, None] == np.arange(k)", "np.identity(k)[y]", "np.eye(k)[y, :]"],
    "squared-error": ["np.mean((X @ w - y) ** 2)", "np.square(y - X.dot(w)).mean()", "((X @ w - y) @ (X @ w - y)) / len(y)"],
    "accuracy": ["np.mean(np.argmax(S, 1) == y)", "(S.argmax(-1) == y).sum() / len(y)", "(S[np.arange(len(y)), y] == S.max(1)).mean()"],
    "group-mean": ["X[y == 1].mean(0)", "np.mean(X[y > 0], axis=0)", "(y @ X) / y.sum()", "X[np.where(y)[0]].mean(0)", "X[y > 0].sum(0) / sum(y)"],
}  # fmt: skip


@pytest.mark.parametrize("level", LEVELS)
def test_plain_python_agrees_and_every_style_passes(level):
    seen = set()
    for seed in range(300):
        q = question(generator(seed, level), level)
        name = q["data"]["task"]
        seen.add(name)
        for answer in [PLAIN[name], *STYLES[name]]:
            check(q, answer)
    assert seen == set(LEVELS[level])


def test_the_arrays_are_shown_as_one_types_them():
    q = question(generator(3, 1), 1)
    shown = q["text"].split("```")[1].removeprefix("python\n").replace("np.array", "")
    names = {}
    exec(shown, names)
    assert {name: names[name] for name in q["data"]["inputs"][0]} == q["data"]["inputs"][0]


def told(name, *inputs):
    return {"data": {"task": name, "inputs": list(inputs)}, "answer": {"kind": "code", "names": ["np", *inputs[0]]}}


def test_slips_are_named():
    q = told("column-sums", {"X": [[1, 2, 3], [4, 5, 6]]}, {"X": [[1, 0], [2, 7], [4, 4]]})
    for slip, word in (
        ("X.sum(1)", "other axis"),
        ("np.sum(X)", "together"),
        ("X.sum(0)[None]", "keepdims"),
        ("np.array([5, 7, 9])", "not others. With `X = .*`: The shape is \\(3,\\), and \\(2,\\)"),
        ("X[0] + X[1]", "not others. With `X = .*`: It gives `\\[3, 7\\]`, and `\\[7, 11\\]`"),
        ("X.max(0)", "It gives `\\[4, 5, 6\\]`, and `\\[5, 7, 9\\]`"),
    ):
        with pytest.raises(AssertionError, match=word):
            check(q, slip)


def test_a_missing_axis_is_explained_by_the_shapes():
    q = told("shares", {"X": [[1, 2, 3], [4, 5, 6]]}, {"X": [[1, 2], [2, 7], [4, 4]]})
    with pytest.raises(AssertionError, match="shapes \\(2,3\\) and \\(2,\\) do not fit"):
        check(q, "X / X.sum(axis=1)")


def test_every_task_has_its_own_rows_in_these_tables():
    assert set(PLAIN) == set(STYLES) == set(TASKS)
