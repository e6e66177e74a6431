"""`autograder check EXERCISE FILE`: one file, judged in the sandbox."""

import argparse
import json
import os
import re
import secrets
from difflib import get_close_matches
from pathlib import Path

from autograder.appeal import appeal
from autograder.check import check
from autograder.diagnosis.words import failed_statements
from autograder.errors import UserError, let_interrupt
from autograder.exercises.table import WITHOUT_POINTS, UnknownExercise, lookup, table
from autograder.learners.files.cells import read_cells
from autograder.learners.files.sentence import BadSubmission, shown
from autograder.repair.search import with_repairs
from autograder.sentences import say
from autograder.terminal import tell, write

FULL_MARKS, NOT, OURS = 0, 1, 3     # 2 is for a file or a call that is unusable
HELP = "grade one .py or .ipynb file"


def add_commands(commands):
    """Add `check` to the parser of `autograder`."""
    parser = commands.add_parser("check", help=HELP, description=f"{HELP}; exit code 0: full marks, 1: not, "
                                 "2: the file or the call is unusable, 3: a fault of the checker.")
    parser.add_argument("exercise", help="sigmoid, tanh, …")
    parser.add_argument("file", help="a .py file or a .ipynb notebook")
    parser.add_argument("--json", action="store_true", help="print the report as one JSON object")
    parser.add_argument("--seed", type=whole_number, help="draw the fresh inputs from this number (default: a new one)")
    parser.add_argument("--my-own-code", "--unsafe-no-sandbox", dest="my_own_code", action="store_true",
                        help="the file is yours: run it in this very process, as Python would; needs no sandbox")
    parser.add_argument("--show-repair", action="store_true",
                        help="where one change makes a function right, show the change and not only its place")
    parser.add_argument("--appeal", metavar="FILE", help="the check is wrong, you think: write the answer and the "
                        "report into this file, for a person to look at")
    parser.set_defaults(run=run_check)


def run_check(options):
    """Run the command; return its exit code."""
    try:
        if normal(options.exercise) in WITHOUT_POINTS:
            return told_without_points(options)
        exercise = meant(options.exercise, options.file)
        if options.appeal and os.path.lexists(options.appeal):
            raise UserError(say("appeal.taken", name=shown(options.appeal)))
        cells = cells_for(exercise, options.file)
        seed = secrets.randbits(48) if options.seed is None else options.seed
        report, remarks = (judged_here if options.my_own_code else judged)(exercise, cells, seed)
    except (UserError, ModuleNotFoundError):
        raise
    except Exception as error:  # noqa: BLE001  (whatever it is, it is ours, and a learner's file gets no traceback)
        let_interrupt(error)
        tell(say("command.fault", what=f"{type(error).__name__}: {error}"))
        return OURS
    show(report, remarks, options.json, options.show_repair)
    for finding in report.faults:
        tell(f"{finding.check}: {finding.rationale}")
    if options.appeal:
        write_appeal(options.appeal, exercise, cells, report, seed)
    return OURS if report.faults else FULL_MARKS if report.passed else NOT


def write_appeal(file, exercise, cells, report, seed):
    """Write an appeal, or say why there is none. On stderr, so that --json stays one object."""
    from autograder.texts.text import given_cells

    if report.passed:
        tell(say("appeal.nothing"))
        return
    try:
        with open(file, "x", encoding="utf8") as made:
            made.write(appeal(exercise, cells[len(given_cells(exercise)):], report, seed))
    except OSError as error:
        raise UserError(say("appeal.not-written", name=shown(file), why=error.strerror)) from None
    tell(say("appeal.written", name=shown(file)))


def meant(text, file):
    """The name of the exercise that somebody typed: `Leaky-ReLU` is leaky_relu."""
    name = normal(text)
    try:
        return lookup(name).name
    except UnknownExercise:
        known = table()
    if normal(file) in known and Path(text).suffix.lower() in (".py", ".ipynb"):
        raise UserError(say("command.swapped", exercise=normal(file), file=shown(text)))
    names = ", ".join(known)
    near = get_close_matches(name[:40], known, 1)
    if near:
        raise UserError(say("command.near-exercise", name=shown(text), near=near[0], names=names))
    raise UserError(say("command.no-exercise", name=shown(text), names=names))


def normal(text):
    return re.sub(r"[\s-]+", "_", text.strip()).lower()


def cells_for(exercise, file):
    """What the exercise gives, and the file's own cells."""
    from autograder.texts.text import given_cells

    if file == "-":
        raise UserError(say("command.standard-input"))
    try:
        return [*given_cells(exercise), *read_cells(file)]
    except BadSubmission as error:
        raise UserError(str(error)) from None


def told_without_points(options):
    """Of an exercise without points: what its picture says. Exit code 0 where nothing of it is wrong."""
    from autograder.pictures.own_report import reported

    if options.appeal:
        raise UserError(say("command.nothing-to-appeal"))
    try:
        cells = read_cells(options.file) if options.file != "-" else cells_for("own", "-")
    except BadSubmission as error:
        raise UserError(str(error)) from None
    report, text = (here if options.my_own_code else apart)(lambda make: reported(cells, make))
    if options.json:
        show(report, (), True, False)
    else:
        write(text)
    return FULL_MARKS if report.passed else NOT


def here(ask):
    """ask(make), where make(cells) is a learner in this very process."""
    from autograder.learners.local import LocalLearner

    return ask(lambda cells: LocalLearner(cells=cells))


def apart(ask):
    """ask(make), where make(cells) is a learner in the sandbox."""
    from autograder.learners.sandbox import Sandbox, SandboxUnavailable

    try:
        with Sandbox() as sandbox:
            return ask(sandbox.learner)
    except SandboxUnavailable as error:
        raise UserError(str(error)) from None


def judged(exercise, cells, seed):
    """The report, and the remarks on what failed; refuse with a sentence where there is no sandbox."""
    def ask(make):
        with make(cells) as learner:
            return repaired(exercise, learner, seed)

    return apart(ask)


def judged_here(exercise, cells, seed):
    """The same in this very process."""
    return here(lambda make: repaired(exercise, make(cells), seed))


def repaired(exercise, learner, seed):
    """The report with the repairs that were found, and the remarks."""
    report = check(exercise, learner, seed)
    return with_repairs(report, learner, seed), learner.remarks


def show(report, remarks, as_json, show_repair):
    """Print the report; first, for people, what failed."""
    if as_json:
        print(json.dumps(report.to_dict()).replace("\x7f", "\\u007f"))    # else all of JSON's own letters are printable
        return
    for stop in failed_statements(remarks):
        write(say("remark.statement", stop=stop))
    write(report.text(show_repair))


def whole_number(text):
    """A seed: any whole number will do."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{shown(text)} is not a whole number") from None
