"""What the build lays beside the site: our scripts, our wheel, our lock, and NumPy only if it is the right file."""

import gzip
import hashlib
import json
import os
import re
import zipfile
from types import SimpleNamespace

import pytest
from book_pages import assets
from book_pages.assets import course_wheel, kept, layout, numpy_wheel
from page_exercise import Exercise
from static_server import PYTHON_FOLDER

SAID = re.compile(r'\bsay\("([\w.-]+)"')
IMPORTED = re.compile(r'"\./([\w-]+-\w{8}\.mjs)"')     # a part's name ends in eight signs of its content


def weight_of_pictures(site):
    """The compressed bytes of our scripts that only the pictures of a reader's code load."""
    texts = {path.name: path.read_bytes() for path in (site / "_static" / "g_prime").glob("*.mjs")}
    parts = {name: set(IMPORTED.findall(text.decode())) for name, text in texts.items()}
    others = [name for name in texts if name not in set().union(*parts.values()) and name != "pictures.mjs"]
    for name in others:     # grows on the way
        others += sorted(parts[name] - set(others))
    return sum(len(gzip.compress(text, 6)) for name, text in texts.items() if name not in others)


def test_our_scripts_weigh_under_150_kb(visit, server, site):
    """Everything of ours that a page with an exercise loads before the first click, compressed."""
    Exercise(visit("sigmoid.html")).write("g", "")
    came = {name.partition("?")[0] for name, _ in server.sent}
    every = (site / "_static" / "g_prime").glob("*.mjs")
    ours = [path for path in every if any(name.endswith(path.name) for name in came)]
    assert {"exercise", "marks"} < {path.stem for path in ours} and not any("zip" in path.name for path in ours)
    assert sum(len(gzip.compress(path.read_bytes(), 6)) for path in ours) < 150_000


def test_the_pictures_of_the_readers_code_weigh_under_60_kb(site):
    """All of them together, though each comes by itself when the reader is near."""
    assert 0 < weight_of_pictures(site) < 60_000


def test_the_same_files_make_the_same_wheel(tmp_path):
    """So that the lock's sha256 says something about the files, not about when the build ran."""
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        course_wheel.write_wheel(tmp_path / name)
    one, two = (next((tmp_path / name).iterdir()).read_bytes() for name in ("one", "two"))
    assert one == two


def test_the_wheel_holds_the_checks_and_the_reference_only(tmp_path):
    """No sandbox, no class, no catalogue; and its RECORD lists every file with the right sha256."""
    with zipfile.ZipFile(course_wheel.write_wheel(tmp_path)) as wheel:
        names = wheel.namelist()
        record = wheel.read(next(name for name in names if name.endswith("RECORD"))).decode().split()
        for line in record[:-1]:
            name, digest, size = line.split(",")
            data = wheel.read(name)
            assert digest == "sha256=" + course_wheel.record_hash(data) and int(size) == len(data)
    assert {"solutions/activations.py", "solutions/digits.npz", "autograder/check.py"} <= set(names)
    assert not [name for name in names if set(name.split("/")) & course_wheel.LEFT_OUT]
    assert len(record) == len(names)


def test_the_wheel_holds_every_sentence_that_its_modules_say(tmp_path):
    """The tables of a class and of the server stay away; a sentence that is missing would be a fault in a page."""
    with zipfile.ZipFile(course_wheel.write_wheel(tmp_path)) as wheel:
        texts = {name: wheel.read(name).decode() for name in wheel.namelist() if name.endswith((".py", ".json"))}
    said = {id for name, text in texts.items() if name.endswith(".py") for id in SAID.findall(text)}
    tables = [json.loads(text) for name, text in texts.items() if "/sentences/" in name and name.endswith(".json")]
    there = {f"{group}.{id}" for table in tables for group, sentences in table.items()
             if isinstance(sentences, dict) for id in sentences}
    assert len(said) > 50 and said <= there


def test_the_lock_names_the_files_that_are_there(site):
    """Every package of our lock lies beside it with the sha256 that it names."""
    folder = site / PYTHON_FOLDER
    packages = json.loads((folder / "pyodide-lock.json").read_text())["packages"]
    assert list(packages) == list(json.loads((folder / "assets.json").read_text())["packages"])
    for package in packages.values():
        assert hashlib.sha256((folder / package["file_name"]).read_bytes()).hexdigest() == package["sha256"]


def test_a_build_without_the_wheel_says_so(tmp_path, monkeypatch):
    """Our own package alone is listed, and assets.json names what is missing."""
    monkeypatch.setattr(numpy_wheel, "find", lambda: None)
    layout.lay_out_python(tmp_path / "pyodide")
    about = json.loads((tmp_path / "pyodide" / "assets.json").read_text())
    assert about["missing"] == ["numpy"] and list(about["packages"]) == [about["own"]]


@pytest.fixture
def laid(tmp_path, monkeypatch):
    """laid(): what a build writes again, of a book of two pages whose files are made from two files of their own."""
    made, dress, web = (tmp_path / name for name in ("made", "dress", "web"))
    for file in (made, dress):
        file.write_text("1")
    monkeypatch.setattr(assets, "INPUTS", [made, dress])
    monkeypatch.setattr(assets, "DRESS", [dress])
    monkeypatch.setattr(kept, "KEPT", tmp_path / "kept")
    monkeypatch.setattr(layout, "lay_out", lambda out: calls.append(made.read_text()))
    calls, env = [], SimpleNamespace(found_docs={"one", "index"})

    def build():
        config = SimpleNamespace(html_static_path=[], root_doc="index")
        app = SimpleNamespace(builder=SimpleNamespace(format="html"), outdir=str(tmp_path / "html"), config=config)
        assets.lay_out(app)
        return assets.write_again(app, env)

    return build, calls, made, dress, web


def test_only_what_has_changed_is_made_and_written_again(laid):
    """An unchanged build lays out nothing; a changed notebook writes one page, a changed script or style every page."""
    build, calls, made, dress, web = laid
    assert (build(), build()) == (["index", "one"], []) and calls == ["1"]
    made.write_text("2")
    assert (build(), build()) == (["index"], []) and calls == ["1", "2"]
    (web / "script.mjs").write_text("another")
    assert (build(), build()) == (["index", "one"], [])
    dress.write_text("2")
    assert build() == ["index", "one"]


def test_what_is_made_from_the_same_is_made_once_and_whole(tmp_path, monkeypatch):
    """Whoever asks has all of it; a making that fails leaves nothing, and of many the last few stay."""
    monkeypatch.setattr(kept, "KEPT", tmp_path)
    made = []

    def make(folder):
        (folder / "file").write_text("x")
        made.append(folder)
        if len(made) == 1:
            raise ValueError

    with pytest.raises(ValueError):
        kept.made_once("kind", "key", make)
    assert list((tmp_path / "kind").iterdir()) == []
    places = [kept.made_once("kind", "key", make) for _ in range(3)]
    assert len(made) == 2 and {(place / "file").read_text() for place in places} == {"x"}
    assert kept.made_once("kind", "key too", make) not in places
    for number in range(9):
        os.utime(kept.made_once("kind", str(number), make), (number, number))
    found = kept.made_once("kind", "8", make)
    assert len(made) == 12 and found.name in (names := {each.name for each in (tmp_path / "kind").iterdir()})
    assert len(names) == kept.MOST
