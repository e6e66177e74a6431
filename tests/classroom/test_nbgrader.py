"""nbgrader's own commands, unmodified, on our course directory: release to feedback, export and formgrader."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
import zipfile

import pytest
from class_runs import BIN, nbgrader

from autograder.classroom.course.sample import filled, right_cells
from autograder.classroom.grading import gradebook
from autograder.classroom.grading.grade import grade


def score(course, student):
    with gradebook.opened(course.db_url) as book:
        return book.scores("sigmoid")[student].points


def test_the_release_holds_no_solution_and_no_hidden_check(course):
    nbgrader(course.root, "generate_assignment", "sigmoid", "--force")
    text = course.release("sigmoid").read_text("utf8")
    right = right_cells(course, "sigmoid")
    assert "NotImplementedError" in text and "SOLUTION" not in text and "HIDDEN" not in text
    for source in right.values():
        assert source.splitlines()[-1].strip() not in text


@pytest.mark.parametrize("grader", ["nbgrader", "ours"])
def test_the_exchange_from_release_to_feedback(course, hand_in, right, tmp_path, grader):
    """release, fetch, submit, collect, grade, feedback and back; one of the class hands in by e-mail."""
    exchange, learner = tmp_path / "exchange", tmp_path / "learner"
    exchange.mkdir()
    exchange.chmod(0o777)
    learner.mkdir()
    at = [f"--Exchange.root={exchange}", "--course=g_prime"]
    nbgrader(course.root, "release_assignment", "sigmoid", *at)
    nbgrader(learner, "fetch_assignment", "sigmoid", *at)
    notebook = learner / "sigmoid/sigmoid.ipynb"
    release = json.loads(notebook.read_text("utf8"))
    notebook.write_bytes(filled(release, "sigmoid", right_cells(course, "sigmoid")))
    nbgrader(learner, "submit", "sigmoid", *at)
    nbgrader(course.root, "collect", "sigmoid", *at)
    student, = os.listdir(course.root / "submitted")
    hand_in("By e-mail", right)
    if grader == "nbgrader":
        nbgrader(course.root, "autograde", "sigmoid")
        assert grade(course).unchanged == 2
    else:
        grade(course)
    assert score(course, student) == score(course, "By e-mail") == 10
    with gradebook.opened(course.db_url) as book:
        assert book.base.find_submission("sigmoid", student).timestamp is not None
    nbgrader(course.root, "generate_feedback", "sigmoid")
    nbgrader(course.root, "release_feedback", "sigmoid", *at)
    nbgrader(learner, "fetch_feedback", "sigmoid", *at)
    page, = (learner / "sigmoid/feedback").rglob("sigmoid.html")
    assert page.read_bytes() == (course.root / f"feedback/{student}/sigmoid/sigmoid.html").read_bytes()


def test_a_zip_of_submissions_is_collected_and_graded(course, right):
    """What an LMS gives the teacher: one archive, the learner's name in each file's name."""
    archive = course.root / "downloaded/sigmoid/archive"
    archive.mkdir(parents=True)
    with zipfile.ZipFile(archive / "all.zip", "w") as zipped:
        for name in ("ana_12_assignsubmission_file_sigmoid.ipynb", "ben_13_assignsubmission_file_sigmoid.ipynb"):
            zipped.writestr(name, right)
    nbgrader(course.root, "zip_collect", "sigmoid", "--FileNameCollectorPlugin.named_regexp="
             r".*/(?P<student_id>\w+?)_\d+_assignsubmission_file_(?P<file_id>.*)")
    assert {mark[0]: mark[3] for mark in grade(course).marks} == {"ana": 10, "ben": 10}


def test_other_files_of_a_submission_do_not_come_back_as_feedback(course, hand_in, right, tmp_path):
    """nbgrader copies what a link points to, and hands it out with the feedback; not here."""
    secret = tmp_path / "secret.txt"
    secret.write_text("the exam")
    hand_in("Eve", right)
    folder = course.submitted("Eve", "sigmoid")
    (folder / "link.txt").symlink_to(secret)
    (folder / "book.db").symlink_to(course.root / "gradebook.db")
    os.mkfifo(folder / "pipe")
    (folder / "notes.txt").write_text("mine")
    nbgrader(course.root, "autograde", "sigmoid")
    nbgrader(course.root, "generate_feedback", "sigmoid")
    ours = {"timestamp.txt", "submission_secret.txt"}
    assert {p.name for p in course.root.glob("autograded/Eve/**/*") if p.is_file()} == {"sigmoid.ipynb", *ours}
    assert {p.name for p in course.root.glob("feedback/Eve/**/*") if p.is_file()} == {"sigmoid.html", *ours}
    assert secret.read_text() == "the exam"


@pytest.mark.parametrize("trick", ["file", "folder", "student"])
def test_links_out_of_the_folder_are_refused(course, hand_in, right, tmp_path, trick):
    """A link to somebody's right answer earns nothing; with our runner as with nbgrader."""
    hand_in("Ada", right)
    theirs = course.submitted("Eve", "sigmoid")
    if trick == "student":
        theirs.parent.symlink_to(course.root / "submitted/Ada")
    elif trick == "folder":
        theirs.parent.mkdir()
        theirs.symlink_to(course.submitted("Ada", "sigmoid"))
    else:
        theirs.mkdir(parents=True)
        (theirs / "sigmoid.ipynb").symlink_to(course.submitted("Ada", "sigmoid") / "sigmoid.ipynb")
    assert {mark[0]: mark[3] for mark in grade(course).marks} == {"Ada": 10, "Eve": 0}


@pytest.mark.parametrize("trick", ["folder", "student"])
def test_nbgrader_does_not_look_behind_a_link(course, hand_in, right, tmp_path, trick):
    """The teacher's own folder behind the link stays as it is, and nothing of it is copied."""
    hand_in("Ada", right)
    home = tmp_path / "home"
    (home / "sigmoid").mkdir(parents=True)
    for folder in (home, home / "sigmoid"):
        (folder / "diary.txt").write_text("private")
        (folder / "sigmoid.ipynb").write_bytes(right)
        (folder / "link").symlink_to(tmp_path)
    before = sorted(str(path) for path in home.rglob("*"))
    theirs = course.submitted("Eve", "sigmoid")
    if trick == "student":
        theirs.parent.symlink_to(home)
    else:
        theirs.parent.mkdir()
        theirs.symlink_to(home)
    nbgrader(course.root, "autograde", "sigmoid")
    assert score(course, "Ada") == 10 and score(course, "Eve") == 0
    assert sorted(str(path) for path in home.rglob("*")) == before
    assert not list(course.root.rglob("diary.txt"))


@pytest.fixture
def formgrader(course, hand_in, right, released):
    """A Jupyter server with formgrader on this course; gives a function that fetches a path."""
    hand_in("Ada", right)
    hand_in("Untouched", json.dumps(released).encode())
    grade(course)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "jupyter_server", "--allow-root", "--no-browser", f"--port={port}",
         "--IdentityProvider.token=", "--ServerApp.disable_check_xsrf=True", f"--ServerApp.root_dir={course.root}",
         "--ServerApp.jpserver_extensions={'nbgrader.server_extensions.formgrader': True}"],
        cwd=course.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        env={**os.environ, "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"})

    def fetch(path, method="GET"):
        request = urllib.request.Request(f"http://127.0.0.1:{port}/formgrader{path}", method=method)
        with urllib.request.urlopen(request, timeout=60) as reply:
            return reply.read().decode()

    try:
        for _ in range(300):
            try:
                fetch("/manage_assignments")
                break
            except OSError:
                time.sleep(0.1)
        yield fetch
    finally:
        server.terminate()
        server.wait(20)


def test_formgraders_pages_and_its_autograde_button(formgrader, course):
    """Every page answers, the scores are there, and the button grades by our verdict."""
    for page in ("", "/manage_assignments", "/manage_submissions/sigmoid", "/gradebook", "/gradebook/sigmoid",
                 "/gradebook/sigmoid/sigmoid", "/manage_students", "/manage_students/Ada"):
        assert "nbgrader" in formgrader(page).lower()
    scores = {row["student"]: row["score"] for row in json.loads(formgrader("/api/submissions/sigmoid"))}
    assert scores == {"Ada": 10, "Untouched": 0}
    submission = json.loads(formgrader("/api/submitted_notebooks/sigmoid/sigmoid"))[0]
    page = formgrader(f"/submissions/{submission['id']}/")
    assert "sigmoid-g-visible" in page and "points for this check" in page
    done = json.loads(formgrader("/api/submission/sigmoid/Ada/autograde", "POST"))
    assert done["success"] is True and "Applying preprocessor: Verdict" in done["log"]
    assert score(course, "Ada") == 10
