"""`autograder derive SUBJECT FILE`: the lines of a derivation, as a box in the book checks them."""

import json

from autograder.derivation.lines import SUBJECTS, judged
from autograder.errors import UserError
from autograder.learners.files.decode import decode
from autograder.learners.files.disk import read_bytes
from autograder.learners.files.sentence import BadSubmission, shown
from autograder.sentences import say
from autograder.terminal import write

RIGHT, NOT = 0, 1       # 2 is for a file or a call that is unusable
HELP = "check a derivation, a step on each line of a text file"
MARKS = {"right": "✓", "wrong": "✗", "unread": "·"}


def add_commands(commands):
    """Add `derive` to the parser of `autograder`."""
    parser = commands.add_parser("derive", help=HELP, description=f"{HELP}; exit code 0: every line is right and the "
                                 "slope is reached, 1: not, 2: the file or the call is unusable.")
    parser.add_argument("subject", help=", ".join(SUBJECTS))
    parser.add_argument("file", help="a text file")
    parser.add_argument("--json", action="store_true", help="print the verdict as one JSON object")
    parser.set_defaults(run=run_derive)


def run_derive(options):
    """Run the command; return its exit code."""
    subject = options.subject.strip().lower().replace("-", "_")
    if subject not in SUBJECTS:
        raise UserError(say("derivation.no-subject", name=shown(options.subject), names=", ".join(SUBJECTS)))
    try:
        text = decode(read_bytes(options.file), shown(options.file))
    except BadSubmission as error:
        raise UserError(str(error)) from None
    verdict = judged(subject, text)
    if options.json:
        print(json.dumps(verdict.to_dict()))
    else:
        write("\n".join([*(f"{MARKS[state]} {number}  {row}" for number, (row, state) in enumerate(verdict.marks(), 1)),
                         verdict.says]))
    return RIGHT if verdict.state == "right" else NOT
