# the eigenvalues of the matrix I - eta H itself; the border by squaring H again and again
import numpy as np


def hessian(X):
    X = np.asarray(X, float)
    return 2 * X.T.dot(X) / X.shape[0]


def factors(X, eta):
    H = hessian(X)
    return np.linalg.eigh(np.eye(len(H)) - eta * H)[0][::-1]


def largest_stable_step(X):
    H = hessian(X)
    power = H / np.linalg.norm(H)
    for _ in range(14):  # H², H⁴, H⁸, …: what is left points along the steepest axis
        power = power @ power
        power = power / np.linalg.norm(power)
    v = power[:, np.argmax(np.diag(power))]
    return 2 * (v @ v) / (v @ H @ v)
