"""Everything by which a class hands in: each learner's answer lies where nbgrader expects it, once."""

import json
import time

import nbformat
import pytest
from class_runs import said, scores
from handed_in import at, packed, saved, tree, with_code

from autograder.classroom.collect.saved_work import MANIFEST, Saved, manifest
from autograder.classroom.course.offline import released
from autograder.learners.files.cells import cells_of

CODE = b"import numpy as np\n\n# %% first\ndef g(z):\n    return 1 / (1 + np.exp(-z))\n\n# %%\nx = 1\n"


DOORS = {
    "saved work": lambda right: {"g_prime-work.zip": saved(right)},
    "saved work that a system unpacked": lambda right: {"g_prime-work/sigmoid.ipynb": right, f"g_prime-work/{MANIFEST}":
                                                        manifest({"sigmoid": Saved()}, at(2026, 1, 1), "Ana Lopez")},
    "Moodle's folders": lambda right: {"all.zip": packed(("Ana Lopez_12_assignsubmission_file_/sigmoid.ipynb", right))},
    "Moodle's files": lambda right: {"all.zip": packed(("Ana Lopez_12_assignsubmission_file_sigmoid.ipynb", right))},
    "Moodle's old folders": lambda right: {"all.zip": packed(("Ana Lopez_12_assignsubmission_file/x.ipynb", right))},
    "saved work in Moodle's": lambda right: {"all.zip": packed(
        ("Ana Lopez_12_assignsubmission_file_/work.zip", saved(right, "somebody")))},
    "Canvas's": lambda right: {"submissions.zip": packed(("Ana Lopez_4711_99_sigmoid-1.ipynb", right))},
    "Canvas's, late": lambda right: {"submissions.zip": packed(("Ana Lopez_LATE_4711_99_sigmoid.ipynb", right))},
    "a file of that name": lambda right: {"Ana Lopez sigmoid.ipynb": right},
    "a file of her name": lambda right: {"Ana Lopez.ipynb": right},
    "a copy of a file": lambda right: {"sigmoid - Ana Lopez (2).ipynb": right},
    "an archive of her name": lambda right: {"Ana Lopez.zip": packed(("my solution.ipynb", right))},
    "a folder of her name": lambda right: {"Ana Lopez/Untitled.ipynb": right},
    "a folder of folders": lambda right: {"week 3/Ana Lopez/sigmoid/sigmoid.ipynb": right},
    "a folder of archives": lambda right: {"inbox/Ana Lopez.zip": packed(("sigmoid.ipynb", right))},
    "a folder of saved work": lambda right: {"inbox/g_prime-work (3).zip": saved(right)},
    "a notebook with an author": lambda right: {"sigmoid.ipynb": json.dumps(
        json.loads(right) | {"metadata": {"authors": [{"name": "Ana Lopez"}]}}).encode()},
    "a renamed notebook": lambda right: {"Ana Lopez/sigmoid.ipynb.txt": right},
    "a notebook that is called a text": lambda right: {"Ana Lopez/sigmoid.txt": right},
    "a Mac's archive": lambda right: {"all.zip": packed(("Ana Lopez/sigmoid.ipynb", right), (
        "__MACOSX/Ana Lopez/._sigmoid.ipynb", b"x"), ("Ana Lopez/.DS_Store", b"x"))},
    "the offline folder": lambda right: {"Ana Lopez.zip": packed(
        ("g_prime_course/sigmoid.ipynb", right), ("g_prime_course/README.md", b"#"), ("g_prime_course/x.whl", b"PK"))},
}


@pytest.mark.parametrize("door", DOORS.values(), ids=DOORS)
def test_every_door_leads_to_the_same_place(collect, placed, right, door):
    """Once, and the second time it is there already."""
    files = door(right)
    assert collect(files, "--dry-run")[0] == 0 and placed() == {}
    code, words = collect(files)
    assert (code, list(placed())) == (0, ["Ana Lopez"]) and "1 filed, 0 already there, 0 not placed." in words
    assert json.loads(placed()["Ana Lopez"])["cells"] == json.loads(right)["cells"]
    assert "0 filed, 1 already there, 0 not placed." in collect(files)[1]


@pytest.mark.parametrize("path", ["sigmoid Ana.py", "Ana/sigmoid.py", "Ana/sigmoid.py.txt"])
def test_a_python_file_becomes_a_notebook(collect, placed, path):
    assert collect({path: CODE})[0] == 0
    cells = json.loads(placed()["Ana"])["cells"]
    assert len(cells) == 3 and "".join(cell["source"] + "\n\n" for cell in cells).split() == CODE.decode().split()
    assert len(cells_of(placed()["Ana"], "sigmoid.ipynb")) == 3
    assert collect({path: CODE})[1].startswith("0 filed, 1 already there")


NOT_PLACED = {
    "nobody's": (lambda right: {"sigmoid.ipynb": right}, "does not say whose it is"),
    "nobody's archive": (lambda right: {"submissions.zip": packed(("sigmoid.ipynb", right))}, "whose it is"),
    "no exercise": (lambda right: {"Ana/answer.py": b"x = 1"}, "does not say which exercise"),
    "an exercise that is not here": (lambda right: {"Ana/tanh.py": b"x = 1"}, "this class does not have"),
    "hidden": (lambda right: {"a.zip": packed(("Participant_12_assignsubmission_file_/sigmoid.ipynb", right))},
               "in which 12 stands"),
    "namesakes": (lambda right: {"a.zip": packed(("Ana_12_assignsubmission_file_/sigmoid.ipynb", right), (
        "Ana_13_assignsubmission_file_/sigmoid.ipynb", right + b" "))}, "one of several learners called Ana"),
    "a folder or a file": (lambda right: {"inbox/2b/Ana sigmoid.ipynb": right, "inbox/2b/Ben sigmoid.ipynb":
                                          right + b" "}, "may be of 2b or of Ana"),
    "an archive or a file": (lambda right: {"2b.zip": packed(("Ana.ipynb", right), ("Ben.ipynb", right + b" "))},
                             "may be of 2b or of Ana"),
    "two at one moment": (lambda right: {"a.zip": packed(
        ("Ana/sigmoid.ipynb", right), ("Ana/sigmoid (1).ipynb", right + b" "))}, "which is newer"),
    "broken, without a name": (lambda right: {"Ana/answer.ipynb": b"{"}, "not a whole notebook"),
}


@pytest.mark.parametrize("files, sentence", NOT_PLACED.values(), ids=NOT_PLACED)
def test_what_cannot_be_placed_is_named(collect, placed, right, files, sentence):
    code, words = collect(files(right))
    assert (code, placed()) == (1, {}) and sentence in words


def test_what_has_no_points_is_left_out_and_misses_nothing(collect, placed, right):
    """A learner's saved work, or the whole offline folder, holds such a notebook too."""
    own = (nbformat.writes(released("own")) + "\n").encode()
    files = ("sigmoid.ipynb", right), ("own.ipynb", own), ("my own.ipynb", own)
    code, words = collect({"Ana Lopez.zip": packed(*files)})
    assert (code, list(placed())) == (0, ["Ana Lopez"]) and words.count("without points") == 2
    assert "1 filed, 0 already there, 0 not placed." in words


TABLE = "id,first_name,last_name,email,lms_user_id\nana,Ana,Lopez,ana@example.org,4711\nben,Ben,Ruiz,b@example.org,12\n"


@pytest.mark.parametrize("name", ["lopezana_4711_99_sigmoid.ipynb", "Ana Lopez_7_assignsubmission_file_/sigmoid.ipynb",
                                  "Participant_4711_assignsubmission_file_/sigmoid.ipynb", "ANA LOPEZ/sigmoid.ipynb",
                                  "ana@example.org sigmoid.ipynb", "Lopez, Ana/sigmoid.ipynb"])
@pytest.mark.parametrize("form", ["{}", "\ufeff{}", "semicolons", "utf-16"])
def test_a_table_says_who_is_who(collect, placed, tmp_path, right, name, form):
    text = TABLE.replace(",", ";") if form == "semicolons" else TABLE if form == "utf-16" else form.format(TABLE)
    (tmp_path / "names.csv").write_bytes(text.encode("utf-16" if form == "utf-16" else "utf-8"))
    code, words = collect({"all.zip": packed((name, right))}, "--names", str(tmp_path / "names.csv"))
    assert (code, list(placed())) == (0, ["ana"]), words


@pytest.mark.parametrize("text, sentence", [("name,email\nana,x\n", "no table of names"), ("", "is empty"),
                                            ("student\n../x\n", "Line 2"), ("student\n\nCON\n", "Line 3")])
def test_a_table_that_is_none(collect, placed, tmp_path, right, text, sentence):
    (tmp_path / "names.csv").write_text(text)
    code, words = collect({"Ana.ipynb": right}, "--names", str(tmp_path / "names.csv"))
    assert (code, placed()) == (2, {}) and sentence in words


def test_a_call_that_cannot_be_used(course, capsys, tmp_path, right):
    (tmp_path / "Ana.ipynb").write_bytes(right)
    missing = said(capsys, "collect", course.root, str(tmp_path / "Ana.ipynb"), str(tmp_path / "Ben.ipynb"))
    assert missing[0] == 2 and "There is no file" in missing[2]
    assert said(capsys, "collect", tmp_path, str(tmp_path / "Ana.ipynb"))[0] == 2
    assert tree(course.root / "submitted") == {}


def test_a_copied_notebook_is_that_of_its_cells(collect, placed, right):
    """Whatever its file is called."""
    assert collect({"Ana/tanh.ipynb": right})[0] == 0 and list(placed()) == ["Ana"]


def test_a_fault_of_ours_costs_one_file(collect, placed, right, monkeypatch):
    from autograder.classroom.collect import which
    answer = which.answer
    monkeypatch.setattr(which, "answer", lambda course, data, piece, saved: answer(course, data, piece, saved)
                        if "Ben" in piece.where else 1 / 0)
    code, words = collect({"Ana.ipynb": right, "Ben.ipynb": right})
    assert code == 1 and "Ana.ipynb was not understood (ZeroDivisionError)" in words and list(placed()) == ["Ben"]


def test_nothing_is_written_while_another_run_is_at_work(course, tmp_path, right, collect):
    from autograder.classroom.course.lock import alone
    with alone(course.root):
        code, words = collect({"Ana.ipynb": right})
        assert code == 2 and "Another run is at work" in words and tree(course.root / "submitted") == {}
        assert collect({"Ana.ipynb": right}, "--dry-run")[0] == 0


def test_a_class_of_sixty_by_every_door(collect, course, placed, right, capsys):
    """Each learner has one answer, each answer its learner, and each mark is given once."""
    forms = "def g(z):\n    return 1 / (1 + np.exp(-z)) + 0 * {}", "def g(z):\n    return {}"
    answers = {f"Learner {chr(65 + n // 10)}{chr(97 + n % 10)}": with_code(
        json.loads(right), "sigmoid", forms[n % 3 == 0].format(n)) for n in range(60)}
    files, moodle, canvas = {}, [], []
    for number, (name, data) in enumerate(answers.items()):
        if number % 5 == 0:
            moodle.append((f"{name}_{number}_assignsubmission_file_/sigmoid.ipynb", data))
        elif number % 5 == 1:
            canvas.append((f"{name}_{1000 + number}_{number}_sigmoid.ipynb", data))
        elif number % 5 == 2:
            files[f"g_prime-work-{number}.zip"] = saved(data, name)
        elif number % 5 == 3:
            files[f"{name} sigmoid.ipynb"] = data
        else:
            files[f"inbox/{name}/notebook.ipynb"] = data
    files |= {"moodle.zip": packed(*moodle), "canvas.zip": packed(*canvas)}
    began = time.process_time()
    assert "60 filed, 0 already there, 0 not placed." in collect(files)[1]
    assert time.process_time() - began < 20
    assert placed() == answers
    assert "0 filed, 60 already there, 0 not placed." in collect(files)[1]
    assert "60 graded, 0 had their marks already, 0 not judged." in said(capsys, "grade", course.root)[1]
    assert "0 graded, 60 had their marks already, 0 not judged." in said(capsys, "grade", course.root)[1]
    marks = scores(course)
    assert sorted(marks) == sorted(answers)
    assert {name for name, points in marks.items() if points < 10} == set(list(answers)[::3])
