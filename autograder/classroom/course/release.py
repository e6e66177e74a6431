"""Makes the learners' notebook of an exercise with nbgrader's own generate_assignment."""

import logging


def release(course, exercise):
    """Write `release/<exercise>` and enter the exercise in the gradebook; keeps marks that are there."""
    from nbgrader.converters import GenerateAssignment
    from nbgrader.converters.base import NbGraderException
    from nbgrader.coursedir import CourseDirectory

    from autograder.classroom.course.course import CourseError
    from autograder.classroom.grading import gradebook

    with gradebook.opened(course.db_url):
        pass    # made, if it is not there
    folder = CourseDirectory(root=str(course.root), db_url=course.db_url, assignment_id=exercise,
                             config=course.config)
    converter = GenerateAssignment(coursedir=folder, config=course.config, force=True)
    converter.log.setLevel(logging.ERROR)
    try:
        converter.start()
    except NbGraderException as error:
        raise CourseError(f"nbgrader does not release {exercise} ({error}). If its cells changed after learners handed "
                          "in, make a new class for it.") from None


def release_changed(course):
    """Release the exercises whose notebook is newer than its release, or has none; return their names."""
    changed = [name for name in course.exercises if not course.release(name).exists()
               or course.release(name).stat().st_mtime < course.source(name).stat().st_mtime]
    for name in changed:
        release(course, name)
    return changed
