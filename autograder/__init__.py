"""The grader: it asks a learner's functions, compares the answers, and says which mistake it is.

`check` and `points` are all that a notebook needs. Importing this loads Python's own library alone; NumPy comes
with the first exercise on arrays. So the same package runs in a browser, and exercises on plain numbers without NumPy.
"""

from autograder.check import check
from autograder.exercises.table import UnknownExercise
from autograder.notebook_cell import points
from autograder.report import Finding, Report

__all__ = ["Finding", "Report", "UnknownExercise", "check", "points"]
