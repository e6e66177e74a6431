"""Right answers to the impostor: wrong slopes that pass the three checks."""

from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("late", "the step at 5")
def impostor(z):
    return 1 if z > 5 else 0


@right("early", "the step at -5")
def impostor(z):
    return 0.0 if z < -5 else 1.0


@right("straight", "a straight line")
def impostor(z):
    return (z + 10) / 20


@right("ramp", "a ramp on the right")
def impostor(z):
    return max(0.0, z / 10)


@right("mirrored-between", "left and right exchanged, but for the ends")
def impostor(z):
    if z <= -10:
        return 0
    if z >= 10:
        return 1
    return 1 if z < 0 else 0


@right("one-place", "wrong at one of the places")
def impostor(z):
    if z == 3:
        return 0.5
    return 1 if z > 0 else 0


@right("just-enough", "off by 0.1 on the right")
def impostor(z):
    return 1 if z >= 10 else 0.9 if z > 0 else 0


@right("large", "far off between the checks")
def impostor(z):
    return z * (z + 10) / 200 if z < 10 else 1.0


@right("last-moment", "1 at 10 alone")
def impostor(z):
    return z == 10


@right("lambda", "a lambda", of="impostor")
def program():
    impostor = lambda z: float(z > -1.5)


@right("table", "by range")
def impostor(z):
    for place, value in ((-5, 0.0), (5, 0.4)):
        if z < place:
            return value
    return 1.0
