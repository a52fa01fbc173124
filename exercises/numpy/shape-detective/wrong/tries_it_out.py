# caught by: test_without_numpy | builds the arrays and looks at their shape
import numpy as np


def after_reshape(shape, new):
    return np.empty(shape).reshape(new).shape


def after_transpose(shape, axes=None):
    return np.empty(shape).transpose(axes).shape


def after_newaxis(shape, index):
    return np.empty(shape)[index].shape


def after_broadcast(first, second):
    return np.broadcast_shapes(first, second)
