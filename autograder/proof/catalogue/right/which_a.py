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


@right("get", "a dictionary with a default")
def why(curve):
    pairs = {"square": (2, -2), "wave": (math.pi / 2 - 1, math.pi / 2 + 1)}
    return {**pairs, "half square": "same slope"}.get(curve, "once")


@right("comprehension", "groups turned into a table", of="why")
def program():
    GROUPS = {"once": ["sigmoid", "cube", "exponential"], "same slope": ["half square"]}
    REASON = {name: reason for reason, names in GROUPS.items() for name in names}

    def why(curve):
        if curve in REASON:
            return REASON[curve]
        return (-math.pi, 0.0) if curve == "wave" else (-3, 3)


@right("tried-out", "heights tried out on a grid")
def why(curve):
    places = [k / 4 for k in range(-8, 9)]
    pairs = [(p, q) for p in places for q in places if p < q and abs(height(curve, p) - height(curve, q)) < 1e-9]
    if curve == "wave":
        return 1.0, math.pi - 1.0
    if not pairs:
        return "once"

    def steep(z):
        return (height(curve, z + 1e-4) - height(curve, z - 1e-4)) / 2e-4

    for p, q in pairs:
        if abs(steep(p) - steep(q)) > 0.05:
            return p, q
    return "same slope"


@right("lambda", "a lambda", of="why")
def program():
    why = lambda curve: ("same slope" if " " in curve else (-1.0, 1.0) if curve == "square"
                         else (0, -math.pi) if curve == "wave" else "once")


@right("upper-case", "names compared without regard to case")
def why(curve):
    name = curve.strip().lower()
    if name == "wave":
        return [2 * math.pi, math.pi]
    if name == "square":
        return [-0.25, 0.25]
    return ["once", "same slope"][name == "half square"]


@right("functions", "a function for each curve", of="why")
def program():
    def once():
        return "once"

    def flat():
        return "same slope"

    def mirrored():
        return 1.5, -1.5

    def bumpy():
        return math.pi / 6, 5 * math.pi / 6

    ANSWERS = {**dict.fromkeys(["sigmoid", "cube", "exponential"], once), "square": mirrored, "wave": bumpy}
    ANSWERS["half square"] = flat

    def why(curve):
        return ANSWERS[curve]()


@right("class", "an object with __call__", of="why")
def program():
    class Reasons:
        pairs = {"square": (7, -7), "wave": (-math.pi / 3, 4 * math.pi / 3)}

        def __call__(self, curve):
            return self.pairs.get(curve) or ("same slope" if curve == "half square" else "once")

    why = Reasons()
