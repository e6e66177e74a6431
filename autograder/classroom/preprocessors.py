"""What nbgrader's `autograde` and the formgrader's button use in place of their own steps.

    SubmissionReader   reads any file; a damaged one becomes an empty submission with a sentence
    Rebuild            puts the learner's solutions into the released notebook
    Verdict            runs them in the sandbox, judges the answers, writes points and messages
    Record             keeps the report in the gradebook, for the class report

nbgrader's own SaveAutoGrades, late penalties, feedback, formgrader and export stand around them unchanged.
nbgrader is in the course directory while it converts, so that is where the course is opened.
"""

import stat
from pathlib import Path

from nbconvert.exporters import NotebookExporter
from nbformat import from_dict
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.check import CheckerError
from autograder.classroom.course import rebuild, submitted
from autograder.classroom.course.course import Course
from autograder.classroom.grading import gradebook, verdict
from autograder.classroom.grading.grade import write_beside


class SubmissionReader(NotebookExporter):
    """Reads a submission as data, whatever it holds; one that cannot be read has no cells and a sentence."""

    def from_filename(self, filename, resources=None, **kwargs):
        course, path = Course.open("."), Path(filename).resolve()
        if course.root / "submitted" not in path.parents:   # the second pass reads what the first one wrote
            return super().from_filename(filename, resources=resources, **kwargs)
        handed_in = submitted.read(course, *Path(filename).parts[-3:-1])
        about = {"fingerprint": gradebook.fingerprint(course, handed_in), "trouble": ""}
        try:
            cells = list(rebuild.cleaned(handed_in.notebook()["cells"]))
        except submitted.BadSubmission as error:
            cells, about["trouble"] = [], str(error)
        notebook = from_dict({"cells": cells, "metadata": {"autograder": about}, "nbformat": 4, "nbformat_minor": 5})
        return self.from_notebook_node(notebook, resources=resources, **kwargs)


class Rebuild(NbGraderPreprocessor):
    """The released notebook with the learner's solutions and own cells in it."""

    def preprocess(self, nb, resources):
        release = submitted.read_release(Course.open("."), resources["nbgrader"]["assignment"])
        notebook = rebuild.rebuild(release, nb)
        notebook["metadata"] = {**notebook["metadata"], "autograder": nb.metadata.autograder}
        return from_dict(notebook), resources


class Verdict(NbGraderPreprocessor):
    """Judges the notebook from outside and writes the outputs that nbgrader reads as marks."""

    def preprocess(self, nb, resources):
        about = resources["nbgrader"]
        seed = Course.open(".").seed(about["student"], about["assignment"])
        found = verdict.judge_rebuilt(nb, about["assignment"], seed, nb.metadata.autograder.trouble)
        if found.status == verdict.OURS:
            raise CheckerError(found.sentence)
        resources["verdict"] = found
        return from_dict(found.notebook), resources


class Record(NbGraderPreprocessor):
    """Keeps the report beside the marks; the last step, so that a record means that the marks are there."""

    def preprocess(self, nb, resources):
        about = resources["nbgrader"]
        with gradebook.opened(about["db_url"]) as book:
            book.record(about["student"], about["assignment"], nb.metadata.autograder.fingerprint,
                        resources["verdict"])
        return nb, resources


def remove_links(assignment, student, notebooks):
    """Before grading: nbgrader copies a submission's other files, and would copy what a link points to."""
    for folder in {Path(notebook).parent for notebook in notebooks}:
        for link in (folder.parent, folder):
            if link.is_symlink():   # never look behind it; an empty folder tells the reader that nothing is there
                link.unlink()
                folder.mkdir(parents=True)
        for path in folder.rglob("*"):
            mode = path.lstat().st_mode
            if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
                path.unlink()


def keep_notebooks_only(assignment, student, notebooks):
    """After grading: other files of a submission do not travel on into the feedback."""
    course = Course.open(".")
    for folder in {Path(notebook).parent for notebook in notebooks}:
        graded = course.autograded(folder.parent.name, folder.name)
        for path in graded.rglob("*"):
            if path.is_file() and path.name != f"{folder.name}.ipynb":
                path.unlink()
        write_beside(graded, submitted.read(course, folder.parent.name, folder.name))
