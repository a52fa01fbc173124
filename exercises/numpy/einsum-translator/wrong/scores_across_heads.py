# caught by: test_attention_scores | lets every head meet every other head and sums over them
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
    "batch matmul": "tij,tjk->tik",  # t appears everywhere, so nothing is summed over it
    "batch trace": "tii->t",
    "attention scores": "thie,tgje->thij",
}
