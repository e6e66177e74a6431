"""How far a float is from the true value, in units in the last place."""

from decimal import Decimal, localcontext

import numpy as np

CEILING = {"float64": 4, "float32": 5}  # ulp, what the module promises
OTHER_LIBRARY = 1  # ulp more where NumPy is built on another math library than the one we measured


def spacing(value, dtype):
    """The distance between floats around a true value, which a float may not reach: 1e-400 lies among subnormals."""
    kind = np.dtype(dtype).type
    return Decimal(float(np.spacing(abs(kind(float(value))))))


def ulps(got, true):
    """The error of each float of an array, in units in the last place of the true value."""
    with localcontext(prec=60):
        return np.array([float(abs(Decimal(float(x)) - value) / spacing(value, got.dtype))
                         for x, value in zip(got.ravel(), true, strict=True)])


def assert_within(got, true, z):
    """Every entry is finite and within the ceiling of its dtype."""
    assert np.isfinite(got).all(), f"not finite at z = {z[~np.isfinite(got)][0]!r}"
    error, most = ulps(got, true), CEILING[str(got.dtype)] + OTHER_LIBRARY
    worst = error.argmax()
    assert error[worst] <= most, f"{error[worst]:.3g} ulp at z = {z[worst]!r}, {most} allowed"
