"""Saved work as the tests make it: what a page wrote in another browser, in another edition, or with ill intent."""

import io
import json
import zipfile
from datetime import UTC, datetime

from autograder.classroom.collect.saved_work import MANIFEST, Saved, manifest
from autograder.classroom.course.offline import released

WHEN = datetime(2026, 11, 1, 12, tzinfo=UTC)


def notebook(exercise, **code):
    """An exercise's released notebook with a learner's code in it, as bytes."""
    made = json.loads(json.dumps(released(exercise)))
    for cell in made["cells"]:
        name = cell["metadata"].get("nbgrader", {}).get("grade_id", "").removeprefix(f"{exercise}-")
        if name in code:
            cell["source"] = code[name]
    return json.dumps(made).encode()


def packed(*members):
    """A zip of (name, bytes)."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return made.getvalue()


def saved(exercise, changed=WHEN, passed=None, **code):
    """Saved work of one exercise, its manifest written by the class's own code."""
    said = manifest({exercise: Saved(changed, passed)}, WHEN, "Ana Lopez")
    return packed((f"{exercise}.ipynb", notebook(exercise, **code)), (MANIFEST, said))


def remember(page, exercise, **record):
    """Let the browser hold this of an exercise."""
    page.evaluate("([name, record]) => localStorage.setItem(`g_prime:/some/where/:${name}`, JSON.stringify(record))",
                  [exercise, record])


def kept(page):
    """{exercise: record} of all that the browser keeps of exercises."""
    found = page.evaluate("Object.entries(localStorage).map(([key, text]) => [key.split(':').pop(), key, text])")
    return {name: json.loads(text) for name, key, text in found if key.startswith("g_prime:") and "::" not in key}


def load(page, name, data, button="Load saved work"):
    """Choose a file of these bytes."""
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name=button, exact=True).first.click()
    chooser.value.set_files({"name": name, "mimeType": "application/octet-stream", "buffer": data})


def save(page, folder):
    """Press "Save all my work"; the path of the file."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Save all my work").first.click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


KEEPS_NOTHING = """
    for (const name of ["getItem", "setItem"]) {
        Storage.prototype[name] = () => { throw new DOMException("no", "SecurityError"); };
    }
"""
