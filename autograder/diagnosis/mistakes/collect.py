"""From the functions of the tables to the known mistakes of one function."""

import ast
import inspect
import textwrap
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from autograder.diagnosis.mistakes.answers import answers, compare
from autograder.diagnosis.mistakes.general import GENERAL, RULES
from autograder.diagnosis.mistakes.generic import body_in
from autograder.diagnosis.mistakes.mistake import Mistake
from autograder.diagnosis.mistakes.row import signature_and_body
from autograder.exercises.table import lookup

SHARED = ("layer_forward", "gradient_check")   # their functions share slips: an id names the function too
NUMBER_FUNCTIONS = ("g", "slope_at")    # of plain numbers, with one number as the result
ARRAY_FUNCTIONS = ("slope", "linear_forward", "cost_gradient", "numerical_gradient")
MAIN = {"slope": "z", "numerical_gradient": "theta"}   # the argument that a general slip is about, where not the first


@cache
def mistakes_of(exercise, function):
    """The known mistakes of one function, the most specific first. No two give the same answers."""
    return collect(exercise, function)[0]


def shadowed(exercise, function):
    """{Mistake: Mistake}: the general slips that give here the same answers as a known mistake, and that one."""
    return collect(exercise, function)[1]


@cache
def rows_of(exercise, function):
    """Every row as a Mistake: the exercise's own, then the general ones."""
    return (*own_mistakes(exercise, function), *general_mistakes(exercise, function), *other_rules(exercise, function))


@cache
def collect(exercise, function):
    """(mistakes, shadowed): the rows without the general ones that are no mistake here or repeat another."""
    kept, shadows, own = [], {}, own_mistakes(exercise, function)
    for mistake in rows_of(exercise, function):
        general = mistake not in own
        same = general and next((known for known in kept if alike(known, mistake)), None)
        if same:
            shadows[mistake] = same
        elif not (general and harmless(mistake)):
            kept.append(mistake)
    return tuple(kept), shadows


def own_mistakes(exercise, function):
    """The exercise's own, in the order of the file."""
    place = (exercise, function) if exercise in SHARED else (exercise,)
    return [Mistake(id_of(*place, row.id), exercise, function, *signature_and_body(row.program), row.says, row.tries,
                    row.source, row.line)
            for row in rows_in_file(exercise) if row.function == function]


def rows_in_file(exercise):
    """The rows of the exercise's own file; a new activation may have none yet."""
    file = f"autograder.diagnosis.mistakes.{exercise}"
    return import_module(file).ROWS if find_spec(file) else []


def general_mistakes(exercise, function):
    """The general slips that can be made in this function."""
    if on_numbers(exercise) and function not in NUMBER_FUNCTIONS:
        return
    place = "number" if on_numbers(exercise) else "array" if function in ARRAY_FUNCTIONS else function
    signature = lookup(exercise).part(function).signature
    names = [argument.partition("=")[0] for argument in signature.partition("(")[2].rstrip(")").split(", ")]
    main = MAIN.get(function, names[0])
    for row in GENERAL:
        if place in row.places:
            yield Mistake(id_of(exercise, function, row.id), exercise, function, signature,
                          body_in(row.program, function, names, main), row.says.format(x=main),
                          row.tries.format(x=main))


def other_rules(exercise, function):
    """Another activation's rule in this one's place. Only here is NumPy loaded: it may not be there."""
    if on_numbers(exercise):
        return
    from autograder.exercises.activation import ROWS, written
    from solutions.activations import ACTIVATIONS
    for other, row in ACTIVATIONS.items() if exercise in ROWS else ():
        body = rule_of(row, function) if other != exercise else None
        if body:
            says, tries = RULES[function]
            yield Mistake(id_of(exercise, function, f"rule-of-{other.replace('_', '-')}"), exercise, function,
                          lookup(exercise).part(function).signature, body, says.format(other=written(other)), tries)


def id_of(exercise, *rest):
    """"leaky-relu-g_prime-zero": the name of a function keeps its underscores."""
    return "-".join((exercise.replace("_", "-"), *rest))


def on_numbers(exercise):
    return "numpy" not in lookup(exercise).needs


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


def harmless(mistake):
    """A general slip that is no slip here: for ReLU, g_prime(g(z)) = g_prime(z)."""
    part = lookup(mistake.exercise).part(mistake.function)
    return not any(reading.is_slip for reading in answers(mistake, part) if not reading.probe.slow)


def alike(one, other):
    """Do two mistakes give the same answers to every fixed question?"""
    part = lookup(one.exercise).part(one.function)
    return all(map(compare, answers(one, part), answers(other, part)))
