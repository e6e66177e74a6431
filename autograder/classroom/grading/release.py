"""Makes the learners' notebook of an exercise with nbgrader's own generate_assignment."""

import logging
import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

from nbgrader.converters import GenerateAssignment
from nbgrader.coursedir import CourseDirectory

from autograder.classroom.course.disk import replace
from autograder.classroom.course.errors import CourseError, told
from autograder.classroom.course.released import read_release
from autograder.classroom.grading import gradebook


def release(course, exercise):
    """Write `release/<exercise>` and enter the exercise in the gradebook; keeps marks that are there."""
    with gradebook.opened(course.db_url):
        pass    # made, if it is not there
    with tempfile.TemporaryDirectory() as place:
        # nbgrader takes the class's path as a pattern: by this name it holds no sign that means something
        root, made = Path(place, "class"), Path(place, "release")
        root.symlink_to(course.root)
        folder = CourseDirectory(root=str(root), release_directory=str(made), assignment_id=exercise,
                                 db_url=course.db_url.render_as_string(hide_password=False), config=course.config)
        said = []
        try:
            converter = GenerateAssignment(coursedir=folder, config=course.config, force=True)
            with silent(converter.log) as said:
                converter.start()
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # noqa: BLE001  (nbgrader's, its plugins', the settings')
            raise CourseError(f"nbgrader does not release {exercise} ({cause(error, said)}): see to its source and to "
                              "the class's settings. If its cells changed after learners handed in, make a new class "
                              "for it, or put an older gradebook back.") from None
        target = course.release(exercise).parent
        with told(target):
            for file in (path for path in (made / exercise).rglob("*") if path.is_file()):
                place = target / file.relative_to(made / exercise)
                place.parent.mkdir(parents=True, exist_ok=True)
                replace(place, file.read_bytes())


@contextmanager
def silent(log):
    """nbgrader tells its troubles to its log, with tracebacks: kept here, so that we can say the one that matters."""
    said, keeper = [], logging.Handler(logging.ERROR)
    keeper.emit = lambda record: said.append(record.getMessage().strip())
    handlers, log.handlers, spreads, log.propagate = log.handlers, [keeper], log.propagate, False
    try:
        yield said
    finally:
        log.handlers, log.propagate = handlers, spreads


def cause(error, said):
    """In a few words: the exception that nbgrader hides in its log, or the one that it ends with."""
    hidden = [text.splitlines()[-1] for text in said if text.startswith("Traceback")]
    return (hidden[0] if hidden else f"{type(error).__name__}: {error}")[:300]


def open_exercises(run, book):
    """Read the releases of a run's exercises, and tell a new gradebook of them; one that is unusable is left out, and
    named if somebody handed it in.
    """
    used = {place.exercise for place in run.found.places}
    for name in run.exercises:
        try:
            if not book.has_exercise(name) or not os.path.exists(run.course.release(name)):
                release(run.course, name)
                book.forget_exercises()
            run.releases[name] = read_release(run.course, name)
        except CourseError as error:
            if type(error) is not CourseError or len(run.exercises) == 1:   # the gradebook's trouble is everybody's
                raise
            if name in used:
                run.outcome.refused.append(str(error))


def release_changed(course):
    """Release the exercises whose notebook is newer than its release, or has none; return their names."""
    changed = [name for name in course.exercises if not course.release(name).exists()
               or course.release(name).stat().st_mtime_ns < course.source(name).stat().st_mtime_ns]
    for name in changed:
        release(course, name)
    return changed
