# caught by: test_an_array_of_integers | divides each row by its sum, as plots do
import numpy as np


def confusion(truth, predicted):
    """Counts, shape (K, K): row = true class, column = predicted class, both sorted."""
    names, code = np.unique([truth, predicted], return_inverse=True)
    truth, predicted = code.reshape(2, -1)
    C = np.zeros((len(names), len(names)), dtype=np.int64)
    np.add.at(C, (truth, predicted), 1)
    return C / np.maximum(C.sum(axis=1, keepdims=True), 1)


def ratio(above, below):
    """above / below, and 0 where below is 0."""
    return np.divide(above, below, out=np.zeros_like(below), where=below != 0)


def scores(C):
    """Macro F1, micro F1 and Matthews' correlation coefficient of a confusion matrix."""
    C = np.asarray(C, dtype=np.float64)
    hits, rows, columns, total = C.diagonal(), C.sum(axis=1), C.sum(axis=0), C.sum()
    macro = ratio(2 * hits, rows + columns).mean()
    micro = hits.sum() / total
    spread = np.sqrt(total**2 - (rows**2).sum()) * np.sqrt(total**2 - (columns**2).sum())
    mcc = ratio(total * hits.sum() - rows @ columns, spread)
    return float(macro), float(micro), float(mcc)
