"""What hypothesis draws: arrays of any finite floats, and small networks."""

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from solutions.activations import ACTIVATIONS

FINITE = {kind: st.floats(allow_nan=False, allow_infinity=False, width=kind) for kind in (32, 64)}
SHAPES = hnp.array_shapes(max_dims=3, max_side=5)
TRIES = settings(deadline=None, max_examples=60, derandomize=True)  # the same tries on every machine


def arrays(width=64):
    return hnp.arrays(f"float{width}", SHAPES, elements=FINITE[width])


@st.composite
def networks(draw):
    """X, Y and parameters: 1 to 4 layers of any activations, and any number of examples from 1 to 8."""
    dims = draw(st.lists(st.integers(1, 5), min_size=1, max_size=4)) + [1]
    names = [draw(st.sampled_from(sorted(ACTIVATIONS))) for _ in dims[2:]] + ["sigmoid"]
    rng = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    parameters = [(rng.normal(size=(n, n_prev)), rng.normal(size=(n, 1)), name)
                  for n_prev, n, name in zip(dims[:-1], dims[1:], names, strict=True)]
    m = draw(st.integers(1, 8))
    return rng.normal(size=(dims[0], m)), (rng.random((1, m)) < 0.5).astype(float), parameters
