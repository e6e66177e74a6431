"""The book itself, as `make` built it: every exercise of it can be solved on its page."""

import pytest
from book_pages.assets import numpy_wheel
from page_exercise import Exercise
from static_server import PYTHON_FOLDER, Server

from autograder.exercises.table import table
from autograder.texts.reference import solution_source

BOOK = numpy_wheel.ROOT / "_build" / "html"


@pytest.fixture
def server():
    """The book instead of the fixture book; `visit` serves from here."""
    if not (BOOK / PYTHON_FOLDER / "assets.json").exists():
        pytest.skip("the book is not built: run make")
    running = Server(BOOK)
    yield running
    running.close()


@pytest.mark.parametrize("name", list(table()))
def test_every_exercise_stands_on_its_page(visit, name):
    """An editor for every function, the notebook's link, and no Python before the first click."""
    spec = table()[name]
    page = visit(f"{spec.page}.html")
    exercise = Exercise(page)
    assert all(exercise.editor(part.function).is_visible() for part in spec.parts)
    assert page.get_by_role("link", name=f"{name}.ipynb").count() == 1


@pytest.fixture
def with_numpy(server):
    """For tests that need the wheel in the built book."""
    if not (BOOK / PYTHON_FOLDER / numpy_wheel.entry()["file_name"]).exists():
        pytest.skip("the book was built without NumPy's wheel: run make wheel, then make")


@pytest.mark.usefixtures("with_numpy")
def test_the_first_check_loads_at_most_10_mb(visit, server):
    """The page, Python, NumPy and the grader together, as a host sends them."""
    exercise = Exercise(visit("sigmoid.html"))
    exercise.press("g", "Check")
    assert 5e6 < server.bytes_of() <= 10e6


@pytest.mark.usefixtures("with_numpy")
def test_every_exercise_is_solved_by_the_reference(visit, server):
    """All points for the reference, typed into every page; then the list of exercises says done to each."""
    page = visit("index.html")
    for spec in table().values():
        page.goto(f"{server.url}{spec.page}.html")
        exercise = Exercise(page)
        for part in spec.parts:
            exercise.write(part.function, f"def {part.signature}:\n{solution_source(spec, part)}")
        said = exercise.press(spec.parts[-1].function, "Check")
        assert said == f"All of it is right: {spec.max_points} of {spec.max_points} points.", spec.name
    page.goto(server.url + "index.html")
    assert page.get_by_text(f"{len(table())} of {len(table())} done.").is_visible()
