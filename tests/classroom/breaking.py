"""Breaks the checker on purpose, at one stage and for one submission: the one whose cells say POISON."""

from importlib import import_module

from autograder.classroom.course import rebuild
from autograder.classroom.grading import marks, verdict
from autograder.learners.sandbox import Sandbox

checking = import_module("autograder.check")    # the package's name for it is the function
POISON = "# POISON"


class Broken(Exception):
    """The fault that the tests make; what it quotes may not be shown to anybody."""

    def __init__(self):
        super().__init__("a fresh question asked 0.123456789")


def at(monkeypatch, place, name, is_poisoned):
    """Let a function fail where `is_poisoned` says so of its arguments."""
    real = getattr(place, name)

    def broken(*args, **kwargs):
        if is_poisoned(*args):
            raise Broken
        return real(*args, **kwargs)
    monkeypatch.setattr(place, name, broken)


def in_cells(cells):
    return any(POISON in str(cell) for cell in cells)


def reading(monkeypatch):
    from autograder.classroom.course.submitted import Submitted
    at(monkeypatch, Submitted, "notebook", lambda work: POISON.encode() in work.data)


def rebuilding(monkeypatch):
    at(monkeypatch, rebuild, "merged", lambda release, solutions, own: in_cells(solutions.values()))


def starting(monkeypatch):
    at(monkeypatch, Sandbox, "learner", lambda box, cells, limits: in_cells(cells))


def checking_all(monkeypatch):
    at(monkeypatch, verdict, "check", lambda exercise, learner, seed: in_cells(learner.cells))


def showing(monkeypatch):
    """In the text of a graded cell."""
    real = verdict.mark
    monkeypatch.setattr(verdict, "mark", lambda notebook, *rest: shown(monkeypatch, notebook) or real(notebook, *rest))


def shown(monkeypatch, notebook):
    if in_cells(notebook["cells"]):
        raise Broken


def keeping(monkeypatch):
    """In the database: of this one row, and only while it has a mark."""
    at(monkeypatch, marks, "keep", lambda book, student, exercise, mark, found: student == "Poisoned" and found.report)


def one_function(monkeypatch):
    """In the core, in the questions to one function: the others are judged."""
    at(monkeypatch, checking, "ask",
       lambda learner, part, probes: part.function == "g_prime" and in_cells(learner.cells))


def fresh_questions(monkeypatch):
    at(monkeypatch, checking, "ask", lambda learner, part, probes: (
        part.function == "g_prime" and in_cells(learner.cells) and probes is not part.fixed))


EVERYWHERE = (reading, rebuilding, starting, checking_all, showing, keeping)
