"""What nbgrader's `autograde` and the formgrader's button use in place of their own steps.

    SubmissionReader   gives nbgrader a clean copy of `submitted`, and reads any file as data
    Rebuild            puts the learner's solutions into the released notebook
    Verdict            runs them in the sandbox, judges the answers, writes points and messages
    Record             keeps the report in the gradebook, for the class report

nbgrader's own SaveAutoGrades, late penalties, feedback, formgrader and export stand around them unchanged.
nbgrader is in the course directory while it converts, so that is where the course is opened.

The module has to stay where it is, with these names: the nbgrader_config.py of every class that was made names them.
"""

from pathlib import Path

from nbconvert.exporters import NotebookExporter
from nbformat import from_dict
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.classroom.course import rebuild, submitted
from autograder.classroom.course.course import Course
from autograder.classroom.course.released import read_release
from autograder.classroom.grading import gradebook, marks, verdict
from autograder.classroom.grading.grade import fingerprint
from autograder.classroom.grading.staged import stage
from autograder.learners.files.sentence import BadSubmission
from autograder.sentences import say


class SubmissionReader(NotebookExporter):
    """Reads a submission as data, whatever it holds; one that cannot be read has no cells and a sentence."""

    def __init__(self, *arguments, parent=None, **options):
        super().__init__(*arguments, parent=parent, **options)
        self.places = stage(parent) if hasattr(parent, "assignments") else {}

    def from_filename(self, filename, resources=None, **kwargs):
        place = self.places.get(Path(filename).parts[-3:-1])
        if place is None or Path(filename).stat().st_size:     # the second pass reads what the first one wrote
            return super().from_filename(filename, resources=resources, **kwargs)
        notebook = from_dict({**read(Course.open("."), place), "nbformat": 4, "nbformat_minor": 5})
        return self.from_notebook_node(notebook, resources=resources, **kwargs)


def read(course, place):
    """A submission's cells, and about it: what its marks depend on, and what is wrong with it."""
    try:
        work = submitted.read(course, place) or gone(place)
        about = {"fingerprint": fingerprint(read_release(course, place.exercise), work), "trouble": "", "whose": ""}
        cells = [{**cell, "outputs": [], "execution_count": None} if cell["cell_type"] == "code" else cell
                 for cell in rebuild.cleaned(work.notebook()["cells"])]
        return {"cells": rebuild.with_ids(cells), "metadata": {"autograder": about}}
    except BadSubmission as error:
        about |= {"trouble": str(error), "whose": work.whose}
    except Exception as error:  # noqa: BLE001  (ours: this one's verdict, and nbgrader goes on to the next)
        about = {"fingerprint": "", "trouble": verdict.fault(error), "whose": verdict.OURS}
    return {"cells": [], "metadata": {"autograder": about}}


def gone(place):
    return submitted.Submitted(place.student, place.exercise, whose=verdict.CLOSED,
                               trouble=say("submission.went-away"))


class Rebuild(NbGraderPreprocessor):
    """The released notebook with the learner's solutions and own cells in it."""

    def preprocess(self, nb, resources):
        release = read_release(Course.open("."), resources["nbgrader"]["assignment"]).notebook
        about = nb.metadata.autograder
        try:
            notebook = rebuild.rebuild(release, nb)
        except Exception as error:  # noqa: BLE001  (the same)
            notebook, about = release, {**about, "trouble": verdict.fault(error), "whose": verdict.OURS}
        notebook["metadata"] = {**notebook["metadata"], "autograder": about}
        return from_dict(notebook), resources


class Verdict(NbGraderPreprocessor):
    """Judges the notebook from outside and writes the outputs that nbgrader reads as marks."""

    def preprocess(self, nb, resources):
        about, reading = resources["nbgrader"], nb.metadata.autograder
        seed = Course.open(".").seed(about["student"], about["assignment"])
        found = verdict.judge_notebook(nb, about["assignment"], seed, reading.trouble, reading.whose)
        if found.status == verdict.OURS:
            self.log.error("%s, %s: %s", about["student"], about["assignment"], found.sentence)
        resources["verdict"] = found
        return from_dict(found.notebook), resources


class Record(NbGraderPreprocessor):
    """Keeps the report beside the marks; the last step, so that a record means that the marks are there."""

    def preprocess(self, nb, resources):
        about, found = resources["nbgrader"], resources["verdict"]
        key, mark = (about["student"], about["assignment"]), nb.metadata.autograder.fingerprint
        with gradebook.opened(about["db_url"], looked_at=True) as book:
            try:
                marks.record(book, *key, mark, found)
            except Exception as error:  # noqa: BLE001  (of this one row: then that is what is kept)
                book.db.rollback()
                found = verdict.failed(nb, about["assignment"], error)
                marks.record(book, *key, mark, found)
                nb = from_dict(found.notebook)
        return nb, resources


def remove_links(assignment, student, notebooks):
    """Nothing: a hook that classes of the first edition name. It took links out of what learners had handed in, which
    is evidence; nbgrader no longer sees them (`autograder.classroom.grading.staged`).
    """


def keep_notebooks_only(assignment, student, notebooks):
    """Nothing: a hook that classes of the first edition name. nbgrader has no other files to copy any more."""
