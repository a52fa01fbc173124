# caught by: test_batches | forgets the batch letter after the arrow
EINSUM = {
    "inner": "i,i->",
    "outer": "i,j->ij",
    "transpose": "ji->ij",
    "trace": "ii->",
    "diagonal": "ii->i",
    "column sums": "ij->j",
    "matrix times vector": "ij,j->i",
    "row by row": "ij,ij->i",
    "gram": "ij,kj->ik",  # A with its own rows: the second A is read as its transpose
    "quadratic form": "i,ij,j->",
    "batch matmul": "tij,tjk->ik",
    "batch trace": "tii->t",
    "attention scores": "thie,thje->thij",
}
