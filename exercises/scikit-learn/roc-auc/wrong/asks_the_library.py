# caught by: test_the_curve_is_your_own | hands the work to the library
from sklearn import metrics


def roc_curve(y, s):
    return metrics.roc_curve(y, s, drop_intermediate=False)[:2]


def roc_auc(y, s):
    return metrics.roc_auc_score(y, s)


def average_precision(y, s):
    return metrics.average_precision_score(y, s)
