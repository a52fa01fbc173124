# caught by: test_full_rank | inverts A'A, which wide matrices make singular
import numpy as np


def pseudo_inverse(A):
    A = np.array(A, dtype=float)
    return np.linalg.inv(A.T @ A) @ A.T


def shortest_solution(A, b):
    return pseudo_inverse(A) @ np.array(b, dtype=float)
