"""From the rows of the tables to the known mistakes of one function."""

import ast
import inspect
import textwrap
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from autograder.diagnosis.mistakes import Mistake
from autograder.diagnosis.mistakes.general import GENERAL, RULES
from autograder.exercises.table import lookup

SHARED = ("forward", "backward", "gradient_check")   # their functions share slips: an id names the function too
ARRAY_FUNCTIONS = ("slope", "linear_forward", "cost_gradient", "numerical_gradient")


@cache
def rows_of(exercise, function):
    """Every row as a Mistake: the exercise's own, then the general ones."""
    name = exercise.replace("_", "-")
    place = f"{name}-{function}" if exercise in SHARED else name
    own = [make(exercise, f"{place}-{row[0]}", *row[1:]) for row in own_rows(exercise) if row[1] == function]
    return (*own, *(make(exercise, f"{name}-{function}-{row[0]}", function, *row[1:])
                    for row in general_rows(exercise, function)))


@cache
def collect(exercise, function):
    """(mistakes, shadowed): the rows without the general ones that are no mistake here or repeat another."""
    kept, shadows, own = [], {}, rows_of(exercise, function)[:sum(row[1] == function for row in own_rows(exercise))]
    for mistake in rows_of(exercise, function):
        general = mistake not in own
        same = general and next((known for known in kept if alike(known, mistake)), None)
        if same:
            shadows[mistake] = same
        elif not (general and harmless(mistake)):
            kept.append(mistake)
    return tuple(kept), shadows


def own_rows(exercise):
    """The exercise's own table; a new activation may have none yet."""
    return import_module(f"autograder.diagnosis.mistakes.{exercise}").ROWS if find_spec(f"autograder.diagnosis.mistakes.{exercise}") else []


def general_rows(exercise, function):
    """(slug, body, says, tries) of the general slips that can be made in this function."""
    plain = "numpy" not in lookup(exercise).needs
    place = "number" if plain else "array" if function in ARRAY_FUNCTIONS else function
    for slug, functions, body, says, tries in GENERAL:
        if place in functions:
            yield slug, body, says, tries
    if not plain:
        yield from other_rules(exercise, function)


def other_rules(exercise, function):
    """Another activation's rule in this one's place, as such rows. Only here is NumPy loaded: it may not be there."""
    from autograder.exercises.activation import written
    from solutions.activations import ACTIVATIONS
    for other, row in ACTIVATIONS.items() if exercise in ACTIVATIONS else ():
        body = rule_of(row, function) if other != exercise else None
        if body:
            says, tries = RULES[function]
            yield f"rule-of-{other.replace('_', '-')}", body, says.format(written(other)), tries


def rule_of(row, function):
    """The body of an activation's function, its parameters at their defaults; None if it has no `def`."""
    try:
        tree = ast.parse(textwrap.dedent(inspect.getsource(getattr(row, function)))).body[0]
    except (OSError, TypeError, SyntaxError):
        return None
    if not isinstance(tree, ast.FunctionDef):
        return None
    defaults = [f"{name} = {value}" for name, value in row.parameters.items()]
    return "\n".join([*defaults, *map(ast.unparse, tree.body[1:])])


def make(exercise, id, function, body, says, tries, source="derived"):
    """A Mistake from a row. In its body and its words {x} is the function's first argument, {all} all, {more} the others."""
    signature = lookup(exercise).part(function).signature
    names = [argument.partition("=")[0] for argument in signature.partition("(")[2].rstrip(")").split(", ")]
    more = "".join(f", {name}" for name in names[1:])
    first = "z" if function == "slope" else "theta" if function == "numerical_gradient" else names[0]
    for place, text in (("{all}", ", ".join(names)), ("{more}", more), ("{x}", first), ("{name}", function)):
        body, says, tries = (part.replace(place, text) for part in (body, says, tries))
    return Mistake(id, exercise, function, signature, body, says, tries, source)


def harmless(mistake):
    """A general slip that is no slip here: for ReLU, g_prime(g(z)) = g_prime(z)."""
    from autograder.diagnosis.diagnose import answers, is_wrong
    part = lookup(mistake.exercise).part(mistake.function)
    return not any(is_wrong(p, a) for p, a in zip(part.probes(), answers(mistake, part), strict=True) if not p.slow)


def alike(one, other):
    """Do two mistakes give the same answers to every fixed question?"""
    from autograder.diagnosis.diagnose import answers, compare
    part = lookup(one.exercise).part(one.function)
    return all(compare(a, b) for a, b in zip(answers(one, part), answers(other, part), strict=True))
