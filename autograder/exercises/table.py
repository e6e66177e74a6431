"""The table of exercises, by name, in the order of the book."""

from functools import cache

from autograder.exercises.exercise import Exercise

# Where an exercise on plain numbers stands in the book: after which one on arrays. One that is not named comes first.
FOLLOWS = {"sigmoid": ("which_a",), "tanh": ("impostor",), "elu": ("chain",)}

WITHOUT_POINTS = ("own",)   # known without NumPy


class UnknownExercise(KeyError):
    """No exercise of that name; the message lists the names there are."""

    def __str__(self) -> str:
        return str(self.args[0])


def lookup(name: str) -> Exercise:
    """The exercise of that name. One on plain numbers is found without loading the others, which need NumPy."""
    found = on_numbers().get(name) or table().get(name)
    if found is None:
        raise UnknownExercise(f"There is no exercise called {name!r}; there are {', '.join(table())}.")
    return found


@cache
def table() -> dict[str, Exercise]:
    """{name: Exercise} of all exercises."""
    numbers = dict(on_numbers())
    found: dict[str, Exercise] = {}
    for name, exercise in on_arrays().items():
        found |= {name: exercise, **{other: numbers.pop(other) for other in FOLLOWS.get(name, ())}}
    return {**numbers, **found}


@cache
def without_points() -> dict[str, Exercise]:
    """{name: Exercise} of those that have nothing to judge: they stand in no list of marks and in no class."""
    from autograder.exercises import own
    return named(own.exercise())


def shown_exercise(name: str) -> Exercise:
    """The exercise of that name, with points or without: what has a text, a notebook and editors on a page."""
    return without_points()[name] if name in WITHOUT_POINTS else lookup(name)


@cache
def on_numbers() -> dict[str, Exercise]:
    """The exercises on plain numbers; making them loads no NumPy."""
    from autograder.exercises import chain, impostor, triangle, which_a
    return named(triangle.exercise(), which_a.exercise(), impostor.exercise(), chain.exercise())


@cache
def on_arrays() -> dict[str, Exercise]:
    """The exercises on arrays. Only here is NumPy loaded: a page may have to do without."""
    from autograder.exercises import (
        activation,
        backward,
        cost_gradient,
        forward,
        gradient_check,
        layer_backward,
        layer_forward,
        network,
        slope,
    )
    from solutions.activations import ACTIVATIONS
    network_parts = (layer_forward, forward, cost_gradient, layer_backward, backward, gradient_check, network)
    return named(slope.exercise(), *map(activation.exercise, ACTIVATIONS),
                 activation.exercise("elu", page="side-by-side"), *(room.exercise() for room in network_parts))


def named(*exercises: Exercise) -> dict[str, Exercise]:
    return {exercise.name: exercise for exercise in exercises}
