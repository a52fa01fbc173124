# caught by: test_pure_noise | fits on X, y out of habit: the exam was in the textbook
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier


def classify(X, y, seed):
    X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.25, stratify=y, random_state=seed)
    model = KNeighborsClassifier(n_neighbors=3).fit(X, y)
    return model.predict(X_test), model.score(X_test, y_test)
