"""Known mistakes with the impostor: among them every right slope of ReLU."""

from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("true-slope", says="This is right, and here it should be wrong.",
         tries="Move the step to another place than 0.")
def impostor(z):
    return 1.0 if z > 0 else 0.0


@mistake("true-slope-one", says="This is right, with 1 at the kink, and here it should be wrong.",
         tries="Move the step to another place than 0.")
def impostor(z):
    return 1.0 if z >= 0 else 0.0


@mistake("true-slope-half", says="This is right, with a half at the kink, and here it should be wrong.",
         tries="Move the step to another place than 0.")
def impostor(z):
    return 0.5 if z == 0 else 1.0 if z > 0 else 0.0


@mistake("relu-itself", says="This is the curve of ReLU, not a slope: at z = 10 it is 10 high.",
         tries="The check at z = 10 asks for 1.")
def impostor(z):
    return max(0, z)


@mistake("all-zero", says="This is 0 everywhere, so the check at z = 10 sees it.", tries="It asks for 1 there.")
def impostor(z):
    return 0.0


@mistake("all-one", says="This is 1 everywhere, so the check at z = -10 sees it.", tries="It asks for 0 there.")
def impostor(z):
    return 1.0


@mistake("mirrored", says="Left and right are exchanged, and both outer checks see it.",
         tries="0 on the far left, 1 on the far right.")
def impostor(z):
    return 1.0 if z < 0 else 0.0


@mistake("minus-one", says="At z = -10 this gives -1: that is the sign of z.", tries="The check there asks for 0.")
def impostor(z):
    return -1.0 if z < 0 else 1.0


@mistake("sigmoid", says="Almost: the sigmoid comes near to 0 and 1, and does not reach them; the checks see that.",
         tries="Make it exactly 0 at z = -10 and exactly 1 at z = 10.")
def impostor(z):
    return 1 / (1 + 2.718281828459045 ** -z)


@mistake("leak", says="A leak on the left is seen at once: the check at z = -10 asks for 0.",
         tries="Be wrong somewhere between the checks.")
def impostor(z):
    return 1.0 if z > 0 else 0.01


@mistake("only-three", says="Only the three checks have an answer; at all other places it stops.",
         tries="Any number will do there, as long as there is one.")
def impostor(z):
    return {-10: 0.0, 0: 0.0, 10: 1.0}[z]


@mistake("none-between", says="Between the three checks nothing comes back.",
         tries="Any number will do there, as long as there is one: end with a `return`.")
def impostor(z):
    if z in (-10, 0):
        return 0.0
    if z == 10:
        return 1.0


@mistake("too-little", says="It is wrong by a hundredth only, and nobody would see that.",
         tries="At one of the places it should be off by 0.1 or more.")
def impostor(z):
    return (1.0 if z > 0 else 0.0) + (0.01 if abs(z) < 9 and z else 0.0)


@mistake("high-at-zero", says="Only at 0 it is out of order, and that check sees it: from 0 to 1 is what passes there.",
         tries="Be wrong somewhere between the checks.")
def impostor(z):
    return 1.0 if z > 0 else 5.0 if z == 0 else 0.0
