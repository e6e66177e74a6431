"""The grader: it asks a learner's functions, compares the answers, and says which mistake it is.

`check` and `points` are all that a notebook needs. Importing this loads NumPy and `solutions`, and nothing
heavier, so that the same package runs in a browser.
"""

from autograder.check import CheckerError, check
from autograder.exercises.table import UnknownExercise
from autograder.notebook_cell import points
from autograder.report import Finding, Report

__all__ = ["CheckerError", "Finding", "Report", "UnknownExercise", "check", "points"]
