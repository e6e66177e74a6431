"""What the commands of a class do, and how they end: 0, or 1 if somebody is without a mark, 2 if nothing could be
done, 3 for a fault of ours, 130 after Ctrl+C, SIGTERM or a closed
terminal. Whatever goes wrong is one sentence.
"""

import os
import signal
import sys
import traceback
from contextlib import suppress
from pathlib import Path

from autograder.classroom.collect.collect import collect
from autograder.classroom.collect.table import read_table
from autograder.classroom.course.collected import differs
from autograder.classroom.course.course import Course
from autograder.classroom.course.errors import CourseError
from autograder.classroom.course.new import add
from autograder.classroom.course.sample import sample
from autograder.classroom.course.submitted import CLOSED, OURS
from autograder.classroom.grading.grade import Interrupted, grade
from autograder.classroom.grading.progress import Progress
from autograder.classroom.grading.verdict import GRADED
from autograder.errors import UserError
from autograder.learners.files.sentence import shown
from autograder.learners.sandbox import SandboxUnavailable
from autograder.sentences import say
from autograder.terminal import tell, write

LISTED = 40     # a run with so few submissions prints a line for each
LEAVING = (signal.SIGTERM, signal.SIGHUP)    # an order to end, a terminal that is closed
NOTED = 20      # notes that are printed
DONE, WITHOUT, FAULT, INTERRUPTED = 0, 1, 3, 130


def run(name, options):
    """Run one command and return its exit code."""
    before = {kind: signal.signal(kind, interrupt_once) for kind in (signal.SIGINT, *LEAVING)
              if kind == signal.SIGINT or signal.getsignal(kind) is not signal.SIG_IGN}    # as under nohup
    try:
        return COMMANDS[name](options)
    except KeyboardInterrupt as error:
        kept = f"{error.outcome.kept} marks are kept; " if isinstance(error, Interrupted) else ""
        with suppress(OSError):     # the terminal may be gone
            tell(f"interrupted; {kept}run the same command to go on.")
        return INTERRUPTED
    except SandboxUnavailable as error:
        raise UserError(str(error)) from None
    except (UserError, OSError, ModuleNotFoundError):   # told where all commands are run
        raise
    except Exception as error:  # noqa: BLE001  (the last net: a sentence that can be reported, and no traceback)
        tell(f"This is our fault, please report it: {type(error).__name__} in {place(error)}: {error}")
        return FAULT
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)


def place(error):
    """The last line of ours on an exception's way."""
    package = Path(__file__).parents[1]
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if package in Path(frame.filename).parents] or frames
    return f"{Path(ours[-1].filename).name}, line {ours[-1].lineno}"


def interrupt_once(number, frame):
    """The first Ctrl+C ends a run in order, a second one at once: nothing is half written in either case. An order to
    end and a closed terminal count as one.
    """
    for kind in {signal.SIGINT, number}:
        signal.signal(kind, lambda *again: os._exit(INTERRUPTED))
    raise KeyboardInterrupt


def run_new(options):
    from autograder.classroom.grading.release import release_changed  # nbgrader: a second
    made = add(options.dir)
    course = Course.open(made.course.root, options.db)
    changed = release_changed(course)
    released = f"{len(changed)} of them released now" if changed else "all of them released already"
    write(f"{course.root}: {len(course.exercises)} exercises, {released}.")
    write(f"Added: {', '.join(made.added)}." if made.added else "Nothing was missing.")
    if made.other:
        write(f"Left as they are, though the book has others: {', '.join(f'source/{name}' for name in made.other)}. "
              "To take the book's, move yours away and run this again.")
    write("Next: hand out `release`, put submissions into submitted/STUDENT/EXERCISE/, then "
          f"`autograder class grade {options.dir}`.")
    return DONE


def run_sample(options):
    course = Course.open(options.dir)
    write(f"{sample(course)} sample submissions in {course.root / 'submitted'}")
    return DONE


def run_collect(options):
    course = Course.open(options.dir, options.db)
    for name in options.files:
        if not os.path.lexists(name):
            raise UserError(say("collect.missing", name=shown(name)))
    outcome = collect(course, options.files, read_table(options.names) if options.names else None, options.dry_run)
    for sentence in (*outcome.filed, *outcome.notes, *outcome.refused):
        write(sentence)
    counts = {"filed": len(outcome.filed), "there": outcome.there, "refused": len(outcome.refused)}
    write(say("collect.done-dry", **counts) if options.dry_run else say("collect.done", **counts))
    if outcome.filed and not options.dry_run:
        write(say("collect.next", root=options.dir))
    if not (outcome.filed or outcome.there or outcome.notes or outcome.refused):
        raise UserError(say("collect.nothing"))
    return WITHOUT if outcome.refused else DONE


def run_report(options):
    from autograder.classroom.reports.files import write as write_report  # nbgrader
    for path in write_report(Course.open(options.dir, options.db)):
        write(str(path))
    return DONE


def run_export(options):
    from autograder.classroom.reports.export import export  # nbgrader
    path, waiting = export(Course.open(options.dir, options.db), options.format)
    for line in (str(path), *waiting):
        write(line)
    return DONE


def run_grade(options):
    course = Course.open(options.dir, options.db)
    unknown = set(options.exercise or ()) - set(course.exercises)
    if unknown:
        raise CourseError(f"There is no exercise {', '.join(sorted(unknown))} in {course.root / 'source'}; "
                          f"there are {', '.join(course.exercises)}.")
    outcome = grade(course, options.exercise, options.workers, options.scheduler, options.again,
                    Progress(sys.stderr), options.dry_run)
    for sentence in outcome.changed:
        write(sentence)
    if options.dry_run:
        write(say("class.would-change", judged=len(outcome.marks), changed=len(outcome.changed)))
        return DONE
    outcome.differs = list(filter(None, (differs(course, student, exercise, points, most) for
                                         student, exercise, status, points, most, _ in sorted(outcome.marks)
                                         if status == GRADED)))
    return show(outcome)


def show(outcome):
    """Print what a run did; the exit code says whether somebody has no mark who should have one."""
    few = len(outcome.marks) <= LISTED
    for student, exercise, status, points, most, sentence in sorted(outcome.marks):
        if few or status != GRADED:
            earned = f"{points:g} of {most:g}" if most else status
            write(f"{exercise:15} {student:20} {earned:12} {sentence}".rstrip())
    for sentence in (*outcome.differs, *outcome.refused, *outcome.notes[:NOTED]):
        write(sentence)
    if len(outcome.notes) > NOTED:
        write(f"And {len(outcome.notes) - NOTED} more of this kind.")
    without = outcome.count(OURS) + outcome.count(CLOSED)
    write(f"{len(outcome.marks) - without} graded, {outcome.unchanged} had their marks already, "
          f"{len(outcome.refused)} not judged.")
    total = sum(outcome.times.values())
    if total:
        write("Time: " + ", ".join(f"{kind} {time / total:.0%}" for kind, time in outcome.times.most_common()) + ".")
    for status, what in ((OURS, "The checker itself failed on {}: {}. This is our fault; please report it."),
                         (CLOSED, "No access to {}: {}. Allow it, and run the same command again.")):
        who = [f"{mark[0]} ({mark[1]})" for mark in sorted(outcome.marks) if mark[2] == status]
        if who:
            tell(what.format(f"{len(who)} submission{'s' * (len(who) > 1)}", ", ".join(who)))
    return WITHOUT if without or outcome.refused else DONE


COMMANDS = {"new": run_new, "sample": run_sample, "collect": run_collect, "grade": run_grade, "report": run_report,
            "export": run_export}
