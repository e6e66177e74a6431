"""npm's packages are installed when they are not as the lock names them, and never through a link."""

import json
import os
import sys

import pytest
from conftest import ROOT

sys.path.insert(0, str(ROOT / "tools"))

import build_book

LOCK = {"": {"name": "book"}, "node_modules/katex": {"version": "1.0.0", "integrity": "sha512-a"},
        "node_modules/for-another-machine": {"version": "1.0.0", "integrity": "sha512-b", "optional": True}}


@pytest.fixture
def book(tmp_path, monkeypatch):
    """A book whose packages lie outside it, behind a link, as in a second worktree; npm empties what it is given."""
    (tmp_path / "book").mkdir()
    shared = tmp_path / "shared"
    shared.mkdir()
    (tmp_path / "book" / "node_modules").symlink_to(shared)
    write(tmp_path / "book" / "package-lock.json", LOCK)
    write(shared / ".package-lock.json", {"node_modules/katex": LOCK["node_modules/katex"]})
    monkeypatch.setattr(build_book, "BOOK", tmp_path / "book")
    monkeypatch.setattr(build_book.subprocess, "run", lambda *args, **options: [f.unlink() for f in shared.iterdir()])
    return tmp_path / "book"


def write(path, packages):
    path.write_text(json.dumps({"packages": packages}), "utf8")


def test_a_newer_lock_with_the_same_packages_installs_nothing(book):
    """A fresh checkout's files are new: their times say nothing."""
    os.utime(book / "package-lock.json", (2e9, 2e9))
    build_book.install_npm_packages()
    assert (book / "node_modules" / ".package-lock.json").exists()


def test_packages_behind_a_link_are_never_replaced(book):
    """They belong to another checkout, which npm would empty."""
    write(book / "package-lock.json", LOCK | {"node_modules/katex": {"version": "2.0.0", "integrity": "sha512-c"}})
    with pytest.raises(SystemExit, match="is a link"):
        build_book.install_npm_packages()
    assert (book / "node_modules" / ".package-lock.json").exists()


@pytest.mark.parametrize("installed", [
    None, {}, {"node_modules/katex": LOCK["node_modules/katex"] | {"integrity": "sha512-other"}},
], ids=["nothing", "less", "other"])
def test_what_is_not_as_locked_is_seen(book, installed):
    hidden = book / "node_modules" / ".package-lock.json"
    hidden.unlink()
    if installed is not None:
        write(hidden, installed)
    assert not build_book.is_installed()
