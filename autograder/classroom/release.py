"""Makes the learners' notebook of an exercise with nbgrader's own generate_assignment."""

import logging


def release(course, exercise):
    """Write `release/<exercise>` and enter the exercise in the gradebook; keeps marks that are there."""
    from nbgrader.converters import GenerateAssignment
    from nbgrader.coursedir import CourseDirectory

    from autograder.classroom import gradebook

    with gradebook.opened(course.db_url):
        pass    # made, if it is not there
    folder = CourseDirectory(root=str(course.root), db_url=course.db_url, assignment_id=exercise,
                             config=course.config)
    converter = GenerateAssignment(coursedir=folder, config=course.config, force=True)
    converter.log.setLevel(logging.ERROR)
    converter.start()
