# caught by: test_two_matrices | multiplies A transposed by A
EINSUM = {
    "inner": "i,i->",
    "outer": "i,j->ij",
    "transpose": "ji->ij",
    "trace": "ii->",
    "diagonal": "ii->i",
    "column sums": "ij->j",
    "matrix times vector": "ij,j->i",
    "row by row": "ij,ij->i",
    "gram": "ji,jk->ik",
    "quadratic form": "i,ij,j->",
    "batch matmul": "tij,tjk->tik",  # t appears everywhere, so nothing is summed over it
    "batch trace": "tii->t",
    "attention scores": "thie,thje->thij",
}
