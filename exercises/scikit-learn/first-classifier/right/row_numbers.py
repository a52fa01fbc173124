# splits the row numbers with StratifiedShuffleSplit, compares by hand, returns a list
from sklearn.model_selection import StratifiedShuffleSplit
from sklearn.neighbors import KNeighborsClassifier


def classify(X, y, seed):
    splitter = StratifiedShuffleSplit(n_splits=1, test_size=0.25, random_state=seed)
    train, test = next(splitter.split(X, y))
    model = KNeighborsClassifier(n_neighbors=3, algorithm="brute").fit(X[train], y[train])
    predicted = list(model.predict(X[test]))
    hits = sum(bool(p == t) for p, t in zip(predicted, y[test], strict=True))
    return predicted, hits / len(predicted)
