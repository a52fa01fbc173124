# caught by: test_step_by_step | lets the library choose its own start
from sklearn.cluster import KMeans


def lloyd(X, centres, max_steps=300):
    model = KMeans(len(centres), n_init=10, random_state=0, max_iter=max(max_steps, 1)).fit(X)
    return model.cluster_centers_, model.labels_
