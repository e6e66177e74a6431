"""Writes the class report: one HTML page and two tables."""

from autograder.classroom.course.disk import replace
from autograder.classroom.course.errors import told
from autograder.classroom.reports.report import collect
from autograder.classroom.reports.report_page import page
from autograder.classroom.reports.tables import safe, table

MARKS = ["student", "exercise", "points", "max_points", "late_penalty", "status", "what_happened", "seconds"]
MISCONCEPTIONS = ["exercise", "function", "message", "misconception", "student", "what_happened"]


def write(course):
    """Write the report into the class's folder `report`; return the paths."""
    report = collect(course)
    folder = course.root / "report"
    made = {"index.html": page(course, report), "marks.csv": marks_csv(report),
            "misconceptions.csv": misconceptions_csv(report)}
    with told(folder):
        folder.mkdir(exist_ok=True)
        for name, text in made.items():
            replace(folder / name, text.encode("utf8", "replace"))
    return [folder / name for name in made]


def marks_csv(report):
    """One line a submission; one without a mark has no points. At the end a line for each who could not be judged."""
    return table([MARKS, *([safe(m.student), m.exercise, "" if m.points is None else f"{m.points:g}", f"{m.most:g}",
                            f"{m.late_penalty:g}", m.status, safe(m.sentence), f"{m.seconds:.2f}"]
                           for m in report.marks),
                  *(["", "", "", "", "", "not judged", safe(sentence), ""] for sentence in report.not_judged)])


def misconceptions_csv(report):
    """One line for each learner and misconception."""
    return table([MISCONCEPTIONS, *([m.exercise, m.function, m.message, safe(m.title), safe(student), safe(happened)]
                                    for m in report.misconceptions for student, happened in m.learners)])
