# caught by: test_classes_keep_their_share | leaves stratify out: a rare class gets more or less than its share
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier


def classify(X, y, seed):
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, random_state=seed)
    model = KNeighborsClassifier(n_neighbors=3).fit(X_train, y_train)
    return model.predict(X_test), model.score(X_test, y_test)
