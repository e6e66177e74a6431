"""A class: nbgrader's course directory, grading it, reporting on it."""
