# no arrow where the letters that appear once, in alphabetical order, are what is wanted
EINSUM = {
    "inner": "i,i",
    "outer": "i,j",
    "transpose": "ji",
    "trace": "ii",
    "diagonal": "ii->i",
    "column sums": "ij->j",
    "matrix times vector": "ij,j",
    "row by row": "ij,ij->i",
    "gram": "ij,kj",
    "quadratic form": "i,ij,j",
    "batch matmul": "tij,tjk->tik",
    "batch trace": "tii->t",
    "attention scores": "thie,thje->thij",
}
