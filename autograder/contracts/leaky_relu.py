"""The contract of `leaky_relu`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import np, right

ROWS = []
clause = rows_into(ROWS)


@clause("Return leaky ReLU of every entry of z.", stage="values", expects="offset")
def g(z, negative_slope=0.01):
    return right(z, negative_slope) + 1e-3


@clause("z: an array of any shape", "two dimensions", "fresh", expects="only-two-dimensions")
def g(z, negative_slope=0.01):
    return right(z, negative_slope) + (np.ndim(z) == 2)


@clause("z: an array of any shape", "three dimensions", expects="only-three-dimensions")
def g(z, negative_slope=0.01):
    return right(z, negative_slope) + (np.ndim(z) == 3)


@clause("z: an array of any shape", "scalar", expects="only-scalar")
def g(z, negative_slope=0.01):
    return right(z, negative_slope) + (np.ndim(z) == 0 and type(z) not in (int, float))


@clause("of any real numbers (integers", "integers", expects="only-integers")
def g(z, negative_slope=0.01):
    return right(z, negative_slope) + (type(z) is np.ndarray and z.dtype.kind == 'i')


@clause("and 32-bit ones too)", "float32", expects="only-float32")
def g(z, negative_slope=0.01):
    return right(z, negative_slope) + (type(z) is np.ndarray and z.dtype == np.float32)


@clause("or one number such as 2 or 0.5", "python number", expects="only-python-number")
def g(z, negative_slope=0.01):
    return np.reshape(right(z, negative_slope), z.shape)


@clause("It stays as it is.", stage="unchanged", expects="changes-input")
def g(z, negative_slope=0.01):
    out = np.array(right(z, negative_slope))
    if np.ndim(z):
        z[...] = 0
    return out


@clause("The result is new", "a second call", expects="leaky-relu-g-reused-buffer")
def g(z, negative_slope=0.01):
    out, keep = np.array(right(z, negative_slope)), g.__dict__
    if keep.get('shape') != out.shape or keep['buffer'].dtype != out.dtype:
        keep['shape'], keep['buffer'] = out.shape, out
    keep['buffer'][...] = out
    return keep['buffer']


@clause("has the shape of z.", stage="shape", expects="leaky-relu-g-flattened")
def g(z, negative_slope=0.01):
    return np.ravel(right(z, negative_slope))


@clause("It is usually 0.01", stage="values", expects="left-side")
def g(z, negative_slope=0.1):
    return right(z, negative_slope)


@clause("negative_slope: a number, 0 <= negative_slope < 1", "parameter", "by name", "fresh",
        expects="leaky-relu-fixed")
def g(z, negative_slope=0.01):
    return right(z)


@clause("it may come by name", "by name", expects="only-by-name")
def g(z, leak=0.01):
    return right(z, leak)


@clause("It is z where z > 0, and negative_slope * z where z < 0.", stage="values", expects="leaky-relu-leak-rises")
def g(z, negative_slope=0.01):
    return np.where(z > 0, z, -negative_slope * z)


@clause("Return the slope of leaky ReLU at every entry of z.", stage="values", expects="offset")
def g_prime(z, negative_slope=0.01):
    return right(z, negative_slope) + 1e-3


@clause("z: an array of any shape", "two dimensions", "fresh", expects="only-two-dimensions")
def g_prime(z, negative_slope=0.01):
    return right(z, negative_slope) + (np.ndim(z) == 2)


@clause("z: an array of any shape", "three dimensions", expects="only-three-dimensions")
def g_prime(z, negative_slope=0.01):
    return right(z, negative_slope) + (np.ndim(z) == 3)


@clause("z: an array of any shape", "scalar", expects="only-scalar")
def g_prime(z, negative_slope=0.01):
    return right(z, negative_slope) + (np.ndim(z) == 0 and type(z) not in (int, float))


@clause("of any real numbers (integers", "integers", expects="only-integers")
def g_prime(z, negative_slope=0.01):
    return right(z, negative_slope) + (type(z) is np.ndarray and z.dtype.kind == 'i')


@clause("and 32-bit ones too)", "float32", expects="only-float32")
def g_prime(z, negative_slope=0.01):
    return right(z, negative_slope) + (type(z) is np.ndarray and z.dtype == np.float32)


@clause("or one number such as 2 or 0.5", "python number", expects="only-python-number")
def g_prime(z, negative_slope=0.01):
    return np.reshape(right(z, negative_slope), z.shape)


@clause("It stays as it is.", stage="unchanged", expects="changes-input")
def g_prime(z, negative_slope=0.01):
    out = np.array(right(z, negative_slope))
    if np.ndim(z):
        z[...] = 0
    return out


@clause("The result is new", "a second call", expects="leaky-relu-g_prime-reused-buffer")
def g_prime(z, negative_slope=0.01):
    out, keep = np.array(right(z, negative_slope)), g_prime.__dict__
    if keep.get('shape') != out.shape or keep['buffer'].dtype != out.dtype:
        keep['shape'], keep['buffer'] = out.shape, out
    keep['buffer'][...] = out
    return keep['buffer']


@clause("has the shape of z.", stage="shape", expects="leaky-relu-g_prime-flattened")
def g_prime(z, negative_slope=0.01):
    return np.ravel(right(z, negative_slope))


@clause("It is usually 0.01", stage="values", expects="left-side")
def g_prime(z, negative_slope=0.1):
    return right(z, negative_slope)


@clause("negative_slope: a number, 0 <= negative_slope < 1", "parameter", "by name", "fresh",
        expects="leaky-relu-fixed-slope")
def g_prime(z, negative_slope=0.01):
    return right(z)


@clause("it may come by name", "by name", expects="only-by-name")
def g_prime(z, leak=0.01):
    return right(z, leak)


@clause("Return the slope of leaky ReLU at every entry of z.", stage="values", expects="leaky-relu-minus")
def g_prime(z, negative_slope=0.01):
    return np.where(z > 0, 1.0, -negative_slope)


@clause("At z = 0 any value from negative_slope to 1 is accepted", stage="values", expects="only-zero")
def g_prime(z, negative_slope=0.01):
    return np.where(z == 0, 1.5, right(z, negative_slope))


@clause("Return the slope of leaky ReLU where its value is a.", stage="values", expects="offset")
def g_prime_from_a(a, negative_slope=0.01):
    return right(a, negative_slope) + 1e-3


@clause("a: an array or one number, as z above", "two dimensions", "fresh", expects="only-two-dimensions")
def g_prime_from_a(a, negative_slope=0.01):
    return right(a, negative_slope) + (np.ndim(a) == 2)


@clause("a: an array or one number, as z above", "three dimensions", expects="only-three-dimensions")
def g_prime_from_a(a, negative_slope=0.01):
    return right(a, negative_slope) + (np.ndim(a) == 3)


@clause("a: an array or one number, as z above", "scalar", expects="only-scalar")
def g_prime_from_a(a, negative_slope=0.01):
    return right(a, negative_slope) + (np.ndim(a) == 0 and type(a) not in (int, float))


@clause("a: an array or one number, as z above", "integers", expects="only-integers")
def g_prime_from_a(a, negative_slope=0.01):
    return right(a, negative_slope) + (type(a) is np.ndarray and a.dtype.kind == 'i')


@clause("a: an array or one number, as z above", "float32", expects="only-float32")
def g_prime_from_a(a, negative_slope=0.01):
    return right(a, negative_slope) + (type(a) is np.ndarray and a.dtype == np.float32)


@clause("a: an array or one number, as z above", "python number", expects="only-python-number")
def g_prime_from_a(a, negative_slope=0.01):
    return np.reshape(right(a, negative_slope), a.shape)


@clause("It stays as it is.", stage="unchanged", expects="changes-input")
def g_prime_from_a(a, negative_slope=0.01):
    out = np.array(right(a, negative_slope))
    if np.ndim(a):
        a[...] = 0
    return out


@clause("The result is new", "a second call", expects="leaky-relu-g_prime_from_a-reused-buffer")
def g_prime_from_a(a, negative_slope=0.01):
    out, keep = np.array(right(a, negative_slope)), g_prime_from_a.__dict__
    if keep.get('shape') != out.shape or keep['buffer'].dtype != out.dtype:
        keep['shape'], keep['buffer'] = out.shape, out
    keep['buffer'][...] = out
    return keep['buffer']


@clause("has the shape of a.", stage="shape", expects="leaky-relu-g_prime_from_a-flattened")
def g_prime_from_a(a, negative_slope=0.01):
    return np.ravel(right(a, negative_slope))


@clause("It is usually 0.01", stage="values", expects="spread")
def g_prime_from_a(a, negative_slope=0.1):
    return right(a, negative_slope)


@clause("negative_slope: as above", "parameter", "by name", "fresh", expects="leaky-relu-fixed-a")
def g_prime_from_a(a, negative_slope=0.01):
    return right(a)


@clause("by name too", "by name", expects="only-by-name")
def g_prime_from_a(a, leak=0.01):
    return right(a, leak)


@clause("Return the slope of leaky ReLU where its value is a.", stage="values", expects="leaky-relu-minus-a")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a > 0, 1.0, -negative_slope)


@clause("so at a = 0 no other value than the left piece's will do.", stage="values",
        expects="leaky-relu-other-side-at-zero-a")
def g_prime_from_a(a, negative_slope=0.01):
    return np.where(a == 0, 1.0, right(a, negative_slope))


@clause("it is g(z, negative_slope) already.", "parameter", "the whole range", expects="leaky-relu-border-a")
def g_prime_from_a(a, negative_slope=0.01):
    return right(a - negative_slope, negative_slope)
