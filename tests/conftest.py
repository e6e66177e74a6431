"""For all tests."""

import os

# Small matrices gain nothing from BLAS threads, and on a busy machine these wait for each other: 24 s for 0.4 s.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
