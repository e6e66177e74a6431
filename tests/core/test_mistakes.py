"""Known mistakes: each a wrong program that earns its own message; a new activation gets the general ones."""

import ast
import inspect
from collections import Counter
from pathlib import Path
from textwrap import indent

import numpy as np
import pytest

from autograder.check import check
from autograder.diagnosis.mistakes import collect
from autograder.diagnosis.mistakes.answers import compare, program
from autograder.diagnosis.mistakes.collect import mistakes_of, shadowed
from autograder.diagnosis.mistakes.general import GENERAL
from autograder.diagnosis.mistakes.generic import body_in
from autograder.diagnosis.mistakes.names import right
from autograder.diagnosis.mistakes.row import signature_and_body
from autograder.exercises import activation
from autograder.exercises.table import table
from autograder.learners.answers import Answer, Failure
from autograder.learners.world import keep
from autograder.reading.reading import read
from solutions.activations import ACTIVATIONS, Activation

PARTS = [(name, part.function) for name, spec in table().items() for part in spec.parts]


@pytest.mark.parametrize("exercise, function", PARTS)
def test_a_mistake_is_a_program_and_two_sentences(exercise, function):
    """Ids are readable and begin with the exercise; what happened and what to try are sentences."""
    for mistake in mistakes_of(exercise, function):
        assert mistake.id.startswith(exercise.replace("_", "-"))
        assert mistake.says.endswith((".", "…")) and mistake.tries.endswith((".", "?"))
        compile(mistake.code, mistake.id, "exec")


def test_no_two_mistakes_share_an_id():
    ids = Counter(m.id for exercise, function in PARTS for m in collect.rows_of(exercise, function))
    assert [id for id, times in ids.items() if times > 1] == []


def test_every_general_slip_is_a_mistake_somewhere():
    """A row that is no mistake anywhere would be dead text."""
    every = [m for place in PARTS for m in (*mistakes_of(*place), *shadowed(*place))]
    known = {m.id.partition(f"{m.function}-")[2] for m in every}
    assert {row.id for row in GENERAL} - known == set()


@pytest.mark.parametrize("exercise, function", PARTS)
def test_the_program_is_the_function_that_stands_in_the_file(exercise, function):
    """Found by its line among many of one name, with nothing lost, and with the arguments that are asked for."""
    rows = [row for row in collect.rows_in_file(exercise) if row.function == function]
    assert rows
    for row in rows:
        signature, body = signature_and_body(row.program)
        assert signature == table()[exercise].part(function).signature
        program = ast.parse(f"def {signature}:\n{indent(body, '    ')}").body[0]
        assert ast.dump(program) == ast.dump(in_the_file(row.program))


def in_the_file(function):
    """A function's syntax tree without its decorators, from the tree of its whole file."""
    tree = ast.parse(Path(inspect.getsourcefile(function)).read_text("utf8"))
    node = next(node for node in tree.body if getattr(node, "decorator_list", None)
                and node.decorator_list[0].lineno == function.__code__.co_firstlineno)
    node.decorator_list = []
    return node


def any_function(x, *more):
    return right(-x, *more) * x


def keeps(x, *more):
    keep = any_function.__dict__
    return keep.setdefault("first", right(x, *more))


@pytest.mark.parametrize("function, arguments, about, body", [
    ("g", ["z"], "z", "return right(-z) * z"),
    ("g", ["z", "negative_slope"], "z", "return right(-z, negative_slope) * z"),
    ("slope", ["g", "z", "h"], "z", "return right(g, -z, h) * z")])
def test_a_general_slip_takes_the_names_of_its_function(function, arguments, about, body):
    assert body_in(any_function, function, arguments, about) == body
    assert body_in(keeps, function, arguments, about).startswith(f"keep = {function}.__dict__\n")


def test_a_slip_that_is_none_here_is_left_out():
    """g_prime(g(z)) = g_prime(z) for ReLU, g_prime(-z) = g_prime(z) for the sigmoid."""
    relu = {m.id for m in (*mistakes_of("relu", "g_prime"), *shadowed("relu", "g_prime"))}
    sigmoid = {m.id for m in (*mistakes_of("sigmoid", "g_prime"), *shadowed("sigmoid", "g_prime"))}
    assert "relu-g_prime-slope-of-a" not in relu and "relu-g_prime-of-minus" in relu
    assert "sigmoid-g_prime-of-minus" not in sigmoid and "sigmoid-g_prime-slope-of-a" in sigmoid


@pytest.fixture
def softsign(monkeypatch):
    """A fifth activation: its row in the table, and its exercise."""
    row = Activation(lambda z: z / (1.0 + np.abs(z)), lambda z: 1.0 / (1.0 + np.abs(z)) ** 2,
                     lambda a: (1.0 - np.abs(a)) ** 2)
    monkeypatch.setitem(ACTIVATIONS, "softsign", row)
    monkeypatch.setitem(table(), "softsign", activation.exercise("softsign"))
    collect.rows_of.cache_clear()
    keep()
    yield
    collect.rows_of.cache_clear()
    monkeypatch.undo()
    keep()


def test_a_new_activation_gets_the_general_mistakes(softsign):
    """One row in the table is enough: its slips are recognised with no further line."""
    assert check("softsign", table()["softsign"].namespace()).passed
    mistakes = collect.collect("softsign", "g_prime")[0]
    assert len(mistakes) > 30
    for mistake in mistakes:
        assert check("softsign", program(mistake, "softsign")).first_failure.message == mistake.id


def test_two_ways_to_write_one_wrong_product_fail_alike():
    """np.dot and @ name the same two sizes in other words; other sizes are another failure."""
    probe = table()["slope"].part("slope").fixed[0]

    def stopped(message):
        return read(probe, Answer(failure=Failure("raised", "ValueError", message)))
    dot = stopped("shapes (4,3) and (5,4) not aligned: 3 (dim 1) != 5 (dim 0)")
    at = stopped("matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
                 "(n?,k),(k,m?)->(n?,m?) (size 5 is different from 3)")
    other = stopped("shapes (4,2) and (5,4) not aligned: 2 (dim 1) != 5 (dim 0)")
    assert compare(dot, at) is True
    assert compare(dot, other) is False
    value = read(probe, Answer(np.ones(2)))
    assert compare(dot, value) is None
    assert compare(value, dot) is False
