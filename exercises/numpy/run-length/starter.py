import numpy as np


def encode(x):
    """The runs of x: the element of each run, and how long the run is."""
    values = x[:1]
    lengths = np.array([len(x)])
    # Where does a run begin? How far is it from one beginning to the next?
    return values, lengths


def decode(values, lengths):
    """Each value as often as its length says, in order."""
    return np.asarray(values)


if __name__ == "__main__":
    x = np.array([7, 7, 7, 2, 2, 7])
    values, lengths = encode(x)
    for value, length in zip(values, lengths, strict=True):
        print(length, "times", value)
    print("and back:", decode(values, lengths))
