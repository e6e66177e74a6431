"""What goes wrong with one learner's folder costs nobody else a mark."""

import shutil

import pytest
from class_runs import autograde, ordinary_account, said, scores, sentence, verdicts

from autograder.classroom.grading.grade import grade
from autograder.classroom.grading.gradebook import opened
from autograder.classroom.reports.export import export
from autograder.classroom.reports.report import collect


@pytest.mark.parametrize("place", ["submitted/Ben", "submitted/Ben/sigmoid", "submitted/Ben/sigmoid/sigmoid.ipynb"])
def test_a_learner_whose_folder_is_shut_has_a_row_and_keeps_what_there_was(pair, capsys, place):
    (pair.root / place).chmod(0)
    with ordinary_account():
        code, out, err = said(capsys, "grade", pair.root, "--workers", "1")
    assert code == 1 and "Ben (sigmoid)" in err and "Permission denied" in out
    status, why = verdicts(pair)["Ben"]
    assert status == "no access" and "allow it" in why and verdicts(pair)["Ada"] == ("graded", "")
    assert [(mark.student, mark.points) for mark in collect(pair).marks] == [("Ada", 10), ("Ben", None)]
    assert f"Ben has no mark in sigmoid: {why}" in export(pair, "csv")[1]
    (pair.root / place).chmod(0o755)
    assert [mark[0] for mark in grade(pair).marks] == ["Ben"] and scores(pair)["Ben"] == 10
    (pair.root / place).chmod(0)
    with ordinary_account():
        assert grade(pair, again=True).count("no access") == 1
    (pair.root / place).chmod(0o755)
    assert verdicts(pair)["Ben"] == ("graded", "") and export(pair, "csv")[1] == []     # the mark of yesterday stands


def test_a_shut_folder_that_turns_out_empty_leaves_no_mark_behind(pair):
    (pair.root / "submitted/Ben").chmod(0)
    with ordinary_account():
        grade(pair)
    shutil.rmtree(pair.root / "submitted/Ben")
    grade(pair)
    assert scores(pair).keys() == verdicts(pair).keys() == {"Ada"}


def test_a_graded_notebook_that_cannot_be_written_costs_nobody_else(pair, capsys):
    """Neither the others, nor the learner the mark."""
    pair.autograded("Ben", "sigmoid").mkdir(parents=True)
    pair.autograded("Ben", "sigmoid").chmod(0o555)
    with ordinary_account():
        code, out, err = said(capsys, "grade", pair.root, "--workers", "1")
    assert code == 1 and "autograded/Ben/sigmoid cannot be written (Permission denied)" in out
    assert "Ben (sigmoid)" in err
    assert scores(pair) == {"Ada": 10, "Ben": 10} and verdicts(pair)["Ben"][0] == "no access"
    pair.autograded("Ben", "sigmoid").chmod(0o755)
    assert [mark[2] for mark in grade(pair).marks] == ["graded"]


# Who is there, and who is not

def test_learners_who_go_while_they_are_graded_get_no_mark(course, hand_in, right, monkeypatch):
    for number in range(20):
        hand_in(f"{number:02}", right)

    class Progress:
        def begin(self, total):
            shutil.rmtree(course.root / "submitted/03")
            (course.submitted("04", "sigmoid") / "sigmoid.ipynb").unlink()

        def step(self, *_, **__):
            shutil.rmtree(course.root / "submitted/18", ignore_errors=True)

        def end(self):
            pass
    outcome = grade(course, progress=Progress())
    assert {"03", "04", "18"}.isdisjoint(scores(course)) and set(scores(course).values()) == {10}
    assert len(outcome.marks) == 17 and sum("went away" in note for note in outcome.notes) == 3


def test_submitted_may_be_missing_or_a_file(course, capsys):
    shutil.rmtree(course.root / "submitted")
    code, out, _ = said(capsys, "grade", course.root, "--workers", "1")
    assert code == 1 and f"There is no folder {course.root / 'submitted'}: put it back" in out
    (course.root / "submitted").mkdir()
    code, out, _ = said(capsys, "grade", course.root, "--workers", "1")
    assert code == 0 and "There is no submission" in out
    (course.root / "submitted").rmdir()
    (course.root / "submitted").write_text("")
    assert "is not a folder" in sentence(capsys, "grade", course.root, "--workers", "1")


@pytest.mark.parametrize("text", ["yesterday", "2026-01-32 10:00:00 UTC", "99999-01-01 00:00:00 UTC", "10",
                                  "2026-01-01 10:00:00 ../../etc/passwd", "2026-01-01 10:00:00 /etc/localtime",
                                  "2026-01-01 10:00:00 99999999999", "9999-12-31 23:59:59 -1200", b"\xff\x00\x80" * 9,
                                  b"x" * 1_000_000, "\u0662\u0660\u0662\u0666-01-01"])
@pytest.mark.parametrize("grader", [grade, autograde], ids=["ours", "nbgrader"])
def test_a_time_that_is_none_counts_as_none(pair, text, grader):
    path = pair.submitted("Ada", "sigmoid") / "timestamp.txt"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    before = path.read_bytes()
    outcome = grader(pair)
    assert scores(pair) == {"Ada": 10, "Ben": 10} and path.read_bytes() == before
    with opened(pair.db_url) as book:
        assert book.base.find_submission("sigmoid", "Ada").timestamp is None
    if outcome:
        assert outcome.notes == ["submitted/Ada/sigmoid/timestamp.txt holds no time: the submission counts as handed "
                                 "in in time."]
