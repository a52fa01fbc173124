# no as_strided at all: hands the description of the memory to np.asarray
import numpy as np


class Description:
    def __init__(self, x, shape, strides):
        self.owner = x  # keeps the memory alive
        address = x.__array_interface__["data"][0]
        self.__array_interface__ = {"version": 3, "typestr": x.dtype.str, "data": (address, True), "shape": shape, "strides": strides}


def windows(x, width, step=1):
    starts = range(0, len(x) - width + 1, step)
    if width < 1 or not starts:
        raise ValueError("the width does not fit")
    return np.asarray(Description(x, (len(starts), width), (step * x.strides[0], x.strides[0])))
