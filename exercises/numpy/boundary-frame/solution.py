import numpy as np


def boundary_frame(h, w, thickness=1):
    """Ones on a border of this thickness, zeros inside."""
    frame = np.ones((h, w))
    # h - thickness instead of -thickness: right for thickness 0 as well, where -0 would be 0
    frame[thickness : h - thickness, thickness : w - thickness] = 0
    return frame
