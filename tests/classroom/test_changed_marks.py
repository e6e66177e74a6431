"""After a change to the checks: which marks of the same answers would be others, and which are."""

from class_runs import rows, said, scores
from handed_in import tree

LESS = "update g_prime_verdict set verdict = json_set(verdict, '$.report.points', 3) where student = 'Ada'"
SAID = "Ada, sigmoid: the same answer has 10 of 10 points now, and had 3 of 10.\n"


def test_which_marks_would_change_is_said_and_nothing_written(pair, capsys):
    said(capsys, "grade", pair.root, "--workers", "1")
    rows(pair, LESS)
    before = {name: data for name, data in tree(pair.root).items() if name != ".at-work"}
    code, out, _ = said(capsys, "grade", pair.root, "--workers", "1", "--dry-run")
    assert (code, out.splitlines(keepends=True)[0]) == (0, SAID)
    assert "2 submissions judged once more; 1 marks would change." in out
    assert {name: data for name, data in tree(pair.root).items() if name != ".at-work"} == before
    code, out, _ = said(capsys, "grade", pair.root, "--workers", "1", "--again")
    assert code == 0 and SAID in out and scores(pair) == {"Ada": 10, "Ben": 10}
    assert SAID not in said(capsys, "grade", pair.root, "--workers", "1", "--again")[1]


def test_a_new_answer_is_no_changed_mark(pair, hand_in, right, capsys):
    said(capsys, "grade", pair.root, "--workers", "1")
    rows(pair, LESS)
    hand_in("Ada", right + b" ")
    code, out, _ = said(capsys, "grade", pair.root, "--workers", "1", "--dry-run")
    assert code == 0 and "1 submissions judged once more; 0 marks would change." in out
    assert SAID not in said(capsys, "grade", pair.root, "--workers", "1")[1]


def test_without_marks_there_is_nothing_to_change(pair, capsys):
    code, out, err = said(capsys, "grade", pair.root, "--dry-run")
    assert code == 2 and "No submission is graded yet" in err
