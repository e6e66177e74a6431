"""The teachers' chapter, typed: its `sh` blocks in order, in an empty home. The others need a machine of their own."""

import csv
import os
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from class_runs import BIN

CHAPTER = Path(__file__).parents[2] / "book/for-teachers.md"
COMMANDS, SETTINGS = (re.findall(rf"^```{language}\n(.*?)^```", CHAPTER.read_text("utf8"), re.M | re.S)
                      for language in ("sh", "python"))


@pytest.fixture(scope="module")
def home(tmp_path_factory, right):
    """A home with an archive from Moodle and the hub's exchange, in which the chapter's commands have run."""
    home = tmp_path_factory.mktemp("home")
    for folder in ("Downloads", "etc", "exchange"):
        (home / folder).mkdir()
    (home / "exchange").chmod(0o777)
    with zipfile.ZipFile(home / "Downloads/sigmoid.zip", "w") as archive:
        archive.writestr("Ana Lopez_12_assignsubmission_file_sigmoid.ipynb", right)
        archive.writestr("Jürgen Groß_13_assignsubmission_file/sigmoid.ipynb", right)
    exchange, = (text for text in SETTINGS if "c.Exchange.root" in text)
    (home / "etc/nbgrader_config.py").write_text(exchange.replace("/srv/nbgrader/exchange", str(home / "exchange")))
    run = subprocess.run(["bash", "-euc", "\n".join(COMMANDS)], cwd=home, capture_output=True, text=True, env={
        **os.environ, "HOME": str(home), "JUPYTER_CONFIG_PATH": str(home / "etc"),
        "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"})
    assert run.returncode == 0, run.stdout + run.stderr[-3000:]
    return home


def test_all_three_learners_have_their_marks(home):
    rows = list(csv.DictReader((home / "my-class/grades-csv.csv").read_text("utf8").splitlines()))
    marks = {row["student"]: row["sigmoid"] for row in rows}
    assert marks.pop("Ana Lopez") == marks.pop("Jürgen Groß") == "10"
    assert list(marks.values()) == ["0"]    # fetched and submitted as it was


def test_the_learners_have_their_zip_and_their_feedback(home):
    assert "g_prime_course/sigmoid.ipynb" in zipfile.ZipFile(home / "handout/g_prime_course.zip").namelist()
    page, = (home / "sigmoid/feedback").rglob("sigmoid.html")
    assert "Score: 0.0 / 10.0" in page.read_text("utf8")
    assert (home / "my-class/feedback/Ana Lopez/sigmoid/sigmoid.html").is_file()


def test_what_the_chapter_names_is_there(home):
    for name in ("report/index.html", "report/misconceptions.csv", "grades-canvas.csv", "grades-moodle.csv",
                 "gradebook.db", "gradebook.secret", "nbgrader_config.py"):
        assert (home / "my-class" / name).is_file() and name.rpartition("/")[2] in CHAPTER.read_text("utf8")
    assert (home / "my-class").stat().st_mode & 0o077 == 0
