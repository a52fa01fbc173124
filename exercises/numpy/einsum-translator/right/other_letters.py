# other letters, capital letters and spaces
EINSUM = {
    "inner": "k, k ->",
    "outer": "a, b -> ab",
    "transpose": "rc -> cr",
    "trace": "xx ->",
    "diagonal": "xx -> x",
    "column sums": "rc -> c",
    "matrix times vector": "rc, c -> r",
    "row by row": "rc, rc -> r",
    "gram": "ac, bc -> ab",
    "quadratic form": "a, ab, b ->",
    "batch matmul": "Bnm, Bmp -> Bnp",
    "batch trace": "Bnn -> B",
    "attention scores": "bhqd, bhkd -> bhqk",
}
