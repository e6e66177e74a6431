"""One server for all tests of a process; its site is small and has things in it that are nobody's business."""

import sys
from pathlib import Path

import pytest
from knock import Server

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "book" / "_web"))


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """A site with a file of each type, a hidden one, links, and a secret beside it."""
    folder = tmp_path_factory.mktemp("place") / "site"
    (folder / "sub").mkdir(parents=True)
    (folder / ".git").mkdir()
    files = {"index.html": "<title>home</title>" + "x" * 4000, "sub/index.html": "sub", "a.mjs": "1", "a.wasm": "\0asm",
             "a b.txt": "spaced", "é.txt": "accent", "a.whl": "PK", "a.json": "{}", ".hidden": "SECRET",
             ".git/config": "SECRET", "odd.zzz": "?", "../secret.txt": "SECRET"}
    for name, text in files.items():
        (folder / name).write_text(text, "utf8")
    (folder / "out.txt").symlink_to(folder.parent / "secret.txt")
    (folder / "up").symlink_to(folder.parent)
    (folder / "in.txt").symlink_to(folder / "a b.txt")
    (folder / "big.bin").write_bytes(bytes(range(256)) * 4096)
    return folder


@pytest.fixture(scope="session")
def server(site, needs_sandbox):
    """A server with four workers; at its end it has written nothing to stderr."""
    server = Server(site, "--workers", "4").ready()
    yield server
    code, errors = server.stop()
    assert (code, errors) == (0, "")
