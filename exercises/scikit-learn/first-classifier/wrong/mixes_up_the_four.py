# caught by: test_two_groups_by_hand | expects X_train, y_train, X_test, y_test: the order of other libraries
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier


def classify(X, y, seed):
    X_train, y_train, X_test, y_test = train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)
    model = KNeighborsClassifier(n_neighbors=3).fit(X_train, y_train)
    return model.predict(X_test), model.score(X_test, y_test)
