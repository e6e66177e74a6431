"""The class report and the exports: what they count is what was handed in, and every program can read them."""

import csv
import shutil
from html.parser import HTMLParser

import pytest

from autograder.classroom.course.course import Course
from autograder.classroom.course.released import read_release
from autograder.classroom.course.sample import class_of, filled
from autograder.classroom.grading.grade import grade
from autograder.classroom.grading.gradebook import opened
from autograder.classroom.reports.export import export
from autograder.classroom.reports.files import write
from autograder.classroom.reports.report import collect
from autograder.classroom.reports.tables import safe

CALLS_A_WRONG_G = {
    "g": "def g(z):\n    return 1 / (1 - np.exp(-z))", "g_prime": "def g_prime(z):\n    return g(z) * (1 - g(z))",
    "g_prime_from_a": "def g_prime_from_a(a):\n    return a * (1 - a)"}
VOID = {"meta", "rect", "path", "br", "meter"}


@pytest.fixture(scope="module")
def course(template, tmp_path_factory):
    """Sixty-one learners: fourteen of them have the same wrong sign."""
    course = Course.open(shutil.copytree(template, tmp_path_factory.mktemp("report") / "My <class> & co"))
    files = class_of(course, "sigmoid")
    many = {**dict.fromkeys((f"sign {n}" for n in range(14)), files["Farah"]),
            **dict.fromkeys((f"right {n}" for n in range(43)), files["Ada"]),
            "Nina": filled(read_release(course, "sigmoid").notebook, "sigmoid", CALLS_A_WRONG_G),
            "<b>Bob</b>": files["Untouched"], "=cmd()": files["Quentin"], "Sven": files["Sven"]}
    for student, data in many.items():
        folder = course.submitted(student.replace("/", "∕"), "sigmoid")
        folder.mkdir(parents=True)
        (folder / "sigmoid.ipynb").write_bytes(data)
    grade(course, workers=2)
    return course


@pytest.fixture(scope="module")
def page(course):
    return write(course)[0].read_text("utf8")


class Reader(HTMLParser):
    """Checks that tags are closed in order, and collects what a reader meets."""

    def __init__(self, text):
        super().__init__()
        self.open, self.tags, self.links, self.ids, self.words = [], [], [], set(), []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.tags.append((tag, attributes))
        self.ids.add(attributes.get("id"))
        self.links += [value for name, value in attributes.items() if name in ("href", "src")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if tag not in VOID:
            assert self.open.pop() == tag

    def handle_data(self, data):
        self.words.append(data)


def test_misconceptions_are_counted_by_exercise(course):
    report = collect(course)
    found = {(m.function, len(m.learners)): m for m in report.misconceptions}
    assert len(found["g_prime", 14].learners) == 14
    assert found["g_prime", 14].title.startswith("The size is right and the sign is wrong")
    assert len(report.of("sigmoid")) == 61


def test_what_was_not_punished_twice_is_told(course, page):
    """Nina's g is wrong, and her g_prime calls it: it has its points, and the report says whose and why."""
    carried = [(each.exercise, each.function, [name for name, _ in each.learners]) for each in collect(course).carried]
    assert ("sigmoid", "g_prime", ["Nina"]) in carried
    at = page.index('id="carried"')
    shown = page[at:page.index('id="learners"')]
    assert "<b>1 of 61</b> sigmoid, <code>g_prime</code>" in shown and "calls your `g`, which is not yet." in shown


def test_the_page_is_whole_and_needs_nothing_from_elsewhere(page):
    reader = Reader(page)
    assert reader.open == []
    assert not [link for link in reader.links if "//" in link or link.startswith(("http", "data"))]
    assert not [tag for tag, _ in reader.tags if tag in ("script", "link", "iframe", "img")]
    assert "url(" not in page and "@import" not in page


def test_the_page_can_be_read_without_eyes_and_without_a_mouse(page):
    reader = Reader(page)
    tags = [tag for tag, _ in reader.tags]
    assert dict(reader.tags[0][1])["lang"] == "en" and tags.count("h1") == 1 and "main" in tags and "nav" in tags
    assert all(attributes.get("aria-label") for tag, attributes in reader.tags if tag == "svg")
    assert all(attributes.get("scope") for tag, attributes in reader.tags if tag == "th")
    assert {link[1:] for link in reader.links if link.startswith("#")} <= reader.ids


def test_two_clicks_lead_from_a_misconception_to_the_work(page, course):
    """The first opens the list of learners, the second a learner's own code; a link leads to the submission."""
    at = page.index("14 of 61")
    opened_once = page[at:page.index("</summary>", at) + 2000]
    assert "<details class=learner><summary>sign 0" in opened_once
    assert "return g(z) * (g(z) - 1)" in opened_once
    assert "../autograded/sign%200/sigmoid/sigmoid.ipynb" in opened_once


def test_names_and_code_cannot_become_markup_or_formulas(page, course):
    assert "<b>Bob" not in page and "&lt;b&gt;Bob" in page
    rows = list(csv.DictReader((course.root / "report/marks.csv").read_text("utf8").splitlines()))
    assert "'=cmd()" in {row["student"] for row in rows}


@pytest.mark.parametrize("cell, written", [("=1+1", "'=1+1"), ("-2", "'-2"), ("-x", "'-x"), ("@a", "'@a")])
def test_cells_that_a_spreadsheet_would_run_are_quoted(cell, written):
    assert safe(cell) == written


def test_failures_are_listed_with_their_sentence(page):
    assert "its JSON is damaged" in page[page.index("could not be read or judged</h2>"):]


def test_canvas_reads_the_export(course):
    """Canvas's documented form: its five columns, the assignments, then the row of points possible."""
    rows = list(csv.reader(export(course, "canvas")[0].read_text("utf8").splitlines()))
    assert rows[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "sigmoid"]
    assert rows[1] == ["Points Possible", "", "", "", "", "10"]
    assert ["right 0", "", "", "right 0", "", "10"] in rows and len({len(row) for row in rows}) == 1


def test_moodle_reads_the_export(course):
    with opened(course.db_url) as book:
        book.base.update_or_create_student("right 0", first_name="Ada", last_name="Lovelace", email="ada@example.org")
    rows = list(csv.reader(export(course, "moodle")[0].read_text("utf8").splitlines()))
    assert rows[0] == ["Username", "First name", "Surname", "Email address", "sigmoid (max. 10)"]
    assert ["right 0", "Ada", "Lovelace", "ada@example.org", "10"] in rows


def test_the_plain_table_has_totals(course):
    rows = list(csv.DictReader(export(course, "csv")[0].read_text("utf8").splitlines()))
    assert {row["student"]: row["total"] for row in rows}["sign 3"] == "6"
