# caught by: test_one_matrix | leaves the arrow away; the letters are then sorted and nothing is turned
EINSUM = {
    "inner": "i,i->",
    "outer": "i,j->ij",
    "transpose": "ij",
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
