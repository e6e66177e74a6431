"""Known mistakes with cost_gradient."""

from autograder.diagnosis.mistakes.names import np
from autograder.diagnosis.mistakes.row import rows_into

ROWS = []
mistake = rows_into(ROWS)


@mistake("first-term", says="Only the first term is there: examples with y = 0 count for nothing.",
         tries="Two terms: one with y, one with 1 - y.", source="H02")
def cost_gradient(AL, Y):
    return -(Y / AL)


@mistake("second-term", says="Only the second term is there: examples with y = 1 count for nothing.",
         tries="Two terms: one with y, one with 1 - y.")
def cost_gradient(AL, Y):
    return (1 - Y) / (1 - AL)


@mistake("difference", says="A - Y is dZ of the last layer, after the product with g'; dA comes before it.",
         tries="Stop one step earlier: here no slope of the activation is multiplied in yet.", source="H03, forum")
def cost_gradient(AL, Y):
    return AL - Y


@mistake("difference-reversed", says="This is -(A - Y): dZ of the last layer, with the wrong sign.",
         tries="Stop one step earlier: here no slope of the activation is multiplied in yet.")
def cost_gradient(AL, Y):
    return Y - AL


@mistake("plus", says="The first term has the wrong sign.",
         tries="Take the label 1 and nudge a up by 0.01: does the loss rise or fall?",
         source="H05, a transcript")
def cost_gradient(AL, Y):
    return Y / AL + (1 - Y) / (1 - AL)


@mistake("both-signs", says="The size is right and the sign is wrong: both terms are turned round.",
         tries="Take the label 1 and nudge a up by 0.01: does the loss rise or fall?")
def cost_gradient(AL, Y):
    return Y / AL - (1 - Y) / (1 - AL)


@mistake("minus-minus", says="The second term has the wrong sign.",
         tries="Take the label 0 and nudge a up by 0.01: does the loss rise or fall?")
def cost_gradient(AL, Y):
    return -(Y / AL) - (1 - Y) / (1 - AL)


@mistake("over-m", says="There is a 1/m too many here: it sits in dW and db.", tries="Leave it out: once is enough.",
         source="H15, forum")
def cost_gradient(AL, Y):
    return (-(Y / AL) + (1 - Y) / (1 - AL)) / Y.shape[1]


@mistake("no-brackets", says="Brackets are missing round 1 - y and 1 - a.",
         tries="Division binds more strongly than a difference: put brackets round each difference.",
         source="H16")
def cost_gradient(AL, Y):
    return -(Y / AL - 1 - Y / 1 - AL)


@mistake("no-brackets-plus", says="Brackets are missing round 1 - y and 1 - a.",
         tries="Division binds more strongly than a difference: put brackets round each difference.",
         source="H16")
def cost_gradient(AL, Y):
    return -Y / AL + 1 - Y / 1 - AL


@mistake("brackets-above", says="Brackets are missing round 1 - y.",
         tries="Division binds more strongly than a difference: put brackets round the upper one, too.", source="H16")
def cost_gradient(AL, Y):
    return -(Y / AL) + 1 - Y / (1 - AL)


@mistake("exchanged", says="a and 1 - a are exchanged.",
         tries="Which of the two logarithms belongs to the label 1, and what stands in it?")
def cost_gradient(AL, Y):
    return -(Y / (1 - AL)) + (1 - Y) / AL


@mistake("roles", says="Y and AL are exchanged.",
         tries="The label says which term counts; the prediction is what the logarithm is taken of.")
def cost_gradient(AL, Y):
    return -(AL / (Y + 1e-30)) + (1 - AL) / (1 - Y + 1e-30)


@mistake("products", says="The terms were multiplied; they should be divided.",
         tries="The slope of a logarithm is a fraction: what stands below the line?")
def cost_gradient(AL, Y):
    return -(Y * AL) + (1 - Y) * (1 - AL)


@mistake("logs", says="This is the cost itself, not its derivative.",
         tries="The cost itself is a height; its slope is asked for. What is the slope of a logarithm?")
def cost_gradient(AL, Y):
    return -(Y * np.log(AL)) - (1 - Y) * np.log(1 - AL)


@mistake("squared-error", says="This is the derivative of (a - y)²; the cost here has logarithms.",
         tries="Start from the loss as it stands above: two logarithms.")
def cost_gradient(AL, Y):
    return 2 * (AL - Y)


@mistake("mean", says="One number came back, the mean over all examples.", tries="Every example has its own.")
def cost_gradient(AL, Y):
    return np.mean(-(Y / AL) + (1 - Y) / (1 - AL))


@mistake("sum", says="The examples were added up.", tries="Every example has its own.")
def cost_gradient(AL, Y):
    return np.sum(-(Y / AL) + (1 - Y) / (1 - AL), axis=1, keepdims=True)


@mistake("times-slope", says="A factor 1 - a has slipped in.",
         tries="The slope of the sigmoid comes in layer_backward.")
def cost_gradient(AL, Y):
    return (-(Y / AL) + (1 - Y) / (1 - AL)) * (1 - AL)


@mistake("squares-below", says="The denominators were squared.",
         tries="What is the slope of -log a? Nudge a = 0.5 and measure.")
def cost_gradient(AL, Y):
    return -(Y / AL**2) + (1 - Y) / (1 - AL)**2


@mistake("clipped", says="AL was clipped, so certain predictions give too small a gradient.",
         tries="Clip, if at all, next to 0 and 1: 1e-15.")
def cost_gradient(AL, Y):
    A = np.clip(AL, 0.05, 0.95)
    return -(Y / A) + (1 - Y) / (1 - A)


@mistake("eps", says="The small number below the line is large enough to be seen.", tries="Leave it out.")
def cost_gradient(AL, Y):
    return -(Y / (AL + 1e-3)) + (1 - Y) / (1 - AL + 1e-3)


@mistake("rounded-al", says="AL was rounded to 0 and 1 first.", tries="Use the predictions as they are.")
def cost_gradient(AL, Y):
    A = (AL > 0.5).astype(float)
    return A - Y


@mistake("y-turned", says="Y became a column, and the result a square.", tries="Y has the shape of AL: leave it.",
         source="K05")
def cost_gradient(AL, Y):
    Y = np.reshape(Y, (-1, 1))
    return -(Y / AL) + (1 - Y) / (1 - AL)


@mistake("outer", says="np.dot multiplied every example with every other.",
         tries="Entry by entry, with * and /: no matrix product is needed here.",
         source="K01, forum")
def cost_gradient(AL, Y):
    return -np.dot(Y.T, 1 / AL) + np.dot(1 - Y.T, 1 / (1 - AL))


@mistake("into-al", says="The values are right, but AL was changed.", tries="Build a new array.", source="F15")
def cost_gradient(AL, Y):
    A = AL.copy()
    AL -= Y
    return -(Y / A) + (1 - Y) / (1 - A)


@mistake("cut-off", says="The predictions are cut off before 0 and 1; nearer to them the slope grows on and on.",
         tries="Leave the clip out: here AL is never exactly 0 or 1.")
def cost_gradient(AL, Y):
    A = np.clip(AL, 1e-12, 1 - 1e-12)
    return -(Y / A) + (1 - Y) / (1 - A)


@mistake("cut-off-early", says="The predictions are cut off before 0 and 1; nearer to them the slope grows on and on.",
         tries="Leave the clip out: here AL is never exactly 0 or 1.")
def cost_gradient(AL, Y):
    A = np.clip(AL, 1e-8, 1 - 1e-8)
    return -(Y / A) + (1 - Y) / (1 - A)


@mistake("added-below",
         says="A small number is added below the lines, so that very small predictions count as larger ones.",
         tries="Leave it out: here AL is never exactly 0 or 1.")
def cost_gradient(AL, Y):
    return -(Y / (AL + 1e-8)) + (1 - Y) / (1 - AL + 1e-8)


@mistake("times-the-rest",
         says="After the division by a comes a product with 1 - a, which should stand below the line too.",
         tries="Put brackets round the product: (AL - Y) / (AL * (1 - AL)).")
def cost_gradient(AL, Y):
    return (AL - Y) / AL * (1 - AL)


@mistake("a-for-both", says="Where the label is 0, 1/a came out: but there the loss is -log(1 - a).",
         tries="Its slope has 1 - a below the line.")
def cost_gradient(AL, Y):
    return (1 - Y) / AL - Y / AL
