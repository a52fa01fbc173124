# caught by: test_pure_noise | gives score the rows it was fitted on, and is happy
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier


def classify(X, y, seed):
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)
    model = KNeighborsClassifier(n_neighbors=3).fit(X_train, y_train)
    return model.predict(X_test), model.score(X_train, y_train)
