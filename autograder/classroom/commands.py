"""`autograder class …`: the command line of a class."""

import os
import sys

LISTED = 40     # a run with so few submissions prints a line for each


def add_commands(commands):
    """Add `class` to the parser of `autograder`."""
    group = commands.add_parser("class", help="make, grade and report on a class").add_subparsers(required=True)
    command(group, "new", run_new, "make an nbgrader course directory with the exercises")
    grade = command(group, "grade", run_grade, "grade every submission that has no mark yet")
    grade.add_argument("--workers", type=int, default=os.cpu_count(), help="processes (default: one a processor)")
    grade.add_argument("--scheduler", help="address of a running Dask scheduler, in place of own processes")
    grade.add_argument("--exercise", action="append", help="only this one; may be given several times")
    grade.add_argument("--again", action="store_true", help="grade those with marks too; manual marks stay")
    command(group, "sample", run_sample, "hand in a sample class: right, wrong, endless, damaged")
    command(group, "report", run_report, "write the class report: marks and misconceptions, HTML and CSV")
    export = command(group, "export", run_export, "write a grade book that Canvas or Moodle imports")
    export.add_argument("--format", choices=("csv", "canvas", "moodle"), required=True)


def command(group, name, run, text):
    parser = group.add_parser(name, help=text, description=text)
    parser.add_argument("dir", help="the course directory")
    parser.add_argument("--db", help="SQLAlchemy address of the gradebook (default: the class's settings)")
    parser.set_defaults(run=lambda options: sentence_for(run, options))
    return parser


def sentence_for(run, options):
    """Run a command; what a person can mend becomes one sentence on stderr and exit code 2."""
    from autograder.classroom.course.course import CourseError
    from autograder.errors import UserError
    from autograder.learners.sandbox import SandboxUnavailable
    try:
        return run(options)
    except (CourseError, SandboxUnavailable) as error:
        raise UserError(str(error)) from None


def opened(*where):
    """The class; loaded here, because `autograder --help` reads this file where nothing of nbgrader is installed."""
    from autograder.classroom.course.course import Course
    return Course.open(*where)


def run_new(options):
    from autograder.classroom.course import course as courses
    from autograder.classroom.course.release import release_changed
    course = courses.new(options.dir)
    course = opened(course.root, options.db)
    changed = release_changed(course)
    print(f"{course.root}: {len(course.exercises)} exercises, {len(changed)} of them released now into "
          f"{course.root / 'release'}")
    print("Next: hand out `release`, put submissions into submitted/STUDENT/EXERCISE/, then "
          f"`autograder class grade {options.dir}`.")
    return 0


def run_sample(options):
    from autograder.classroom.course.sample import sample
    course = opened(options.dir)
    print(f"{sample(course)} sample submissions in {course.root / 'submitted'}")
    return 0


def run_report(options):
    from autograder.classroom.reports.report import write
    for path in write(opened(options.dir, options.db)):
        print(path)
    return 0


def run_export(options):
    from autograder.classroom.reports.export import export
    print(export(opened(options.dir, options.db), options.format))
    return 0


def run_grade(options):
    from autograder.classroom.course.course import CourseError
    from autograder.classroom.grading.grade import grade
    from autograder.classroom.grading.progress import Progress
    course = opened(options.dir, options.db)
    unknown = set(options.exercise or ()) - set(course.exercises)
    if unknown:
        raise CourseError(f"There is no exercise {', '.join(sorted(unknown))} in {course.root / 'source'}; "
                          f"there are {', '.join(course.exercises)}.")
    outcome = grade(course, options.exercise, max(1, options.workers), options.scheduler, options.again,
                    Progress(sys.stderr))
    return show(outcome)


def show(outcome):
    """Print what a run did; the exit code is 1 if the checker itself failed somewhere."""
    from autograder.classroom.grading.verdict import GRADED, OURS
    few = len(outcome.marks) <= LISTED
    for student, exercise, status, points, most, sentence in sorted(outcome.marks):
        if few or status != GRADED:
            earned = f"{points:g} of {most:g}" if most else status
            print(f"{exercise:15} {student:20} {earned:12} {sentence}".rstrip())
    for sentence in outcome.refused:
        print(sentence)
    print(f"{len(outcome.marks)} graded, {outcome.unchanged} had their marks already, "
          f"{len(outcome.refused)} refused.")
    total = sum(outcome.times.values())
    if total:
        print("Time: " + ", ".join(f"{kind} {time / total:.0%}" for kind, time in outcome.times.most_common()) + ".")
    if outcome.count(OURS):
        print(f"The checker itself failed on {outcome.count(OURS)} submissions: they have no mark. "
              "This is our fault; please report it.", file=sys.stderr)
        return 1
    return 0
