import numpy as np


def confusion(truth, predicted):
    """Counts, shape (K, K): row = true class, column = predicted class, both sorted."""
    names, code = np.unique([truth, predicted], return_inverse=True)  # labels of both lists, numbered together
    truth, predicted = code.reshape(2, -1)
    C = np.zeros((len(names), len(names)), dtype=np.int64)
    np.add.at(C, (truth, predicted), 1)  # C[truth, predicted] += 1 would count each pair once
    return C


def ratio(above, below):
    """above / below, and 0 where below is 0."""
    return np.divide(above, below, out=np.zeros_like(below), where=below != 0)


def scores(C):
    """Macro F1, micro F1 and Matthews' correlation coefficient of a confusion matrix."""
    C = np.asarray(C, dtype=np.float64)
    hits, rows, columns, total = C.diagonal(), C.sum(axis=1), C.sum(axis=0), C.sum()
    macro = ratio(2 * hits, rows + columns).mean()  # hits + misses is the row, hits + false alarms the column
    micro = hits.sum() / total  # each mistake is one miss and one false alarm
    spread = np.sqrt(total**2 - (rows**2).sum()) * np.sqrt(total**2 - (columns**2).sum())
    mcc = ratio(total * hits.sum() - rows @ columns, spread)
    return float(macro), float(micro), float(mcc)
