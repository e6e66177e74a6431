"""`autograder class …`: the command line of a class.

Only what a command's help needs is loaded here: `autograder check` reads this file too, and has none of nbgrader.
What the commands do stands in `autograder.classroom.runs`.
"""

import os
import sys
from importlib import import_module

from autograder.terminal import number


def add_commands(commands):
    """Add `class` to the parser of `autograder`."""
    group = commands.add_parser("class", help="make, grade and report on a class").add_subparsers(required=True)
    command(group, "new", "make an nbgrader course directory with the exercises, or add to one what is missing")
    grade = command(group, "grade", "grade every submission that has no mark yet")
    grade.add_argument("--workers", type=number(1, 256), default=os.cpu_count(),
                       help="processes (default: one a processor)")
    grade.add_argument("--scheduler", help="address of a running Dask scheduler, in place of own processes")
    grade.add_argument("--exercise", action="append", help="only this one; may be given several times")
    grade.add_argument("--again", action="store_true", help="grade those with marks too; manual marks stay")
    grade.add_argument("--dry-run", action="store_true",
                       help="judge all that has a mark once more, say which marks would change, and write nothing")
    command(group, "sample", "hand in a sample class: right, wrong, endless, damaged")
    collect = command(group, "collect", "file what was handed in: saved work, notebooks, .py files, folders, "
                      "archives of Moodle and Canvas; exit code 0: all of it is placed, 1: some is not")
    collect.add_argument("files", nargs="+", metavar="FILE", help="what to collect")
    collect.add_argument("--names", metavar="TABLE.csv", help="who is who: a column `student` with the folders' names, "
                         "and others with whatever a file or an archive may call the learner")
    collect.add_argument("--dry-run", action="store_true", help="say what would be done, and write nothing")
    command(group, "report", "write the class report: marks and misconceptions, HTML and CSV")
    export = command(group, "export", "write a grade book that Canvas or Moodle imports")
    export.add_argument("--format", choices=("csv", "canvas", "moodle"), required=True)


def command(group, name, text):
    parser = group.add_parser(name, help=text, description=text)
    parser.add_argument("dir", help="the course directory")
    parser.add_argument("--db", help="SQLAlchemy address of the gradebook (default: the class's settings)")
    parser.set_defaults(run=lambda options: loaded().run(name, options))
    return parser


def loaded():
    """The module that runs them. nbgrader loads jsonschema, which loads a grammar of web addresses if it finds one: a
    second, for nothing here. Only this program, which checks no address, goes without it.
    """
    sys.modules.setdefault("rfc3987_syntax", None)
    return import_module("autograder.classroom.runs")
