"""Known mistakes with the four slopes of one neuron."""

from autograder.diagnosis.mistakes.names import g, loss, math, right
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("da-up", says="The size of da is right and its sign is wrong; the others are right.",
         tries="If a grows towards 1, does the loss rise or fall?")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return -da, dz, dw, db


@mistake("all-up", says="Every slope has the wrong sign: the minus of -log a was lost on the way back.",
         tries="If a grows towards 1, does the loss rise or fall?")
def slopes(x, w, b):
    return tuple(-slope for slope in right(x, w, b))


@mistake("da-is-loss", says="da is the loss itself, a height; its slope is asked for.",
         tries="How fast does -log a move when a moves? The fact about log stands above the stub.")
def slopes(x, w, b):
    a = g(w * x + b)
    da = -math.log(a)
    dz = da * a * (1 - a)
    return da, dz, dz * x, dz


@mistake("da-one-minus", says="da belongs to the label 0: this is a rainy day, and the label is 1.",
         tries="The loss here is -log a, not -log(1 - a).")
def slopes(x, w, b):
    a = g(w * x + b)
    da = 1 / (1 - a)
    dz = da * a * (1 - a)
    return da, dz, dz * x, dz


@mistake("squared", says="da is the slope of (a - 1)²; the loss here is a logarithm.",
         tries="Look at the loss once more.")
def slopes(x, w, b):
    a = g(w * x + b)
    da = 2 * (a - 1)
    dz = da * a * (1 - a)
    return da, dz, dz * x, dz


@mistake("da-is-dz", says="da holds what belongs to dz: the sigmoid's slope is in it already.",
         tries="One box at a time: da knows only the last box, the loss.")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return dz, dz, dw, db


@mistake("twice-the-slope", says="The sigmoid's slope was multiplied in twice: once in da, and once more in dz.",
         tries="One box at a time: da knows only the last box, the loss.")
def slopes(x, w, b):
    a = g(w * x + b)
    da = a - 1
    dz = da * a * (1 - a)
    return da, dz, dz * x, dz


@mistake("no-slope-of-g", says="dz is the same as da: the box from z to a was skipped.",
         tries="How fast does a move when z moves? Multiply by that.")
def slopes(x, w, b):
    da = right(x, w, b)[0]
    return da, da, da * x, da


@mistake("slope-of-g-alone", says="dz is the sigmoid's slope alone: what comes back from da was forgotten.",
         tries="Each box multiplies what comes back to it by its own slope.")
def slopes(x, w, b):
    a = g(w * x + b)
    dz = a * (1 - a)
    return -1 / a, dz, dz * x, dz


@mistake("times-a", says="dz was multiplied with a, the height, instead of the slope at that place.",
         tries="What is the sigmoid's slope, written with a?")
def slopes(x, w, b):
    a = g(w * x + b)
    dz = -1 / a * a
    return -1 / a, dz, dz * x, dz


@mistake("slope-at-z", says="The rule for the sigmoid's slope was used with z; it wants the height a.",
         tries="Which letter stands in the rule a(1 - a)?")
def slopes(x, w, b):
    z = w * x + b
    da = -1 / g(z)
    dz = da * z * (1 - z)
    return da, dz, dz * x, dz


@mistake("slope-at-a", says="The sigmoid's slope was taken at a instead of at z.",
         tries="a is g(z) already: no further g.")
def slopes(x, w, b):
    a = g(w * x + b)
    da = -1 / a
    dz = da * g(a) * (1 - g(a))
    return da, dz, dz * x, dz


@mistake("tanh-rule", says="dz was made with the slope of tanh; here g is the sigmoid.",
         tries="What is the sigmoid's slope, written with a?")
def slopes(x, w, b):
    a = g(w * x + b)
    da = -1 / a
    dz = da * (1 - a * a)
    return da, dz, dz * x, dz


@mistake("added", says="The slopes were added; along a chain they are multiplied.",
         tries="If one wheel turns 3 times as fast and the next 4 times as fast as that, how fast is the last?")
def slopes(x, w, b):
    a = g(w * x + b)
    dz = -1 / a + a * (1 - a)
    return -1 / a, dz, dz + x, dz


@mistake("divided", says="dz was divided by the sigmoid's slope; along a chain slopes are multiplied.",
         tries="Each box multiplies what comes back to it by its own slope.")
def slopes(x, w, b):
    a = g(w * x + b)
    dz = -1 / a / (a * (1 - a))
    return -1 / a, dz, dz * x, dz


@mistake("no-x", says="dw is the same as dz: what w is multiplied with was left out.",
         tries="If w grows by 1, by how much does wx + b grow?")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, dz, dz


@mistake("times-w", says="dw was multiplied with w itself: that would be the slope for x.",
         tries="If w grows by 1, by how much does wx + b grow?")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, dz * w, db


@mistake("dw-from-da", says="dw was made from da: the box from z to a was skipped on this way.",
         tries="Go back box by box: dw comes from dz.")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, da * x, db


@mistake("dw-x-alone", says="dw is x alone: what comes back from dz was forgotten.",
         tries="Each box multiplies what comes back to it by its own slope.")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, x, db


@mistake("plus-b", says="dw was multiplied with the whole wx + b.",
         tries="If w grows by 1, by how much does wx + b grow?")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, dz * (w * x + b), db


@mistake("db-times-b", says="db was multiplied with b itself.", tries="If b grows by 1, by how much does wx + b grow?")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, dw, dz * b


@mistake("db-times-x", says="db was multiplied with x, as if b stood in front of x.",
         tries="If b grows by 1, by how much does wx + b grow?")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, dw, dz * x


@mistake("db-one", says="db is 1: that is how fast z moves with b. The question is about the loss.",
         tries="Multiply what comes back, dz, by that 1.")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, dw, 1.0


@mistake("db-zero", says="db is 0, as if b were not in the sum at all.",
         tries="If b grows by 1, by how much does wx + b grow?")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, dw, 0.0


@mistake("db-from-da", says="db was made from da: the box from z to a was skipped on this way.",
         tries="Go back box by box: db comes from dz.")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, dw, da


@mistake("no-b", says="b is missing on the way forward.", tries="z = wx + b.")
def slopes(x, w, b):
    return right(x, w, 0.0)


@mistake("minus-b", says="b was subtracted on the way forward.", tries="z = wx + b.")
def slopes(x, w, b):
    return right(x, w, -b)


@mistake("plus-for-times", says="w and x were added on the way forward.", tries="z = wx + b: w times x.")
def slopes(x, w, b):
    a = g(w + x + b)
    da = -1 / a
    dz = da * a * (1 - a)
    return da, dz, dz * x, dz


@mistake("backwards", says="The four come back in the wrong order, the last one first.",
         tries="The first line of the docstring says the order.")
def slopes(x, w, b):
    return right(x, w, b)[::-1]


@mistake("dw-db-exchanged", says="dw and db are exchanged.", tries="The first line of the docstring says the order.")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, db, dw


@mistake("da-dz-exchanged", says="da and dz are exchanged.", tries="The first line of the docstring says the order.")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return dz, da, dw, db


@mistake("three", says="Three slopes came back: da is missing.", tries="All four are asked for: da, dz, dw, db.")
def slopes(x, w, b):
    return right(x, w, b)[1:]


@mistake("two", says="Two slopes came back: da and dz are missing.", tries="All four are asked for: da, dz, dw, db.")
def slopes(x, w, b):
    return right(x, w, b)[2:]


@mistake("dx-too", says="Five slopes came back: dx was not asked for.", tries="Return da, dz, dw, db.")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, dw, db, dz * w


@mistake("step", says="w and b came back a step further on: the slopes alone are asked for.",
         tries="Walking downhill comes later: return the slopes.")
def slopes(x, w, b):
    da, dz, dw, db = right(x, w, b)
    return da, dz, w - dw, b - db


@mistake("wide-nudge", says="dw and db were measured with a nudge of 0.1, which is too wide for the bend of the loss.",
         tries="Multiply along the chain: that is exact.")
def slopes(x, w, b):
    h = 0.1
    da, dz, dw, db = right(x, w, b)
    return da, dz, (loss(x, w + h, b) - loss(x, w - h, b)) / (2 * h), (loss(x, w, b + h) - loss(x, w, b - h)) / (2 * h)


@mistake("rounded", says="The slopes were rounded: the digits behind are wrong.", tries="Leave round out.")
def slopes(x, w, b):
    return tuple(round(slope, 4) for slope in right(x, w, b))


@mistake("log-ten",
         says="Every slope is 2.3 times too small: that is the slope of the logarithm with base 10.",
         tries="log is the natural logarithm here: its slope is 1/a.")
def slopes(x, w, b):
    return tuple(slope / 2.302585092994046 for slope in right(x, w, b))
