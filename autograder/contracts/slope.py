"""The contract of `slope`."""

from autograder.contracts.row import rows_into
from autograder.diagnosis.mistakes.names import np, right

ROWS = []
clause = rows_into(ROWS)


@clause("Return height over width of the triangle centred on z.", stage="values", expects="spread")
def slope(g, z, h=1e-5):
    return right(g, z + h, h)


@clause("g: a function; g(z) has the shape of z.", stage="returns", expects="raises-TypeError")
def slope(g, z, h=1e-5):
    z = np.asarray(z)
    if z.ndim == 0:
        return right(g, z, h)
    return np.array([right(g, each, h) for each in z.ravel()]).reshape(z.shape) + 0 * g(np.array("z"))


@clause("z: an array of any shape", "three dimensions", expects="only-three-dimensions")
def slope(g, z, h=1e-5):
    return right(g, z, h) + (np.ndim(z) == 3)


@clause("z: an array of any shape", "two dimensions", "fresh", expects="only-two-dimensions")
def slope(g, z, h=1e-5):
    return right(g, z, h) + (np.ndim(z) == 2)


@clause("of integers too", "integers", expects="only-integers")
def slope(g, z, h=1e-5):
    return right(g, z, h) + (type(z) is np.ndarray and z.dtype.kind == "i")


@clause("or one number such as 2 or 0.5", "python number", expects="only-python-number")
def slope(g, z, h=1e-5):
    return np.reshape(right(g, z, h), z.shape)


@clause("z: an array of any shape", "scalar", expects="only-scalar")
def slope(g, z, h=1e-5):
    return right(g, z, h) + (np.ndim(z) == 0 and type(z) not in (int, float))


@clause("It stays as it is.", stage="unchanged", expects="changes-input")
def slope(g, z, h=1e-5):
    out = np.array(right(g, z, h))
    if np.ndim(z):
        z[...] = 0
    return out


@clause("h: how far the triangle reaches to each side", "a wide triangle", "by name", "fresh",
        expects="slope-whole-width")
def slope(g, z, h=1e-5):
    return (g(z + h / 2) - g(z - h / 2)) / h


@clause("it may come by name", "by name", expects="only-by-name")
def slope(g, z, step=1e-5):
    return right(g, z, step)


@clause("The result is new", "a second call", expects="slope-slope-reused-buffer")
def slope(g, z, h=1e-5):
    out, keep = np.array(right(g, z, h)), slope.__dict__
    if keep.get("shape") != out.shape:
        keep["shape"], keep["buffer"] = out.shape, out
    keep["buffer"][...] = out
    return keep["buffer"]


@clause("has the shape of z: a slope for every entry.", stage="shape", expects="slope-slope-flattened")
def slope(g, z, h=1e-5):
    return np.ravel(right(g, z, h))
