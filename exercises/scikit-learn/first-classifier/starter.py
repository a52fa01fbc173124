from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split


def classify(X, y, seed):
    """Hold out a quarter of the rows, learn from the rest; return (predicted labels, accuracy) of the held-out rows."""
    X_train, X_test, y_train, y_test = train_test_split(X, y)  # which arguments are missing?
    # Make a KNeighborsClassifier that asks three neighbours, fit it, predict, score.
    return y_train[: len(y_test)], 0.0


if __name__ == "__main__":
    X, y = load_wine(return_X_y=True)
    for seed in range(3):
        predicted, accuracy = classify(X, y, seed)
        print("seed", seed, "first answers", predicted[:10], "accuracy", round(accuracy, 3))
