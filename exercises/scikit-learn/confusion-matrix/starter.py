import numpy as np


def confusion(truth, predicted):
    """Counts, shape (K, K): row = true class, column = predicted class, both sorted."""
    names = np.unique(truth)  # is every label in here?
    return np.zeros((len(names), len(names)), dtype=np.int64)


def scores(C):
    """Macro F1, micro F1 and Matthews' correlation coefficient of a confusion matrix."""
    # Hits are on the diagonal. What do the sums of rows and columns tell?
    return 0.0, 0.0, 0.0


if __name__ == "__main__":
    truth = ["good"] * 98 + ["broken"] * 2
    lazy = ["good"] * 100
    careful = ["good"] * 93 + ["broken"] * 7
    for name, predicted in (("lazy", lazy), ("careful", careful)):
        C = confusion(truth, predicted)
        print(name)
        print(C)
        print("macro F1 {:.3f}, micro F1 {:.3f}, MCC {:.3f}".format(*scores(C)))
