"""The command line: `autograder check`, `autograder class …`, `autograder release`, `autograder proof`."""

import argparse
import importlib
import json
import os
import sys

from autograder.errors import UserError
from autograder.exercises.table import UnknownExercise

COMMANDS = ("autograder.classroom.commands", "autograder.classroom.course.offline", "autograder.proof.commands")
DESCRIPTION = "Grade the exercises of the g_prime course: one file, or a class."


def main(arguments=None):
    """Run one command and return its exit code: 0 full marks, 1 not, 2 the file or the call is unusable."""
    options = parser().parse_args(arguments)
    try:
        return options.run(options)
    except (UnknownExercise, UserError) as error:
        print(f"autograder: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:     # the reader of our output, such as `head`, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1


def parser():
    """The parser of all commands; the class, release and proof commands come from their own modules."""
    top = argparse.ArgumentParser("autograder", description=DESCRIPTION)
    commands = top.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="grade one .py or .ipynb file")
    check.add_argument("exercise", help="sigmoid, tanh, …")
    check.add_argument("file", help="a .py file or a .ipynb notebook")
    check.add_argument("--json", action="store_true", help="print the report as one JSON object")
    check.add_argument("--seed", type=int, help="draw the fresh inputs from this number (default: a new one)")
    check.add_argument("--unsafe-no-sandbox", action="store_true",
                       help="run the file in this very process: only for code that you trust")
    check.set_defaults(run=run_check)
    for module in COMMANDS:
        importlib.import_module(module).add_commands(commands)
    return top


def run_check(options):
    """`autograder check EXERCISE FILE`."""
    from autograder.check import check
    from autograder.learners.files.cells import read_cells
    from autograder.learners.files.sentence import BadSubmission
    from autograder.texts.text import given_cells

    try:
        cells = [*given_cells(options.exercise), *read_cells(options.file)]
    except BadSubmission as error:
        raise UserError(str(error)) from None
    seed = fresh_seed() if options.seed is None else options.seed
    if options.unsafe_no_sandbox:
        from autograder.learners.local import LocalLearner
        learner = LocalLearner(cells=cells)
        report = check(options.exercise, learner, seed)
    else:
        report, learner = check_in_sandbox(options.exercise, cells, seed)
    show(report, learner.remarks, options.json)
    return 0 if report.passed else 1


def check_in_sandbox(exercise, cells, seed):
    """The report and the learner; refuse with a sentence where there is no sandbox."""
    from autograder.check import check
    from autograder.learners.sandbox import Sandbox, SandboxUnavailable

    try:
        with Sandbox() as sandbox, sandbox.learner(cells) as learner:
            return check(exercise, learner, seed), learner
    except SandboxUnavailable as error:
        raise UserError(str(error)) from None


def show(report, remarks, as_json):
    """Print the report; first, for people, the statements that failed."""
    from autograder.diagnosis.words import failed_statement

    if as_json:
        print(json.dumps(report.to_dict()))
        return
    for remark in remarks:
        print(failed_statement(remark))
    print(report.text())


def fresh_seed():
    """A seed that nobody knows beforehand."""
    import secrets
    return secrets.randbits(48)
