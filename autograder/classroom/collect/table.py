"""The table that says who is who: by anything that stands in a learner's row, the learner is found.

    student,name,email
    ana,Ana Lopez,ana@example.org

The column `student` (or `id`, as in the table that nbgrader imports) holds the name of the learner's folder; the other
columns hold whatever a file, an archive or a system may call the learner: a name, a number, the name of a file.
"""

import csv
import io
from collections import defaultdict
from contextlib import suppress

from autograder.classroom.collect.names import cleaned
from autograder.classroom.course.meant import plain
from autograder.errors import UserError
from autograder.learners.files.decode import decode
from autograder.learners.files.disk import read_bytes
from autograder.learners.files.sentence import BadSubmission, shown
from autograder.sentences import say

STUDENT = ("student", "id")
FIRST, LAST = ("first_name", "first name", "vorname"), ("last_name", "last name", "surname", "nachname")


def read_table(path):
    """{plain text: student} of a table; what stands in the rows of two learners finds neither."""
    name = shown(path)
    try:
        text = decode(read_bytes(path), name)
    except BadSubmission as error:
        raise UserError(str(error)) from None
    try:
        rows = list(csv.reader(io.StringIO(text), dialect=dialect(text)))
    except csv.Error:
        raise UserError(say("collect.table", name=name)) from None
    head = [cell.strip().casefold() for cell in rows[0]] if rows else []
    at = next((head.index(name) for name in STUDENT if name in head), None)
    if at is None:
        raise UserError(say("collect.table", name=name))
    found = defaultdict(set)
    for number, row in enumerate(rows[1:], 2):
        if any(map(str.strip, row)):
            student, trouble = cleaned(row[at] if at < len(row) else "")
            if trouble:
                raise UserError(say("collect.table-row", name=name, number=number))
            for key in keys(dict(zip(head, row, strict=False))):
                found[key].add(student)
    return {key: students.pop() for key, students in found.items() if len(students) == 1}


def dialect(text):
    with suppress(csv.Error):
        return csv.Sniffer().sniff(text[:4096], delimiters=",;\t")
    return csv.excel


def keys(row):
    """By what a learner is found: each cell, and first and last name together, as the systems write them."""
    first, last = (next((row[name].strip() for name in names if row.get(name)), "") for names in (FIRST, LAST))
    both = (f"{first} {last}", f"{last} {first}", f"{last}, {first}", f"{last}{first}") if first and last else ()
    return {plain(cell) for cell in (*row.values(), *both) if cell and cell.strip()}
