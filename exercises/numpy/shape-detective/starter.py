def after_reshape(shape, new):
    """The shape of a.reshape(new) for an a with this shape."""
    # How many elements are there? Which size must stand in the place of -1?
    return new


def after_transpose(shape, axes=None):
    """The shape of a.transpose(axes) for an a with this shape."""
    return shape


def after_newaxis(shape, index):
    """The shape of a[index] for an a with this shape; index is a tuple of : and None."""
    return shape


def after_broadcast(first, second):
    """The shape of a + b for arrays with these two shapes."""
    # Start at the right: what happens when 3 meets 3, 3 meets 1, 3 meets nothing, 3 meets 2?
    return first


if __name__ == "__main__":
    import numpy as np  # here you may compare with real arrays

    a = np.zeros((2, 3, 5))
    print("reshape  ", after_reshape(a.shape, (6, -1)), "should be", a.reshape(6, -1).shape)
    print("transpose", after_transpose(a.shape, (2, 0, 1)), "should be", a.transpose(2, 0, 1).shape)
    print("newaxis  ", after_newaxis(a.shape, np.s_[:, None]), "should be", a[:, None].shape)
    print("broadcast", after_broadcast(a.shape, (3, 1)), "should be", (a + np.zeros((3, 1))).shape)
