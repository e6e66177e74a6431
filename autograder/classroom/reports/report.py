"""What a class got wrong: marks, misconceptions and failures, from the gradebook; as one HTML page and CSV."""

import csv
import io
import json
import statistics
from dataclasses import dataclass, field
from functools import cache

from autograder.classroom.course import rebuild
from autograder.classroom.course.course import CourseError
from autograder.classroom.grading import gradebook
from autograder.diagnosis.mistakes.collect import mistakes_of

SHOWN_CODE = 60     # learners whose code stands in the page, for each misconception
PLAIN = {"unwritten": "not written yet", "raises": "calls stop with an error", "sign": "the sign is wrong",
         "spread": "wrong, by no rule that the checks know"}


@dataclass
class Mark:
    """One submission's line."""

    student: str
    exercise: str
    points: float
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
class ClassReport:
    """Everything that the page and the tables show."""

    name: str
    marks: list
    misconceptions: list    # by exercise, then the most frequent first

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
    with gradebook.opened(course.db_url) as book:
        verdicts = book.verdicts()
        if not verdicts:
            raise CourseError(f"No submission is graded yet: run `autograder class grade {course.root}` first.")
        scores = {exercise: book.scores(exercise) for exercise in {exercise for _, exercise, _ in verdicts}}
    marks, found = [], {}
    for student, exercise, verdict in verdicts:
        score = scores[exercise][student]
        marks.append(Mark(student, exercise, score.points, score.most, verdict["status"], verdict["sentence"],
                          verdict["seconds"], score.late_penalty, score.by_hand))
        for finding in (verdict["report"] or {"findings": []})["findings"]:
            if finding["passed"] is False:
                add(found, exercise, student, finding)
    order = {name: place for place, name in enumerate(course.exercises)}
    marks.sort(key=lambda mark: (order.get(mark.exercise, 99), mark.student))
    ranked = sorted(found.values(), key=lambda m: (order.get(m.exercise, 99), -len(m.learners), m.title))
    return ClassReport(course.root.name, marks, ranked)


def add(found, exercise, student, finding):
    function = finding["check"].partition(".")[0]
    message = finding["mistake"] or finding["observation"] or finding["check"].partition(".")[2]
    key = (exercise, function, message)
    if key not in found:
        found[key] = Misconception(*key, title(*key), finding["help"])
    found[key].learners.append((student, finding["rationale"]))


@cache
def title(exercise, function, message):
    """A misconception in words: the known mistake's own, or what was observed."""
    known = {mistake.id: mistake.says for mistake in mistakes_of(exercise, function)}
    return known.get(message) or PLAIN.get(message) or message.replace("-", " ")


def learner_code(course, student, misconception):
    """The learner's cell of the function, from the graded notebook; "" if it cannot be read."""
    exercise, function = misconception.exercise, misconception.function
    path = course.autograded(student, exercise) / f"{exercise}.ipynb"
    try:
        cells = json.loads(path.read_text("utf8"))["cells"]
    except (OSError, ValueError):
        return ""
    return next((rebuild.text(cell) for cell in cells if rebuild.grade_id(cell) == f"{exercise}-{function}"), "")


def summary(marks):
    """(submissions, mean, median, share with full marks) of one exercise, points as shares of the maximum."""
    shares = [mark.points / mark.most for mark in marks if mark.most]
    if not shares:
        return len(marks), 0, 0, 0
    return len(marks), statistics.mean(shares), statistics.median(shares), sum(s == 1 for s in shares) / len(shares)


def marks_csv(report):
    """One line a submission."""
    return table(["student", "exercise", "points", "max_points", "late_penalty", "status", "what_happened", "seconds"],
                 [[m.student, m.exercise, f"{m.points:g}", f"{m.most:g}", f"{m.late_penalty:g}", m.status, m.sentence,
                   f"{m.seconds:.3f}"] for m in report.marks])


def misconceptions_csv(report):
    """One line for each learner and misconception."""
    return table(["exercise", "function", "message", "misconception", "student", "what_happened"],
                 [[m.exercise, m.function, m.message, m.title, student, happened]
                  for m in report.misconceptions for student, happened in m.learners])


def table(head, rows):
    """CSV text. A cell that a spreadsheet would take for a formula gets an apostrophe: names are the learners'."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([[safe(cell) for cell in row] for row in rows])
    return out.getvalue()


def safe(cell):
    cell = str(cell)
    return f"'{cell}" if cell[:1] in ("=", "+", "@", "\t", "\r") or (cell[:1] == "-" and not number(cell)) else cell


def number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True


def write(course):
    """Write the report into the class's folder `report`; return the paths."""
    from autograder.classroom.reports.report_page import page
    report = collect(course)
    folder = course.root / "report"
    made = {"index.html": page(course, report), "marks.csv": marks_csv(report),
            "misconceptions.csv": misconceptions_csv(report)}
    try:
        folder.mkdir(exist_ok=True)
        for name, text in made.items():
            (folder / name).write_text(text, "utf8")
    except OSError as error:
        raise CourseError(f"{folder} cannot be written ({error.strerror}): make room or allow it, and try again.") \
            from None
    return [folder / name for name in made]


