import numpy as np

EINSUM = {
    "inner": "",
    "outer": "",
    "transpose": "",
    "trace": "",
    "diagonal": "",
    "column sums": "",
    "matrix times vector": "",
    "row by row": "",
    "gram": "",
    "quadratic form": "",
    "batch matmul": "",
    "batch trace": "",
    "attention scores": "",
}

if __name__ == "__main__":
    A = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
    # Try a string here and look at the result before you write it into EINSUM.
    for string in ("ij->ij", "ij->i", "ij->"):
        print(string, "gives", np.einsum(string, A).tolist())
