"""Mutants that no check may refuse: why, and a numerical comparison that shows it.

A survivor needs both: a reason from this table (or two exchanged operands, which explain themselves), and
answers that agree with the reference at many points, on seeds that the verdict never saw.
"""

import ast
import re

import numpy as np

from autograder.exercises.table import lookup
from autograder.learners.local import LocalLearner
from autograder.proof.programs import cells

SEEDS, MOST_SEEDS, ENOUGH = 20, 200, 400   # of fresh inputs beside the verdict's: at least, at most, or so many values
COMMUTES = "Two operands of a sum, a product, a maximum or a minimum changed places: the same numbers come out."
STEP = "Any small step is legal as a default: the answers differ by rounding alone."
DOUBLED = "The size changes before only the sign is asked for."
COUNT = "Only the number of columns or entries is read from this array, and it is the same for the other."
INDEX = "An index -1 means the last axis, which in two dimensions is axis 1."
FILLED = "Every entry of this array is written before it is read."
GUARD = "The guard decides only whether dZ is computed once more after the last gradient; nothing reads it."
ZERO = "Two gradients of size zero are compared by no contract: 0/0 is not judged."
LOOKED_UP = "A list repeated holds the same element at the same index."
LEGAL = "Relative to one of the two sizes, or to both: several definitions are in use, and all are legal."
SQUARE = "The sign is lost in the square that follows."
EVEN = "The slope at -z is the slope at z."
KINK = "At the kink every value between the slopes of the two sides is legal."
SAME = "Both names stand for the same number."
ANOTHER = "Another right answer: many are possible, and nothing is compared with the solution."
MEET = "At 0 both pieces have the same slope."
MASK = "The mask itself comes out: True and False count as 1 and 0."
NEVER_NEGATIVE = "a = max(0, z) is never negative."
OPPOSITE = "A size is the same for an array and its opposite."
TYPE = "Only the type of the result could differ, and the contract leaves it open."
START = "The learner may choose the first parameters: any that depend on the seed alone are legal."
PLACE = "The work is done in theta itself, and every entry is put back: the caller sees it unchanged."

# exercise, function, pattern in the description of the change, reason
REASONS = [
    ("slope|gradient_check", "slope|numerical_gradient", r"1e-05 -> ", STEP),
    ("sigmoid|tanh", "g_prime", r"^a = g\(z\): z -> -z$", EVEN),
    ("tanh", "g_prime.*", r"g\(z\) -> -g\(z\)$|a \*\* 2: a -> -a$", SQUARE),
    (".*relu|elu", "g_prime.*", r": [az] -> 2 \* [az]$", DOUBLED),
    (".*relu", "g_prime.*", r": ([az]) > 0 -> \1 >= 0$", KINK),
    ("elu", "g_prime.*", r": ([az]) > 0 -> \1 >= 0$", MEET),
    ("relu", "g_prime.*", r" -> [az] > 0$| -> np.where\(1.0, [az] > 0, 0.0\)$", MASK),
    ("relu", "g_prime_from_a", r": a > 0 -> a != 0$", NEVER_NEGATIVE),
    ("layer_backward", "layer_backward", r"^m = A_prev.shape\[1\]: ", COUNT),
    ("layer_backward|backward", ".*backward", r"sum.*: 1 -> -1$", INDEX),
    ("backward", "backward", r"^if l > 0:", GUARD),
    ("backward", "backward", r"-> 2 \* (caches|parameters)", LOOKED_UP),
    ("backward", "backward", r"^m = Y.shape\[1\]: 1 -> -1", INDEX),
    ("backward", "backward", r"^m = Y.shape\[1\]: Y -> |len\(.*: caches -> parameters", COUNT),
    ("gradient_check", "numerical_gradient", r"np.array\(theta, dtype=float\) -> ", PLACE),
    ("gradient_check", "numerical_gradient", r"^gradient = ", FILLED),
    ("gradient_check", "numerical_gradient", r"^for index in np.ndindex", COUNT),
    ("gradient_check", "numerical_gradient", r"^middle = .*moved -> theta", PLACE),
    ("gradient_check", "relative_error", r"else 0.0: (.* if |size|0)", ZERO),
    ("gradient_check", "relative_error", r"-> np.linalg.norm\(q\)$|: q -> p$", LEGAL),
    ("gradient_check", "relative_error", r": [pq] -> -[pq]$|: p - q -> ", OPPOSITE),
    ("gradient_check", "relative_error", r": float\(.*\) -> np.linalg.norm", TYPE),
    ("chain", "slopes", r"^return .*: (dz -> db|db -> dz)$", SAME),
    ("impostor|which_a", "impostor|why", r"", ANOTHER),
    ("network", "train", r": seed -> (2 \* seed|seed \+ 1)", START),
    ("network", "train", r"-> 2 \* (caches|parameters)", LOOKED_UP),
]


def agreement(exercise, function, change, code):
    """(reason or None, number of values compared) of a mutant that every check lets pass."""
    reason = COMMUTES if commutes(change) else next(
        (why for e, f, pattern, why in REASONS
         if re.fullmatch(e, exercise) and re.fullmatch(f, function) and re.search(pattern, change)), None)
    points = compared(exercise, function, code)
    return (reason, points) if points else (None, 0)


def commutes(change):
    """Did the operands of one +, *, maximum or minimum change places, and nothing else?"""
    before, _, after = change.rpartition(" -> ")
    for end in (match.end() for match in re.finditer(": ", before)):
        try:
            pair = [ast.parse(code, mode="eval").body for code in (before[end:], after)]
        except SyntaxError:
            continue
        if exchanged(*pair):
            return True
    return False


def exchanged(one, other):
    if isinstance(one, ast.BinOp) and isinstance(other, ast.BinOp) and isinstance(one.op, (ast.Add, ast.Mult)):
        operands = [(node.left, node.right) for node in (one, other)]
    elif isinstance(one, ast.Call) and ast.unparse(one.func) in ("np.maximum", "np.minimum") and \
            isinstance(other, ast.Call) and ast.unparse(one.func) == ast.unparse(other.func):
        operands = [tuple(node.args) for node in (one, other)]
    else:
        return False
    same_kind = type(one) is type(other) and type(getattr(one, "op", 0)) is type(getattr(other, "op", 0))
    first, second = ([ast.unparse(part) for part in parts] for parts in operands)
    return same_kind and first == second[::-1]


def compared(exercise, function, code):
    """How many values of the mutant agree with the right ones on new seeds; 0 if one of them does not."""
    from autograder.check import ask, first_trouble
    part = lookup(exercise).part(function)
    learner = LocalLearner(cells=cells(exercise, code))
    total = 0
    for seed in range(1, MOST_SEEDS + 1):
        if seed > SEEDS and total > ENOUGH:
            break
        asked = ask(learner, part, part.seeded(seed, learner))
        if first_trouble(asked):
            return 0
        total += sum(np.size(leaf.low) for reading in asked for leaf in reading.leaves)
    return total
