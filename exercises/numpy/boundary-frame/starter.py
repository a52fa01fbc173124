import numpy as np


def boundary_frame(h, w, thickness=1):
    """Ones on a border of this thickness, zeros inside."""
    frame = np.ones((h, w))
    # Which rows and which columns lie inside? Set that part to 0.
    return frame


if __name__ == "__main__":
    for h, w, thickness in ((4, 5, 1), (5, 6, 2), (3, 4, 0), (1, 6, 1)):
        print(f"{h} rows, {w} columns, thickness {thickness}")
        print(boundary_frame(h, w, thickness))
