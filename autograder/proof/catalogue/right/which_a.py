"""Right answers to the question which height tells the slope, each written differently."""

from autograder.diagnosis.mistakes.names import height, math
from autograder.proof.catalogue.row import rows_into

ROWS = []
right = rows_into(ROWS)


@right("ifs", "an if for each")
def why(curve):
    if curve == "square":
        return -2, 2
    if curve == "wave":
        return 0, math.pi
    if curve == "half square":
        return "same slope"
    return "once"


@right("table", "a dictionary")
def why(curve):
    reasons = {"sigmoid": "once", "square": (1, -1), "cube": "once", "exponential": "once",
               "wave": (math.pi, 0.0), "half square": "same slope"}
    return reasons[curve]


@right("lists", "lists for the pairs")
def why(curve):
    if curve in ("square", "wave"):
        return [-3.5, 3.5] if curve == "square" else [math.pi / 4, 3 * math.pi / 4]
    return "same slope" if curve.startswith("half") else "once"


@right("match", "a match statement")
def why(curve):
    match curve:
        case "square":
            return (-0.5, 0.5)
        case "wave":
            return (-math.pi, 0)
        case "half square":
            return "same slope"
        case _:
            return "once"


@right("searched", "the pair found by trying")
def why(curve):
    if curve == "half square":
        return "same slope"
    if curve == "wave":
        return math.asin(0.5), math.pi - math.asin(0.5)
    for place in (1, 2, 3):
        if height(curve, place) == height(curve, -place):
            return place, -place
    return "once"


@right("digits", "pi with seven digits")
def why(curve):
    pairs = {"square": (-10, 10), "wave": (0, 3.1415927)}
    if curve in pairs:
        return pairs[curve]
    return ("once", "same slope")[curve == "half square"]
