"""NumPy for the browser: only the right file counts, and `make` goes on without it, soon, and says so."""

import hashlib
import json
import socket
import sys
import time

import pytest
from book_pages.assets import numpy_wheel
from static_server import Server

sys.path.insert(0, str(numpy_wheel.ROOT / "tools"))

import summary

from autograder.exercises.table import table


def test_a_wheel_with_another_sha256_stops_the_build(tmp_path, monkeypatch):
    """A file of the right name is not enough; a named place without the file is an error too."""
    monkeypatch.setenv("G_PRIME_NUMPY_WHEEL", str(tmp_path))
    with pytest.raises(FileNotFoundError, match="G_PRIME_NUMPY_WHEEL"):
        numpy_wheel.find()
    (tmp_path / numpy_wheel.entry()["file_name"]).write_bytes(b"another file")
    with pytest.raises(numpy_wheel.WrongWheel, match="fetch it again"):
        numpy_wheel.find()


def test_the_publishing_job_keeps_only_the_right_download(tmp_path, monkeypatch):
    """A download is verified before it gets its name; the address belongs to the Pyodide that npm installed."""
    version = json.loads((numpy_wheel.PYODIDE / "package.json").read_text())["version"]
    assert numpy_wheel.address().startswith("https://")
    assert f"/v{version}/full/{numpy_wheel.entry()['file_name']}" in numpy_wheel.address()

    site, data = tmp_path / "site", b"a wheel"
    site.mkdir()
    (site / "numpy.whl").write_bytes(data)
    server = Server(site)
    with pytest.raises(numpy_wheel.WrongWheel):
        numpy_wheel.fetch(server.url + "numpy.whl", tmp_path / "wheels")
    assert not (tmp_path / "wheels").exists()
    right = numpy_wheel.entry() | {"sha256": hashlib.sha256(data).hexdigest()}
    monkeypatch.setattr(numpy_wheel, "entry", lambda: right)
    assert numpy_wheel.fetch(server.url + "numpy.whl", tmp_path / "wheels").read_bytes() == data
    server.close()


@pytest.fixture
def wheel(tmp_path, monkeypatch):
    """wheel(data) serves these bytes as the wheel; the true one is b"the wheel". An empty _build/wheels."""
    monkeypatch.delenv("G_PRIME_NUMPY_WHEEL", raising=False)
    monkeypatch.setattr(numpy_wheel, "WHEELS", tmp_path / "wheels")
    right = numpy_wheel.entry() | {"sha256": hashlib.sha256(b"the wheel").hexdigest()}
    monkeypatch.setattr(numpy_wheel, "entry", lambda: right)
    server = Server(tmp_path)

    def serve(data):
        server.swap["numpy.whl"] = data
        monkeypatch.setattr(numpy_wheel, "address", lambda: server.url + "numpy.whl")

    yield serve
    server.close()


def test_make_fetches_the_wheel_once_and_notes_it(wheel, tmp_path, capsys):
    """The note is as old as the answer: an unchanged one makes nothing anew."""
    wheel(b"the wheel")
    note = tmp_path / "numpy.done"
    assert numpy_wheel.main([str(note)]) == 0
    assert numpy_wheel.find().read_bytes() == b"the wheel"
    assert "0.0 of 0.0 MB" in capsys.readouterr().out
    assert note.read_text() == "here"
    before = note.stat().st_mtime_ns
    wheel(None)
    assert numpy_wheel.main([str(note)]) == 0
    assert (note.read_text(), note.stat().st_mtime_ns) == ("here", before)


@pytest.mark.parametrize("data", [None, b"the wheeI", b""], ids=["no such file", "one changed byte", "nothing"])
def test_make_goes_on_without_it(wheel, tmp_path, capsys, data):
    """No failure, no file, a note and a sentence. `make wheel`, which asks for the wheel itself, fails."""
    wheel(data)
    note = tmp_path / "numpy.done"
    assert numpy_wheel.main([str(note)]) == 0
    assert note.read_text() == "not here"
    assert numpy_wheel.find() is None
    assert capsys.readouterr().out.splitlines()[-1].startswith("The NumPy wheel for the browser is not here: ")
    assert numpy_wheel.main([]) == 1


def test_half_a_wheel_is_fetched_anew(wheel, tmp_path):
    wheel(b"the wheel")
    (tmp_path / "wheels").mkdir()
    (tmp_path / "wheels" / numpy_wheel.entry()["file_name"]).write_bytes(b"the wh")
    assert numpy_wheel.main([str(tmp_path / "note")]) == 0
    assert numpy_wheel.find().read_bytes() == b"the wheel"


@pytest.mark.usefixtures("wheel")
def test_a_host_that_says_nothing_is_given_up(tmp_path, monkeypatch, capsys):
    """It takes the connection and never answers."""
    monkeypatch.setattr(numpy_wheel, "SILENCE_S", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as host:
        address = f"http://127.0.0.1:{host.getsockname()[1]}/numpy.whl"
        monkeypatch.setattr(numpy_wheel, "address", lambda: address)
        began = time.monotonic()
        assert numpy_wheel.main([str(tmp_path / "note")]) == 0
    assert time.monotonic() - began < 3
    assert "timed out" in capsys.readouterr().out


def test_a_host_that_drips_is_given_up(wheel, monkeypatch):
    monkeypatch.setattr(numpy_wheel, "LONGEST_S", 0)
    wheel(b"the wheel")
    with pytest.raises(TimeoutError, match="0.0 MB in 0 seconds"):
        numpy_wheel.fetch(numpy_wheel.address(), numpy_wheel.WHEELS)


def test_the_last_lines_of_make_say_who_checks():
    """With the wheel both; without it the server, and in the browser the exercises on plain numbers by name."""
    exercises = table().values()
    both, server = (summary.checked_by({"missing": missing}, exercises) for missing in ([], ["numpy"]))
    assert "own server (make serve)" in both and "in the browser" in both
    assert "make serve" in server and "triangle" in server and "sigmoid" not in server and "make wheel" in server
