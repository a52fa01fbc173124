# no classifier at all: distances by broadcasting, votes by counting
import numpy as np
from sklearn.model_selection import train_test_split


def classify(X, y, seed):
    X_train, X_test, y_train, y_test = train_test_split(X, y, train_size=0.75, test_size=0.25, random_state=seed, stratify=y)
    predicted = []
    for row in X_test:
        nearest = np.argsort(((X_train - row) ** 2).sum(axis=1))[:3]
        labels, counts = np.unique(y_train[nearest], return_counts=True)
        predicted.append(labels[counts.argmax()])
    predicted = np.array(predicted)
    return predicted, float((predicted == y_test).mean())
