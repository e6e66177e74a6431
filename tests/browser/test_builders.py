"""The pages' extension with builders other than the book's, and a page that is changed between two builds."""

import re
import shutil
import subprocess
import sys

import pytest
from book_pages.assets.numpy_wheel import PYODIDE
from conftest import HERE


def build(source, out, builder="html", jobs="1"):
    options = ["-q", "-W", "-b", builder, "-j", jobs, "-c", HERE / "fixture"]
    done = subprocess.run([sys.executable, "-m", "sphinx", *options, source, out], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(("builder", "file"), [
    ("text", "sigmoid.txt"), ("latex", "fixture.tex"), ("man", "fixture.1"), ("texinfo", "fixture.texi"),
    ("xml", "sigmoid.xml"), ("dirhtml", "sigmoid/index.html"), ("singlehtml", "index.html"), ("gettext", "sigmoid.pot"),
])
def test_every_builder_takes_an_exercise(tmp_path, builder, file):
    """No unknown node, no warning; the text, the hints, the stub and the solution are there."""
    if builder in ("dirhtml", "singlehtml") and not PYODIDE.exists():
        pytest.skip("book/node_modules is missing: run make")
    build(HERE / "fixture", tmp_path, builder)
    text = re.sub(r"<[^>]+>|[\n\\@{}]|PYG", "", (tmp_path / file).read_text("utf8"))
    assert "Show a solution" in text or builder == "gettext"  # our own words have a catalogue of their own
    assert "Hint 1: a question" in text or builder == "gettext"
    assert "NotImplementedError" in text or builder == "gettext"
    assert "sigmoid" in text


def test_doors_lead_to_the_notebook_from_any_folder(tmp_path):
    """A page one folder down names the notebook from there."""
    build(HERE / "fixture", tmp_path, "dirhtml")
    page = (tmp_path / "sigmoid" / "index.html").read_text("utf8")
    assert 'href="../_static/g_prime/notebooks/sigmoid.ipynb"' in page
    assert page.index("details class=\"solution") < page.index("exercise-doors") < page.index("</section>")


def scripts(page):
    return set(re.findall(r"g_prime/(\w+)\.mjs", page.read_text("utf8")))


def test_pages_read_and_written_in_parallel_are_the_same(site, tmp_path):
    """What a page needs comes back from the process that read it; formulas are set in each process."""
    build(HERE / "fixture", tmp_path, jobs="2")
    for page in site.glob("*.html"):
        assert (tmp_path / page.name).read_text("utf8") == page.read_text("utf8"), page.name


def test_a_page_loads_what_stands_on_it_now(tmp_path):
    """What each directive needs is linked; when it goes from the page, or the page goes, so does the link."""
    source, out = tmp_path / "source", tmp_path / "out"
    shutil.copytree(HERE / "fixture", source)
    build(source, out)
    found = {name: scripts(out / f"{name}.html") - {"marks"}    # the sidebar's, on every page
             for name in ("index", "plain", "pictures", "predictions", "slope")}
    assert found == {"index": {"contents"}, "plain": set(), "pictures": {"slope_picture", "network_steps"},
                     "predictions": {"predictions"}, "slope": {"exercise"}}
    (source / "pictures.md").write_text("# Pictures\n\n```{network-steps}\n```\n", "utf8")
    (source / "plain.md").write_text("# Plain\n\n```{slope-picture} tanh\n```\n", "utf8")
    build(source, out)
    assert scripts(out / "pictures.html") == {"network_steps", "marks"}
    assert scripts(out / "plain.html") == {"slope_picture", "marks"}
    assert scripts(out / "predictions.html") == {"predictions", "marks"}  # a page that was not read again
