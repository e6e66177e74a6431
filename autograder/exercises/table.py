"""The table of exercises, by name, in the order of the book."""

from functools import cache

from autograder.exercises.exercise import Exercise


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
    return {**on_numbers(), **on_arrays()}


@cache
def on_numbers() -> dict[str, Exercise]:
    """The exercises on plain numbers; making them loads no NumPy."""
    from autograder.exercises import triangle
    return named(triangle.exercise())


@cache
def on_arrays() -> dict[str, Exercise]:
    """The exercises on arrays. Only here is NumPy loaded: a page may have to do without."""
    from autograder.exercises import activation, backward, forward, gradient_check, network, slope
    from solutions.activations import ACTIVATIONS
    return named(slope.exercise(), *map(activation.exercise, ACTIVATIONS),
                 activation.exercise("elu", page="side-by-side"), forward.exercise(), backward.exercise(),
                 gradient_check.exercise(), network.exercise())


def named(*exercises: Exercise) -> dict[str, Exercise]:
    return {exercise.name: exercise for exercise in exercises}
