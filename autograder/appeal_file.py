"""`autograder appeal FILE`: replays an appeal in the sandbox; accepted, it is a test from then on."""

from autograder.appeal import read_appeal
from autograder.check_file import OURS, judged
from autograder.errors import UserError
from autograder.exercises.table import lookup
from autograder.learners.files.disk import read_bytes
from autograder.learners.files.sentence import BadSubmission
from autograder.report import short
from autograder.sentences import say
from autograder.terminal import tell, write

SAME, OTHER = 0, 1      # 2 is for a file that is no appeal, 3 for a fault of the checker
TEXT = "replay an appeal: is today's verdict the one of then?"


def add_commands(commands):
    """Add `appeal` to the parser of `autograder`."""
    parser = commands.add_parser("appeal", help=TEXT, description=f"{TEXT} Exit code 0: the same, 1: another one; with "
                                 "--accept 0: the proof holds, 1: it does not; 2: the file is unusable, 3: a fault of "
                                 "the checker.")
    parser.add_argument("file", help="what `autograder check … --appeal FILE` or the page wrote")
    parser.add_argument("--accept", action="store_true",
                        help="the answer is right: add it to the bank of right answers and run the exercise's proof")
    parser.set_defaults(run=run_appeal)


def run_appeal(options):
    """Run the command; return its exit code."""
    from autograder.texts.text import given_cells

    try:
        then = read_appeal(read_bytes(options.file), options.file)
    except BadSubmission as error:
        raise UserError(str(error)) from None
    exercise = lookup(then.exercise).name
    try:
        now, _ = judged(exercise, [*given_cells(exercise), *then.cells], then.seed)
    except (UserError, ModuleNotFoundError):
        raise
    except Exception as error:  # noqa: BLE001  (whatever it is, it is ours)
        tell(say("command.fault", what=f"{type(error).__name__}: {error}"))
        return OURS
    other = list(differences(then, now))
    for sentence in other or [say("appeal.same", points=short(now.points), most=short(now.max_points))]:
        write(sentence)
    write(now.text())
    if now.faults:
        return OURS
    return accept(then) if options.accept else OTHER if other else SAME


def differences(then, now):
    """Sentences about what is otherwise today than it was then."""
    points = short(now.points), short(now.max_points), short(then.report["points"]), short(then.report["max_points"])
    if points[:2] != points[2:]:
        yield say("appeal.other", points=points[0], most=points[1], was=points[2], of=points[3])
    for finding in now.findings:
        before = then.findings.get(finding.check)
        if before is None:
            yield say("appeal.new", check=finding.check)
        elif before["passed"] is not finding.passed or before["points"] != finding.points:
            yield say(f"appeal.{KINDS[finding.passed]}", check=finding.check, points=short(finding.points),
                      was=short(before["points"]))
        elif before["rationale"] != finding.rationale:
            yield say("appeal.told", check=finding.check, before=before["rationale"], after=finding.rationale)
    for check in then.findings.keys() - {finding.check for finding in now.findings}:
        yield say("appeal.gone", check=check)


KINDS = {True: "right", False: "wrong", None: "not-run"}


def accept(then):
    """Add the answer to the bank, and run the proof of its exercise."""
    from autograder.proof.catalogue import bank
    from autograder.proof.figures import faults, figures
    from autograder.proof.trials import run_all, trials

    if not then.function:
        raise UserError(say("appeal.nothing"))
    try:
        path, new = bank.add(then)
    except OSError as error:
        raise UserError(say("appeal.no-bank", folder=error.filename or bank.FOLDER, why=error.strerror)) from None
    write(say("appeal.accepted", name=path) if new else say("appeal.there", name=path))
    found = faults(figures(run_all(trials([then.exercise])), 0))
    for fault in found:
        tell(fault)
    write(say("appeal.refused", exercise=then.exercise) if found else say("appeal.holds", exercise=then.exercise))
    return OTHER if found else SAME
