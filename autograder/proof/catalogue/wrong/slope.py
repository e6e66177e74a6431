"""Wrong answers with height over width beside the known mistakes."""

from autograder.diagnosis.mistakes.names import np, right
from autograder.proof.catalogue.row import rows_into

ROWS = []
wrong = rows_into(ROWS)


@wrong("empty", "the stub", expects="unwritten")
def slope(g, z, h=1e-5):
    raise NotImplementedError


@wrong("no-h", "takes no width", expects="only-a-wide-triangle")
def slope(g, z):
    return (g(z + 1e-5) - g(z - 1e-5)) / 2e-5


@wrong("three-h", "not centred", expects="spread")
def slope(g, z, h=1e-5):
    return (g(z + 2*h) - g(z - h)) / (3*h)


@wrong("quarter", "divided by 4h", expects="slope-slope-halved")
def slope(g, z, h=1e-5):
    return (g(z + h) - g(z - h)) / (4*h)


@wrong("calls-z", "g and z exchanged", expects="raises-TypeError")
def slope(g, z, h=1e-5):
    return (z(g + h) - z(g - h)) / (2*h)


@wrong("scalar-loop", "a loop over the first axis", expects="only-scalar")
def slope(g, z, h=1e-5):
    return np.array([(g(v + h) - g(v - h)) / (2*h) for v in z])


@wrong("cubed", "the cube of the slope", expects="spread")
def slope(g, z, h=1e-5):
    return ((g(z + h) - g(z - h)) / (2*h))**3


@wrong("shapes", "right only for the shapes that are always tried", expects="only-fresh")
def slope(g, z, h=1e-5):
    return right(g, z, h) if np.shape(z) in ((5,), (3, 4), (2, 3, 4), ()) else np.zeros(np.shape(z))



@wrong("other-names", "other names for the arguments", expects="only-by-name")
def slope(f, x, step=1e-5):
    return (f(x + step) - f(x - step)) / (step + step)



@wrong("half-width", "h as the whole width", expects="slope-whole-width")
def slope(g, z, h=1e-5):
    return (g(z + h/2) - g(z - h/2)) / h
