# three dots stand for all leading axes
one_product, one_trace = "...ij,...jk->...ik", "...ii->..."

EINSUM = {
    "inner": "...i,...i->...",
    "outer": "i,j->ij",
    "transpose": "...ij->...ji",
    "trace": one_trace,
    "diagonal": "...ii->...i",
    "column sums": "i...->...",
    "matrix times vector": "...j,j->...",
    "row by row": "...j,...j->...",
    "gram": "...ij,...kj->...ik",
    "quadratic form": "i,ij,j->",
    "batch matmul": one_product,
    "batch trace": one_trace,
    "attention scores": "...qd,...kd->...qk",
}
