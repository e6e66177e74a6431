"""The rules that every activation keeps. RULES is the list; each rule takes a name of ACTIVATIONS.

A rule reads the table and nothing else, so an activation that is added to the table is judged at once.
"""

import inspect
import warnings

import numpy as np

from solutions.activations import ACTIVATIONS
from solutions.checking import slope

FLOATS = (np.float32, np.float64)
WHOLE = (np.int8, np.uint8, np.int16, np.uint16, np.int32, np.int64, np.uint64, np.bool_)
RULES = []


def rule(function):
    RULES.append(function)
    return function


def forms(name):
    """(function, turn) of the row: turn makes its input from z, which is z itself or a = g(z)."""
    row = ACTIVATIONS[name]
    from_a = [(row.g_prime_from_a, row.g)] if row.g_prime_from_a else []
    return [(row.g, lambda z: z), (row.g_prime, lambda z: z), *from_a]


def scales(kind):
    """Every size of float of one kind, both signs, the largest and the smallest included."""
    limits = np.finfo(kind)
    sizes = np.concatenate([np.geomspace(limits.tiny, limits.max / 2, 300, dtype=np.float64),
                            [limits.max, limits.smallest_subnormal, 0.0, 1000.0, 745.0, 88.0, 104.0, 37.0, 19.0]])
    return np.concatenate([-sizes, sizes]).astype(kind)


@rule
def keeps_the_shape(name):
    """Arrays of any shape give the same shape; a scalar and a 0-d array give a number."""
    for function, turn in forms(name):
        for shape in ((5,), (2, 3), (2, 1, 4), (0, 3), (1, 1), ()):
            assert np.shape(function(turn(np.full(shape, 0.5)))) == shape
        assert np.ndim(function(turn(np.float32(0.5)))) == 0
        assert np.ndim(function(turn(0.5))) == 0


@rule
def works_entry_by_entry(name):
    """An entry's result does not depend on its neighbours or on how the array lies in memory."""
    z = np.linspace(-4, 4, 24).reshape(4, 6)
    for function, turn in forms(name):
        whole = np.asarray(function(turn(z)))
        assert np.array_equal(np.asarray(function(turn(z.T))).T, whole)
        assert np.array_equal(function(turn(z[::2, ::3])), whole[::2, ::3])
        assert [float(function(turn(x))) for x in z.ravel()] == whole.ravel().tolist()


@rule
def keeps_the_type(name):
    """float32 stays float32 and float64 stays float64, arrays and scalars; whole numbers become float64."""
    for function, turn in forms(name):
        for kind in FLOATS:
            assert function(turn(np.ones(3, kind))).dtype == kind
            assert np.asarray(function(turn(kind(1)))).dtype == kind
        for kind in WHOLE:
            got = function(np.array([0, 1], kind))
            assert got.dtype == np.float64
            assert np.array_equal(got, function(np.array([0.0, 1.0])))


@rule
def takes_every_whole_number(name):
    """The smallest number of each integer type, whose own minus does not exist, is as good as its float."""
    row = ACTIVATIONS[name]
    for kind in (np.int8, np.int16, np.int32, np.int64):
        z = np.array([np.iinfo(kind).min, -2, 3], kind)
        for function in (row.g, row.g_prime):
            assert np.array_equal(function(z), function(z.astype(float)))


@rule
def leaves_its_input_alone(name):
    """The input is the same afterwards, and the result is no view of it."""
    for function, turn in forms(name):
        given = np.asarray(turn(np.linspace(-3, 3, 7)))
        before = given.copy()
        got = function(given)
        assert np.array_equal(given, before)
        assert not np.shares_memory(got, given)


@rule
def is_finite_and_silent(name):
    """Every finite float gives a finite result, without a warning."""
    for kind in FLOATS:
        for function, turn in forms(name):
            with warnings.catch_warnings():
                warnings.simplefilter("error")
                assert np.isfinite(function(turn(scales(kind)))).all()


@rule
def passes_nan_on(name):
    """NaN gives NaN, without a warning: a broken number is never hidden."""
    for function, turn in forms(name):
        assert np.isnan(function(turn(np.array([np.nan, 1.0])))).tolist() == [True, False]


@rule
def goes_to_its_limits(name):
    """Infinity gives the value that large numbers go to."""
    for function, turn in forms(name):
        far = np.asarray(function(turn(np.array([-1e300, 1e300]))))
        limit = np.where(np.abs(far) > 1e200, np.copysign(np.inf, far), far)
        assert np.array_equal(function(turn(np.array([-np.inf, np.inf]))), limit)


@rule
def slope_is_height_over_width(name):
    """g_prime(z) is the central difference of g, on the bend, far out, and close to z = 0 on both sides."""
    z = np.concatenate([np.linspace(-12, 12, 97), [-0.001, 0.001, -300.0, 300.0]])
    z = z[np.abs(z) > 1e-4]
    row = ACTIVATIONS[name]
    np.testing.assert_allclose(row.g_prime(z), slope(row.g, z, 1e-5), rtol=1e-5, atol=1e-9)


@rule
def both_forms_agree(name):
    """g_prime_from_a(g(z)) is g_prime(z), to the digits that a has left."""
    z = np.concatenate([np.linspace(-40, 40, 161), [-1e-12, 1e-12, 0.0]])
    row = ACTIVATIONS[name]
    if row.g_prime_from_a:
        np.testing.assert_allclose(row.g_prime_from_a(row.g(z)), row.g_prime(z), rtol=1e-12, atol=3e-16)


@rule
def value_at_zero_is_declared(name):
    """The slope at 0 lies between those on its two sides, -0.0 is 0.0, and both forms say the same."""
    row = ACTIVATIONS[name]
    left, at, right = row.g_prime(np.array([-1e-300, 0.0, 1e-300]))
    assert min(left, right) <= at <= max(left, right)
    assert row.g_prime(np.array([-0.0]))[0] == at
    if row.g_prime_from_a:
        assert row.g_prime_from_a(row.g(np.array([0.0])))[0] == at


@rule
def parameters_are_named_with_their_defaults(name):
    """Each parameter of the row is a parameter of its three functions, with the default the row states."""
    row = ACTIVATIONS[name]
    for function, _ in forms(name):
        _, *others = inspect.signature(function).parameters.values()
        assert {p.name: p.default for p in others} == dict(row.parameters)
