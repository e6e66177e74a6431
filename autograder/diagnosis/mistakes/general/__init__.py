"""Slips that every activation invites, and some that every function from arrays to an array invites.

Each is written once, for any function: `x` is its main argument, `*more` are the others; `generic` puts the names in,
and so in the words with {x}. `collect` makes it a mistake of every activation in the table, and drops it where it is no
mistake (g'(-z) = g'(z) for the sigmoid) or gives the same answers as another one.
"""

from autograder.diagnosis.mistakes.general import formulas, results

GENERAL = [*formulas.ROWS, *results.ROWS]

# Another activation's rule in this one's place, by function.
RULES = {
    "g": ("This is the {other}'s curve.", "Look at the formula at the top of the exercise."),
    "g_prime": ("This is the {other}'s slope.", "Each curve has a rule of its own: differentiate this one."),
    "g_prime_from_a": ("This is the {other}'s rule.",
                       "Each curve has a rule of its own: start from this g and write its slope with a."),
}
