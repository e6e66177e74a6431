"""Makes solutions/digits.npz from scikit-learn's copy of the data. Run once, with scikit-learn 1.9.1 installed:

    python docs/make_digits.py

Source and licence stand in solutions/digits.py.
"""

from pathlib import Path

import numpy as np
from sklearn.datasets import load_digits

digits = load_digits()
np.savez_compressed(Path(__file__).parents[1] / "solutions" / "digits.npz",
                    images=digits.images.astype(np.uint8), labels=digits.target.astype(np.uint8))
