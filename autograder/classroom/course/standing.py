"""A mark counts while its submission is there, and who handed in has a mark or is named: of which exercises, and the
words for both."""

import shlex

from autograder.classroom.course.errors import MOST
from autograder.learners.files.sentence import printable, shown
from autograder.sentences import say


def named(course, exercises):
    """The class's exercises in their order, then others of which something stands in the gradebook."""
    return list(dict.fromkeys((*course.exercises, *sorted(exercises))))


def gone(student, exercise):
    """About a mark whose submission is not there any more."""
    return say("class.gone", student=student, exercise=exercise, name=shlex.quote(student))


def not_judged(course, found, graded):
    """Sentences about all who handed in and of whom nothing stands in the gradebook; graded: what stands there."""
    return [printable(sentence, MOST) for sentence in (*found.refused, *(place.trouble if place.closed else say(
        "class.not-graded", student=shown(place.student), exercise=place.exercise, root=course.root)
        for place in found.places if (place.student, place.exercise) not in graded))]
