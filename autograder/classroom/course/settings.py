"""nbgrader's settings of a class: what a new class gets, and what a class has."""

import traceback
from pathlib import Path

from traitlets.config import Config
from traitlets.config.loader import PyFileConfigLoader

from autograder.classroom.course.errors import CourseError, told

FILE = "nbgrader_config.py"
CONFIG = '''"""nbgrader's settings for this class. The first block makes `nbgrader autograde` and formgrader safe."""

from pathlib import Path

from sqlalchemy import URL

c = get_config()  # noqa: F821  (nbgrader puts it there)

# Learners' code runs in a sandbox and only its answers come back; the marks are made outside.
c.Autograde.exporter_class = "autograder.classroom.preprocessors.SubmissionReader"
c.Autograde.sanitize_preprocessors = ["autograder.classroom.preprocessors.Rebuild"]
c.Autograde.autograde_preprocessors = [
    "autograder.classroom.preprocessors.Verdict",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
    "autograder.classroom.preprocessors.Record",
    "nbgrader.preprocessors.CheckCellMetadata",
]

# A feedback page is one file that loads nothing, so that it can be read offline and tells nobody that it is read.
c.GenerateFeedback.exporter_class = "autograder.classroom.feedback.FeedbackPage"

# What a learner finds in an empty solution cell.
c.ClearSolutions.code_stub = {"python": "raise NotImplementedError(\\"write this function\\")"}

c.CourseDirectory.course_id = "g_prime"

# The file gradebook.db beside this one, whatever signs the folder's name holds.
c.CourseDirectory.db_url = URL.create(
    "sqlite", database=str(Path(__file__).resolve().with_name("gradebook.db"))).render_as_string()

# PostgreSQL instead; the same as `autograder class grade --db`.
# c.CourseDirectory.db_url = "postgresql+psycopg2://user:password@host/database"
'''


def settings():
    """The settings of a new class, as nbgrader would read them."""
    config = Config()
    exec(CONFIG, {"get_config": lambda: config, "__file__": FILE})  # noqa: S102  (our own text, above)
    return config


def load(root):
    """The settings of the class in this folder; they are a program, and any mistake in it is told with its line."""
    with told(root / FILE, "cannot be read"):
        if not (root / FILE).is_file():
            raise CourseError(f"{root} is no course directory: make one with `autograder class new "
                              f"{root}`.")
    try:
        return PyFileConfigLoader(FILE, path=str(root)).load_config()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001  (SystemExit too: whatever a program may do)
        raise CourseError(f"{root / FILE} does not load{place(error)}: {type(error).__name__}: "
                          f"{error}. Mend it, or move it away and run `autograder class new "
                          f"{root}`, which writes the usual one.") from None


def place(error):
    """Where in the settings it went wrong, as ", line 3"; "" if that is not known."""
    if isinstance(error, SyntaxError):
        return f", line {error.lineno}" if error.lineno else ""
    lines = [frame.lineno for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).name == FILE]
    return f", line {lines[-1]}" if lines else ""
