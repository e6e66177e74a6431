"""A gradebook that is damaged, has holes, or is written by somebody else at the same time."""

import contextlib
import os
import sqlite3
import subprocess

import pytest
from class_runs import rows, said, scores, sentence
from nbgrader import api

from autograder.classroom.grading import gradebook
from autograder.classroom.grading.grade import grade
from autograder.classroom.grading.gradebook import opened
from autograder.classroom.reports.export import export
from autograder.classroom.reports.report import collect

# The gradebook

def test_a_new_gradebook_is_nbgraders_own_and_no_program_is_started_for_it(tmp_path, monkeypatch):
    """Table by table, with the number by which `nbgrader db upgrade` knows their form."""
    def form(name):
        with contextlib.closing(sqlite3.connect(tmp_path / name)) as db:
            tables = {table: [column[1:] for column in db.execute(f"pragma table_info({table})")]
                      for table, in db.execute("select name from sqlite_master where type = 'table'")}
            return tables, db.execute("select version_num from alembic_version").fetchall()

    with api.Gradebook(f"sqlite:///{tmp_path / 'nbgraders'}"):
        pass
    monkeypatch.setattr(subprocess, "Popen", None)
    with opened(f"sqlite:///{tmp_path / 'ours'}") as book:
        assert book.base.assignments == []
    tables, number = form("ours")
    assert len(tables.pop("g_prime_verdict")) == 7
    assert (tables, number) == form("nbgraders") and len(number) == 1 and len(tables) > 10


def test_a_new_gradebook_is_there_whole_or_not_at_all(tmp_path, monkeypatch):
    """Whoever is ended in the middle leaves nothing that looks like another program's."""
    address = f"sqlite:///{tmp_path / 'gradebook.db'}"
    with monkeypatch.context() as patch:
        patch.setattr(gradebook, "FORM", None)
        with pytest.raises(AttributeError), opened(address):
            pass
    with contextlib.closing(sqlite3.connect(tmp_path / "gradebook.db")) as db:
        assert db.execute("select count(*) from sqlite_master").fetchone() == (0,)
    with opened(address) as book:
        assert book.base.assignments == []


def holes(course):
    data = bytearray((course.root / "gradebook.db").read_bytes())
    data[4096:12288] = bytes(8192)
    (course.root / "gradebook.db").write_bytes(data)


DAMAGES = {
    "text": lambda course: (course.root / "gradebook.db").write_text("these are the marks\n" * 100),
    "cut": lambda course: os.truncate(course.root / "gradebook.db", 20_000),
    "cut in its head": lambda course: os.truncate(course.root / "gradebook.db", 50),
    "holes": holes,
    "a folder": lambda course: ((course.root / "gradebook.db").unlink(), (course.root / "gradebook.db").mkdir()),
    "another schema": lambda course: rows(course, "alter table submitted_assignment drop column timestamp"),
    "another schema of ours": lambda course: rows(course, "alter table g_prime_verdict drop column status"),
    "another program's": lambda course: ((course.root / "gradebook.db").unlink(), rows(course, "create table a (b)")),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
@pytest.mark.parametrize("command", [("grade", "--workers", "1"), ("report",), ("export", "--format", "csv")],
                         ids=lambda command: command[0])
def test_a_gradebook_that_is_none(pair, capsys, damage, command):
    grade(pair)
    damage(pair)
    told = sentence(capsys, command[0], pair.root, *command[1:])
    assert "gradebook" in told and "***" not in told
    assert "move it away" not in told or "given by hand are lost" in told or "not a file" in told
    assert any(word in told for word in ("backup", "db upgrade", "write the right one", "see to the database"))


@pytest.mark.parametrize("query", [
    "delete from student where id = 'Ada'", "delete from assignment", "delete from grade",
    "delete from comment", "delete from submitted_notebook",
    "delete from submitted_assignment", "delete from submitted_assignment where student_id = 'Ada'",
    "delete from g_prime_verdict", "update g_prime_verdict set verdict = '{'",
    "update g_prime_verdict set verdict = null", "update g_prime_verdict set verdict = '[]'",
    "drop table g_prime_verdict", "drop table student",
])
def test_a_gradebook_with_holes_is_told_and_filled_again(pair, capsys, query):
    """What is missing is said by the report, never by a traceback; one run writes it again."""
    grade(pair)
    rows(pair, query)
    for command in (("report",), ("export", "--format", "canvas")):
        code, _, err = said(capsys, command[0], pair.root, *command[1:])
        assert code in (0, 2) and "Traceback" not in err and "our fault" not in err, err
    if query.startswith("delete from submitted_assignment"):
        assert any(mark.points is None and "grade this one again" in mark.sentence for mark in collect(pair).marks)
    code, out, err = said(capsys, "grade", pair.root, "--workers", "1", *["--again"] * ("update" in query))
    assert code == 0, (out, err)
    assert scores(pair) == {"Ada": 10, "Ben": 10} and export(pair, "csv")[1] == []


@pytest.mark.parametrize("query", ["delete from notebook", "delete from base_cell", "delete from grade_cells"])
def test_a_gradebook_that_nbgrader_cannot_fill_says_so(pair, capsys, query):
    grade(pair)
    rows(pair, query)
    assert "older gradebook" in sentence(capsys, "grade", pair.root, "--workers", "1")
