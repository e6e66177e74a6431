"""`autograder serve` as a person types it: where it is, what it cannot do, how it ends, what it never writes."""

import os
import shutil
import socket
import subprocess
import sys

import pytest
from knock import RIGHT, Server

SECRET_CODE = "print('MY CODE')\nMY_NAME = 1\n"


def serve(*options, **environment):
    command = [sys.executable, "-m", "autograder", "serve", *map(str, options)]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env={**os.environ, **environment})


def test_a_taken_port_is_a_sentence(site):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = serve(site, "--port", port)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"Port {port} is taken" in done.stderr and f"--port {port + 1}" in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("options, words", [
    (["nowhere"], "no site in nowhere"), (["{site}", "--bind", "192.0.2.7"], "no address of this machine"),
    (["{site}", "--bind", "no such name"], "no address of this machine"),
    (["{site}", "--port", "0x50"], "whole number"), (["{site}", "--port", "65536"], "whole number"),
    (["{site}", "--workers", "0"], "whole number")])
def test_what_cannot_be_is_a_sentence(site, options, words):
    done = serve(*[option.format(site=site) for option in options])
    assert done.returncode == 2 and words in done.stderr and "Traceback" not in done.stderr


def test_without_a_sandbox_it_serves_the_site_and_says_so(site, tmp_path, monkeypatch):
    """A reader's code never runs outside of it: there is no engine, so the page uses its own Python."""
    (tmp_path / "python").symlink_to(sys.executable)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert shutil.which("bwrap") is None
    server = Server(site).ready()
    assert "cannot check here" in server.said and "apt install bubblewrap" in server.said
    assert [server.ask("GET", path)[0] for path in ("/", "/api/engine")] == [200, 404]
    status, said = server.post("/api/check", RIGHT)
    assert (status, said["problem"]) == (404, "nothing")
    assert server.stop() == (0, "")


def test_it_says_where_it_is_and_writes_nothing_of_its_readers(site, tmp_path, needs_sandbox):
    """Neither on its outputs nor in a file, whatever is asked; with Ctrl+C every process of it is gone."""
    before = set(tmp_path.rglob("*"))
    os.environ["TMPDIR"] = str(tmp_path)
    try:
        server = Server(site, "--workers", "2", "--bind", "localhost").ready()
    finally:
        del os.environ["TMPDIR"]
    assert "Check and Run are answered here" in server.said and server.said.count("\n") == 3
    question = {"exercise": "triangle", "cells": [{"id": "your MY_NAME", "source": SECRET_CODE}]}
    for path in ("/api/check", "/api/run", "/api/nothing"):
        server.post(path, question)
    server.post("/api/check", b"{MY CODE")
    server.raw(b"GET /MY_NAME HTTP/9\r\n\r\n")
    judges = server.children()
    assert len(judges) in (2, 3)    # the seeker may still be on its way
    code, errors = server.stop()
    assert (code, errors) == (0, "") and server.said.endswith("Stopped.\n")
    assert "MY" not in server.said and "127.0.0.1" not in server.said
    left = {path for path in tmp_path.rglob("*") if path.is_file()} - before
    assert left == set()
    assert not any(os.path.exists(f"/proc/{judge}") for judge in judges)
