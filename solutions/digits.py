"""Real data: 1797 handwritten digits, each an image of 8 by 8 pixels, in `digits.npz` beside this file.

Source: E. Alpaydin and C. Kaynak, "Optical Recognition of Handwritten Digits", UCI Machine Learning Repository,
1998, https://doi.org/10.24432/C50P49, licence CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). These are
the 1797 images of its test set in the copy that scikit-learn ships as `load_digits`; 13 people wrote them. The
numbers are unchanged and stored in one byte each. `docs/make_digits.py` made the file.
"""

from pathlib import Path

import numpy as np

FILE = Path(__file__).with_name("digits.npz")


def load_digits():
    """Return images, (1797, 8, 8) whole numbers from 0 (paper) to 16 (ink), and labels, (1797,) from 0 to 9.

    >>> images, labels = load_digits()
    >>> images.shape, int(images.max()), labels[:5]
    ((1797, 8, 8), 16, array([0, 1, 2, 3, 4]))
    """
    with np.load(FILE, allow_pickle=False) as stored:
        return stored["images"].astype(int), stored["labels"].astype(int)


def is_it(digit):
    """Return X, Y to learn from and X, Y held out, for the question: is this image the `digit`?

    X: (64, m), an image a column, from 0 to 1. Y: (1, m), 1 where it is the digit and 0 where not. Every third
    image is held out: 599 of them; m = 1198 are left.
    """
    images, labels = load_digits()
    X, Y = images.reshape(len(images), -1).T / 16, (labels == digit).astype(float)[np.newaxis]
    held_out = np.arange(len(images)) % 3 == 2
    return X[:, ~held_out], Y[:, ~held_out], X[:, held_out], Y[:, held_out]
