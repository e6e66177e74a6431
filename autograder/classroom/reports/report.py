"""What a class got wrong: marks, misconceptions and failures, from the gradebook."""

import json
import statistics
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache

from autograder.classroom.course import rebuild
from autograder.classroom.course.collected import differs
from autograder.classroom.course.find import find
from autograder.classroom.course.standing import gone, named, not_judged
from autograder.classroom.grading import gradebook
from autograder.diagnosis.mistakes.collect import rows_of
from autograder.sentences import say

CARRIED = "carried"     # what a finding of a function that was judged beside a right one observes
GONE = "gone"   # a submission that was graded and is not there any more
SHOWN_CODE = 60     # learners whose code stands in the page, for each misconception
PLAIN = {"unwritten": "not written yet", "raises": "calls stop with an error", "sign": "the sign is wrong",
         "spread": "wrong, by no rule that the checks know"}


@dataclass
class Mark:
    """One submission's line."""

    student: str
    exercise: str
    points: float | None    # None: there is no mark
    most: float
    status: str
    sentence: str
    seconds: float
    late_penalty: float = 0.0
    by_hand: bool = False


@dataclass
class Misconception:
    """One thing that learners got wrong in one function, and who shows it."""

    exercise: str
    function: str
    message: str
    title: str
    advice: str
    learners: list = field(default_factory=list)    # (student, what happened)


@dataclass
class Carried:
    """A function that is right by itself and calls an earlier one that is not: it has its points; whose it is."""

    exercise: str
    function: str
    learners: list = field(default_factory=list)    # (student, what they are told)


@dataclass
class ClassReport:
    """Everything that the page and the tables show."""

    name: str
    marks: list
    misconceptions: list    # by exercise, then the most frequent first
    carried: list       # the slips that were not punished twice, by exercise and function
    not_judged: list    # sentences about who handed in and has no line
    differs: list       # sentences about marks of which the learner's page said otherwise

    @property
    def exercises(self):
        return list(dict.fromkeys(mark.exercise for mark in self.marks))

    def of(self, exercise):
        return [mark for mark in self.marks if mark.exercise == exercise]

    @property
    def students(self):
        return sorted({mark.student for mark in self.marks})


def collect(course):
    """Read the gradebook and return the ClassReport."""
    with gradebook.existing(course) as book:
        verdicts = book.verdicts()
        exercises = {exercise for _, exercise, _ in verdicts}
        scores = {exercise: book.scores(exercise) for exercise in exercises if book.has_exercise(exercise)}
    there = find(course, named(course, exercises))
    marks, found, kept = [], {}, {}
    for student, exercise, verdict in verdicts:
        score = scores.get(exercise, {}).get(student)
        if not there.holds(student, exercise):
            if score:
                marks.append(Mark(student, exercise, None, score.most, GONE, gone(student, exercise), 0))
            continue
        marks.append(mark(student, exercise, verdict, score))
        for finding in (verdict["report"] or {"findings": []})["findings"]:
            if finding["passed"] is False:
                add(found, exercise, student, finding)
            elif finding["observation"] == CARRIED:
                key = exercise, finding["check"].partition(".")[0]
                kept.setdefault(key, Carried(*key)).learners.append((student, finding["rationale"]))
    order = {name: place for place, name in enumerate(course.exercises)}
    marks.sort(key=lambda mark: (order.get(mark.exercise, 99), mark.student))
    ranked = sorted(found.values(), key=lambda m: (order.get(m.exercise, 99), -len(m.learners), m.title))
    carried = sorted(kept.values(), key=lambda each: order.get(each.exercise, 99))
    return ClassReport(course.root.name, marks, ranked, carried,
                       not_judged(course, there, {(student, exercise) for student, exercise, _ in verdicts}),
                       list(filter(None, (page_differs(course, mark) for mark in marks))))


def page_differs(course, mark):
    """The sentence where the page said "passed" of what has not full marks; what was taken off for lateness counts."""
    points = None if mark.points is None else mark.points + mark.late_penalty
    return differs(course, mark.student, mark.exercise, points, mark.most)


def mark(student, exercise, verdict, score):
    """The line of one submission. No score: the gradebook has lost it, and only a run can give it again."""
    if score is None:
        return Mark(student, exercise, None, 0, verdict["status"], verdict["sentence"] or gradebook.UNKNOWN["sentence"],
                    verdict["seconds"])
    points = score.points if verdict["report"] or not score.waiting else None
    return Mark(student, exercise, points, score.most, verdict["status"], verdict["sentence"], verdict["seconds"],
                score.late_penalty, score.by_hand)


def add(found, exercise, student, finding):
    function = finding["check"].partition(".")[0]
    message = finding["mistake"] or repair(finding) or finding["observation"] or finding["check"].partition(".")[2]
    key = (exercise, function, message)
    if key not in found:
        found[key] = Misconception(*key, title(*key), finding["help"])
    found[key].learners.append((student, finding["rationale"]))


def repair(finding):
    """Where no mistake is known: the edit that would make it right. The same one in another's program is one group."""
    edit = finding.get("repair")
    return edit and say("repair.group", kind=say(f"repair.{edit['kind']}"), spot=edit["spot"] or edit["after"].strip())


@cache
def title(exercise, function, message):
    """A misconception in words: the known mistake's own, or what was observed."""
    known = {mistake.id: mistake.says for mistake in rows_of(exercise, function)}
    return known.get(message) or PLAIN.get(message) or (message if "`" in message else message.replace("-", " "))


def learner_code(course, student, misconception):
    """The learner's cell of the function, from the graded notebook; "" if it cannot be read."""
    exercise, function = misconception.exercise, misconception.function
    path = course.autograded(student, exercise) / f"{exercise}.ipynb"
    with suppress(OSError, ValueError, KeyError, TypeError):    # a person may have put anything there
        cells = rebuild.cleaned(json.loads(path.read_text("utf8"))["cells"]) if path.is_file() else ()
        return next((cell["source"] for cell in cells if rebuild.grade_id(cell) == f"{exercise}-{function}"), "")
    return ""


def summary(marks):
    """(submissions, mean, median, share with full marks) of one exercise, points as shares of the maximum."""
    shares = [mark.points / mark.most for mark in marks if mark.most and mark.points is not None]
    if not shares:
        return len(marks), 0, 0, 0
    return len(marks), statistics.mean(shares), statistics.median(shares), sum(s == 1 for s in shares) / len(shares)
