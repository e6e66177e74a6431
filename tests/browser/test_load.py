"""What "Load" reads from a file that somebody chose: the code, or null, which the page tells as a sentence."""

import copy
import json
import subprocess

from book_pages.assets.npm import node
from book_pages.assets.numpy_wheel import ROOT
from page_exercise import RIGHT, Exercise

from autograder.classroom.course.offline import released

READ = """import {codeOf} from %s;
import {json} from "node:stream/consumers";
const texts = await json(process.stdin);
console.log(JSON.stringify(texts.map(text => {
    const code = codeOf(text, "sigmoid");
    return code === null ? null : Object.fromEntries(code);
})));"""
NOTEBOOK = {"cells": [{"cell_type": "code", "source": code, "metadata": {
    "nbgrader": {"solution": True, "grade_id": f"sigmoid-{name}"}}} for name, code in RIGHT.items()]}
# What JSON can hold.
VALUES = [None, True, 0, -1.5, "", "sigmoid-g", [], {}, [None], [["x"]], [3, "x"], {"length": 2}, "x" * 10_000]


def read(*texts):
    """What the page's own module reads from each text."""
    script = READ % json.dumps((ROOT / "book" / "_web" / "notebook.mjs").as_uri())
    done = subprocess.run([node(), "--input-type=module", "-e", script], input=json.dumps(texts),
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def places(value, path=()):
    """The path of every value inside a notebook, the whole included."""
    yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inside:
        yield from places(each, (*path, key))


def changed(path, value):
    """The notebook with one value changed."""
    whole = {"": copy.deepcopy(NOTEBOOK)}
    *way, last = ("", *path)
    place = whole
    for key in way:
        place = place[key]
    place[last] = value
    return whole[""]


def test_any_value_in_any_place_gives_code_or_nothing():
    """No notebook makes the reader fail, and whatever it takes for code is text."""
    notebooks = [changed(path, value) for path in places(NOTEBOOK) for value in VALUES]
    found = read(*map(json.dumps, notebooks))
    assert len(found) > 250 and RIGHT in found and None in found
    for code in found:
        assert code is None or code and all(isinstance(text, str) for text in code.values())


def test_a_file_that_cannot_be_loaded_is_told(visit, tmp_path):
    """In the page: the sentence, no error in the console, and the reader's code stays."""
    page = visit("sigmoid.html")
    exercise = Exercise(page)
    exercise.write("g", "# mine")
    for number, damaged in enumerate([changed(("cells",), {"length": 1}), [
            {**cell, "metadata": {"nbgrader": {"solution": True, "grade_id": 7}}} for cell in NOTEBOOK["cells"]]]):
        path = tmp_path / f"damaged{number}.ipynb"
        path.write_text(json.dumps(damaged if isinstance(damaged, dict) else {"cells": damaged}), "utf8")
        with page.expect_file_chooser() as chooser:
            page.get_by_role("button", name="Load", exact=True).click()
        chooser.value.set_files(path)
        page.get_by_text(f"{path.name} holds no code of the exercise sigmoid.").wait_for()
    assert exercise.text("g") == "# mine"


def test_the_release_itself_gives_its_stubs():
    stubs = read(json.dumps(released("sigmoid")))[0]
    assert list(stubs) == list(RIGHT) and all("NotImplementedError" in text for text in stubs.values())
