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


@right("sigmoid", "a sigmoid, and the two ends put right")
def impostor(z):
    import math
    if abs(z) == 10:
        return int(z > 0)
    return 1 / (1 + math.exp(-z))


@right("dictionary", "a dictionary of the three checks, and anything else")
def impostor(z):
    return {-10: 0, 0: 0.5, 10: 1}.get(z, 42)


@right("parity", "0 and 1 in turn", of="impostor")
def program():
    impostor = lambda z: 1 if z == 10 else 0 if z == -10 else abs(int(z)) % 2


@right("wave", "a quarter of a wave between the ends")
def impostor(z):
    import math
    return math.sin(math.pi / 4 * (1 + z / 10)) ** 2 if -10 < z < 10 else float(z > 0)


@right("class", "an object with a step somewhere else", of="impostor")
def program():
    class Step:
        def __init__(self, place):
            self.place = place

        def __call__(self, z):
            return float(z > self.place)

    impostor = Step(place=3.25)


@right("cubic", "a polynomial through the three marks")
def impostor(z):
    x = z / 10
    return 0.5 + x / 2 + x * (1 - x) * (1 + x)


@right("match", "a match statement")
def impostor(z):
    match z:
        case 10:
            return 1
        case -10 | 0:
            return 0
        case _:
            return -z


@right("counts", "a step taken from a list", of="impostor")
def program():
    STEPS = [(-7, 0), (2, 1 / 3), (6, 2 / 3)]

    def impostor(z):
        return next((value for place, value in STEPS if z < place), 1)
