"""Known mistakes with the question which height tells the slope: those that show in all six answers."""

from autograder.diagnosis.mistakes.names import height, math, right
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("all-once", says="Every curve got the same reason, \"once\".",
         tries="Lay a ruler flat across each picture: three of the six meet it in more than one place.")
def why(curve):
    return "once"


@mistake("all-same-slope", says="Every curve got the same reason, \"same slope\".",
         tries="Lay a ruler flat across each picture: how often does it meet the curve?")
def why(curve):
    return "same slope"


@mistake("all-pairs", says="Every curve got the same pair of places.",
         tries="Put the pair into `height`: for which curves are both heights the same?")
def why(curve):
    return -1, 1


@mistake("yes-or-no", says="Yes and no alone came back; the reason is asked for.",
         tries="Instead of yes the text \"once\" or \"same slope\", instead of no a pair of places.")
def why(curve):
    return "yes" if isinstance(right(curve), str) else "no"


@mistake("true-or-false", says="True and False came back; the reason is asked for.",
         tries="Instead of True the text \"once\" or \"same slope\", instead of False a pair of places.")
def why(curve):
    return isinstance(right(curve), str)


@mistake("only-yes", says="The yes curves have their reason; of the others only \"no\" is said.",
         tries="The reason for a no is a pair of places with the same height and different slopes.")
def why(curve):
    return right(curve) if isinstance(right(curve), str) else "no"


@mistake("heights", says="A height came back where a reason was asked for.",
         tries="Return one of the two texts, or a pair of places.")
def why(curve):
    return height(curve, 1.0)


@mistake("one-place", says="For the no curves one place came back; a reason needs two.",
         tries="Name two places at which the curve has the same height.")
def why(curve):
    return right(curve) if isinstance(right(curve), str) else right(curve)[0]


@mistake("flat-is-no", says="The half square got a pair from its flat side, where both slopes are 0.",
         tries="A no needs two different slopes. How many slopes belong to the height 0?")
def why(curve):
    return {"square": (-1, 1), "wave": (0, math.pi), "half square": (-1, 0)}.get(curve, "once")
