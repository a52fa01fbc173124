# caught by: test_the_search_is_your_own | hands the work to the library
from sklearn.neighbors import KNeighborsClassifier


def knn_predict(X, y, queries, k, weighted=False):
    return KNeighborsClassifier(k, weights="distance" if weighted else "uniform").fit(X, y).predict(queries)
