# caught by: test_two_vectors | swaps the letters of the result
EINSUM = {
    "inner": "i,i->",
    "outer": "i,j->ji",
    "transpose": "ji->ij",
    "trace": "ii->",
    "diagonal": "ii->i",
    "column sums": "ij->j",
    "matrix times vector": "ij,j->i",
    "row by row": "ij,ij->i",
    "gram": "ij,kj->ik",  # A with its own rows: the second A is read as its transpose
    "quadratic form": "i,ij,j->",
    "batch matmul": "tij,tjk->tik",  # t appears everywhere, so nothing is summed over it
    "batch trace": "tii->t",
    "attention scores": "thie,thje->thij",
}
