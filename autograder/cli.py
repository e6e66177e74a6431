"""The command line: `autograder check`, `autograder derive`, `autograder appeal`, `autograder class …`,
`autograder release`, `autograder proof`, `autograder serve`."""

import argparse
import os
import sys
from contextlib import suppress
from importlib import import_module

from autograder.errors import UserError
from autograder.exercises.table import UnknownExercise
from autograder.learners.files.sentence import printable
from autograder.terminal import LONGEST, ready, tell

# The module of each command is loaded for that command alone: what one of them needs, the others need not have.
COMMANDS = {"check": "autograder.check_file", "derive": "autograder.derive_file", "appeal": "autograder.appeal_file",
            "class": "autograder.classroom.commands", "release": "autograder.classroom.course.offline",
            "proof": "autograder.proof.commands", "serve": "autograder.server.commands"}
DESCRIPTION = "Grade the exercises of the g_prime course: one file, or a class."
UNUSABLE, INTERRUPTED = 2, 130


def main(arguments=None):
    """Run one command and return its exit code: 0 full marks, 1 not, 2 the file or the call is unusable."""
    ready()
    try:
        arguments = sys.argv[1:] if arguments is None else arguments
        options = parser(arguments).parse_args(arguments)
        code = options.run(options)
        if sys.stdout:
            sys.stdout.flush()      # a full disk or a closed pipe is told here, and not by Python at its end
        return code
    except (UnknownExercise, UserError) as error:
        tell(str(error))
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] in ("autograder", "solutions"):
            raise
        tell(f"{error.name} is not installed: install the course as its README says, with what a class needs.")
    except KeyboardInterrupt:
        tell("interrupted.")
        return INTERRUPTED
    except BrokenPipeError:     # the reader of our output, such as `head`, has seen enough
        leave_output()
        return 1
    except OSError as error:
        leave_output()
        tell(f"{error.filename or 'What is printed'} cannot be used ({error.strerror}): see to that and try again.")
    return UNUSABLE


def leave_output():
    """What is still to be written goes nowhere, so that Python does not complain about it at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class Parser(argparse.ArgumentParser):
    """argparse, whose messages hold what somebody typed."""

    def error(self, message):
        self.print_usage(sys.stderr)
        tell(message)
        sys.exit(UNUSABLE)

    def _print_message(self, message, file=None):
        super()._print_message("\n".join(printable(line, LONGEST) for line in message.split("\n")), file)


def parser(arguments):
    """The parser of the command that is called, or of all where none is."""
    top = Parser("autograder", description=DESCRIPTION)
    commands = top.add_subparsers(dest="command", required=True)
    called = next((word for word in arguments if not word.startswith("-")), None)
    for name, module in COMMANDS.items():
        if called in (name, None) or called not in COMMANDS:
            import_module(module).add_commands(commands)
    return top
