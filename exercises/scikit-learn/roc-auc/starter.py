import numpy as np


def roc_curve(y, s):
    """False and true positive rates, from (0, 0) on, one point for each different score, the highest first."""
    fpr, tpr = [0.0], [0.0]
    # Sort by score, the highest first. How many of each class lie at or above each different score?
    return np.array(fpr), np.array(tpr)


def roc_auc(y, s):
    """The area under the ROC curve, by trapezoids."""
    return 0.0


def average_precision(y, s):
    """The sum of the precisions at each different score, weighted by the gain in recall."""
    return 0.0


if __name__ == "__main__":
    rng = np.random.default_rng(3)
    y = np.arange(200) % 2
    for noise in (0.2, 1.0, 5.0):
        s = (y + noise * rng.normal(size=200)).round(1)
        print(f"noise {noise}: {len(roc_curve(y, s)[0])} points, AUC {roc_auc(y, s):.3f}, average precision {average_precision(y, s):.3f}")
