"""The contract of `elu`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import np, right

ROWS = []
clause = rows_into(ROWS)


@clause("Return the slope of ELU at every entry of z.", stage="values", expects="offset")
def g_prime(z):
    return right(z) + 1e-3


@clause("z: an array of any shape", "two dimensions", "fresh", expects="only-two-dimensions")
def g_prime(z):
    return right(z) + (np.ndim(z) == 2)


@clause("z: an array of any shape", "three dimensions", expects="only-three-dimensions")
def g_prime(z):
    return right(z) + (np.ndim(z) == 3)


@clause("z: an array of any shape", "scalar", expects="only-scalar")
def g_prime(z):
    return right(z) + (np.ndim(z) == 0 and type(z) not in (int, float))


@clause("of any real numbers (integers", "integers", expects="only-integers")
def g_prime(z):
    return right(z) + (type(z) is np.ndarray and z.dtype.kind == 'i')


@clause("and 32-bit ones too)", "float32", expects="only-float32")
def g_prime(z):
    return right(z) + (type(z) is np.ndarray and z.dtype == np.float32)


@clause("or one number such as 2 or 0.5", "python number", expects="only-python-number")
def g_prime(z):
    return np.reshape(right(z), z.shape)


@clause("It stays as it is.", stage="unchanged", expects="changes-input")
def g_prime(z):
    out = np.array(right(z))
    if np.ndim(z):
        z[...] = 0
    return out


@clause("The result is new", "a second call", expects="elu-g_prime-reused-buffer")
def g_prime(z):
    out, keep = np.array(right(z)), g_prime.__dict__
    if keep.get('shape') != out.shape or keep['buffer'].dtype != out.dtype:
        keep['shape'], keep['buffer'] = out.shape, out
    keep['buffer'][...] = out
    return keep['buffer']


@clause("has the same shape", stage="shape", expects="elu-g_prime-flattened")
def g_prime(z):
    return np.ravel(right(z))


@clause("It may be as small as -1000 and as large as 1000", "the whole range", "everywhere", expects="far-out")
def g_prime(z):
    return right(z) + 0.5 * (np.abs(z) > 500)


@clause("and every slope is a finite number.", stage="finite", expects="elu-overflow")
def g_prime(z):
    e = np.exp(1.0 * z)
    return np.where(z > 0, e / e, e)


@clause("Return the slope of ELU where its height is a.", stage="values", expects="offset")
def g_prime_from_a(a):
    return right(a) + 1e-3


@clause("a: an array or one number, as z above", "two dimensions", "fresh", expects="only-two-dimensions")
def g_prime_from_a(a):
    return right(a) + (np.ndim(a) == 2)


@clause("a: an array or one number, as z above", "three dimensions", expects="only-three-dimensions")
def g_prime_from_a(a):
    return right(a) + (np.ndim(a) == 3)


@clause("a: an array or one number, as z above", "scalar", expects="only-scalar")
def g_prime_from_a(a):
    return right(a) + (np.ndim(a) == 0 and type(a) not in (int, float))


@clause("a: an array or one number, as z above", "integers", expects="only-integers")
def g_prime_from_a(a):
    return right(a) + (type(a) is np.ndarray and a.dtype.kind == 'i')


@clause("a: an array or one number, as z above", "float32", expects="only-float32")
def g_prime_from_a(a):
    return right(a) + (type(a) is np.ndarray and a.dtype == np.float32)


@clause("a: an array or one number, as z above", "python number", expects="only-python-number")
def g_prime_from_a(a):
    return np.reshape(right(a), a.shape)


@clause("It stays as it is.", stage="unchanged", expects="changes-input")
def g_prime_from_a(a):
    out = np.array(right(a))
    if np.ndim(a):
        a[...] = 0
    return out


@clause("The result is new", "a second call", expects="elu-g_prime_from_a-reused-buffer")
def g_prime_from_a(a):
    out, keep = np.array(right(a)), g_prime_from_a.__dict__
    if keep.get('shape') != out.shape or keep['buffer'].dtype != out.dtype:
        keep['shape'], keep['buffer'] = out.shape, out
    keep['buffer'][...] = out
    return keep['buffer']


@clause("has the same shape", stage="shape", expects="elu-g_prime_from_a-flattened")
def g_prime_from_a(a):
    return np.ravel(right(a))


@clause("never below -1: it is g(z) already.", "the whole range", "everywhere", expects="left-side")
def g_prime_from_a(a):
    return right(a) + ((a == -1) & (np.size(a) > 9))
