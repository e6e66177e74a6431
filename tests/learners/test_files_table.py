"""Odd files: what each gives, cells or the exact sentence."""

import json
import os
import pickle
import socket
import time
import zlib

import pytest
from files import PROGRAM, code, notebook, solved_notebook

from autograder.learners.files.cells import cells_of, read_cells
from autograder.learners.files.notebook import notebook_cells, parse_notebook
from autograder.learners.files.sentence import BadSubmission

DAMAGED = "{} is not a notebook, its JSON is damaged{}: save it again in Jupyter."
CUT = "a.ipynb is not a whole notebook, its JSON is damaged at the end: save it again in Jupyter."
DOCUMENT = "a.py is a document, not a program: give the .py file or the notebook itself."
FORMAT = "{} is not a notebook of format 4: open it in Jupyter and save it again."
PNG = b"\x89PNG\r\n\x1a\n" + zlib.compress(bytes(range(256)) * 9)
REFUSED = {
    "nothing": ("a.py", b"", "a.py is empty: save your work in it and try again."),
    "white space": ("a.ipynb", b" \r\n\t\n", "a.ipynb is empty: save your work in it and try again."),
    "a power cut": ("a.py", bytes(4096), "a.py is empty: save your work in it and try again."),
    "a mark alone": ("a.py", b"\xef\xbb\xbf", "a.py is empty: save your work in it and try again."),
    "half a mark's file": ("a.ipynb", b"\xff\xfe\x00", "a.ipynb is empty: save your work in it and try again."),
    "a picture": ("a.ipynb", PNG, "a.ipynb is a picture: give the .py file or the notebook itself."),
    "a zip": ("a.ipynb", b"PK\x03\x04\x14", "a.ipynb is an archive: unpack it, and give the .py file or "
              "the notebook that is in it."),
    "a PDF": ("a.py", b"%PDF-1.7\n", DOCUMENT),
    "RTF": ("a.py", b"{\\rtf1\\ansi}", DOCUMENT),
    "a pickle": ("a.py", pickle.dumps([1, 2.5, "x", {"y": 3}]),
                 "a.py is not text: give the .py file or the notebook itself."),
    "compiled Python": ("a.py", b"\xa7\r\r\n\0\0\0\0\xe3\x01\x9f\x02\x03\x04\xf3\x0e\x0f" * 3,
                        "a.py is not text: give the .py file or the notebook itself."),
    "a web page": ("a.ipynb", b"\n<!DOCTYPE html>\n<html><body>404</body></html>",
                   "a.ipynb is a web page that shows a file: download the file itself and give that."),
    "cut": ("a.ipynb", solved_notebook()[:-400], CUT),
    "cut UTF-16": ("a.ipynb", solved_notebook().decode().encode("utf-16")[:-401],
                   CUT),
    "a merge conflict": ("a.ipynb", b'{\n<<<<<<< HEAD\n "cells": []\n}', DAMAGED.format("a.ipynb", " in line 2")),
    "prose": ("a.ipynb", b"g is the sigmoid.", DAMAGED.format("a.ipynb", " in line 1")),
    "100,000 brackets": ("a.ipynb", b"[" * 100_000, DAMAGED.format("a.ipynb", "")),
    "100,000 braces": ("a.ipynb", b'{"cells":' * 100_000, DAMAGED.format("a.ipynb", "")),
    "a number": ("a.ipynb", b"17", FORMAT.format("a.ipynb")),
    "no cells": ("a.ipynb", b"{}", FORMAT.format("a.ipynb")),
    "cells in a dict": ("a.ipynb", b'{"cells": {"0": {}}}', FORMAT.format("a.ipynb")),
    "a list": ("a.ipynb", b'[{"cell_type": "code"}]', FORMAT.format("a.ipynb")),
    "250,000 cells": ("a.ipynb", notebook(*[""] * 2001),
                      "a.ipynb has 2001 cells, and 2000 is the limit: delete what is not needed."),
    "a cell of a megabyte": ("a.ipynb", notebook("1\n" * 2**19), "a.ipynb has 1048576 characters of code, and 524288 "
                             "is the limit: delete what is not needed."),
    "a .py of a megabyte": ("a.py", b"1\n" * 2**19, "a.py has 1048576 characters of code, and 524288 is the "
                            "limit: delete what is not needed."),
    "another ending": ("a.txt", b"my answer", "a.txt is neither a .py file nor a .ipynb notebook: give one of these."),
}
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
LETTERS = PROGRAM + "# σ(z) über 😀\n"
READ = {
    "CRLF": PROGRAM.replace("\n", "\r\n").encode(),
    "CR": PROGRAM.replace("\n", "\r").encode(),
    "zero bytes at the end": PROGRAM.encode() + bytes(3000),
    "zero bytes inside": PROGRAM.replace("return", "return\0").encode(),
    "the end of a DOS file": PROGRAM.encode() + b"\x1a",
    "a mark and declared": b"\xef\xbb\xbf# -*- coding: latin-1 -*-\n" + PROGRAM.encode(),
    "an unknown coding": b"# coding: klingon\n" + PROGRAM.encode(),
    "a coding that is no table": b"# coding: idna\n# \xe9\n" + PROGRAM.encode(),
    "a notebook under the name of a .py": notebook(PROGRAM),
    "format 3": json.dumps({"nbformat": 3, "worksheets": [{"cells": [{"cell_type": "code", "input": [
        line + "\n" for line in PROGRAM.split("\n")]}]}]}).encode(),
}


@pytest.mark.parametrize("name, data, sentence", REFUSED.values(), ids=REFUSED)
def test_a_file_that_cannot_be_graded(name, data, sentence):
    with pytest.raises(BadSubmission) as refused:
        cells_of(data, name)
    assert str(refused.value) == sentence


@pytest.mark.parametrize("data", READ.values(), ids=READ)
def test_a_file_that_is_read_all_the_same(data):
    """Line by line the program is there, whatever stands around it."""
    assert set(PROGRAM.split("\n")) <= set(code(data).split("\n"))


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_encoding_of_unicode(encoding):
    """With and without a byte-order mark, the small end first or last, as a .py and as a notebook."""
    assert code(LETTERS.encode(encoding)) == LETTERS
    text = json.dumps({"cells": [{"cell_type": "code", "source": LETTERS}]}, ensure_ascii=False)
    assert code(text.encode(encoding), "a.ipynb") == LETTERS


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("cut", range(1, 9))
def test_a_program_is_read_up_to_where_it_was_cut(encoding, cut):
    """In the middle of a character and of a pair as well; no sign stands for what is lost."""
    found = code(LETTERS.encode(encoding)[:-cut])
    assert LETTERS.startswith(found) and len(LETTERS) - len(found) <= 8


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "iso-8859-15", "shift_jis", "gbk", "koi8-r"])
def test_declared_letters(encoding):
    letters = {"shift_jis": "微分", "gbk": "微分", "koi8-r": "сигмоида"}.get(encoding, "Größe für étude")
    text = f"#!/usr/bin/env python\n# -*- coding: {encoding} -*-\nname = '{letters}'\n"
    assert code(text.encode(encoding)) == text


@pytest.mark.parametrize("head", ["", "# -*- coding: utf-8 -*-\n", "# vim: set fileencoding=ascii :\n"])
def test_letters_of_an_old_windows_without_a_word_or_with_a_wrong_one(head):
    text = f"{head}# Größe\nx = 'été'\n{PROGRAM}"
    assert code(text.encode("cp1252")) == text


def test_one_damaged_byte_leaves_the_other_letters():
    data = LETTERS.encode().replace(b"import", b"# \xff\nimport")
    assert code(data) == LETTERS.replace("import", "# \ufffd\nimport")


SOURCES = [
    (["a = 1\n", "b = 2"], "a = 1\nb = 2"), (["a = 1", "b = 2"], "a = 1\nb = 2"), ("a = 1\r\nb = 2", "a = 1\nb = 2"),
    (["a = 1\n", None, "b = 2"], "a = 1\nb = 2"), (None, ""), (7, ""), ([1, 2], ""), ([["a = 1"]], ""), ({"a": 1}, ""),
    ("a = '\ud800'", "a = '?'"), ("a\0 = 1", "a = 1"), ("\ufeffa = 1", "a = 1")]


@pytest.mark.parametrize("source, text", SOURCES, ids=[str(n) for n in range(len(SOURCES))])
def test_whatever_stands_in_the_place_of_a_source(source, text):
    assert code(notebook(source), "a.ipynb") == text


CELLS = [None, 3, "x", [], {}, {"cell_type": "code"}, {"cell_type": None, "source": "a = 1"}, {"source": "a = 1"},
         {"cell_type": "code", "metadata": [], "source": "a = 1"}, {"cell_type": "code", "metadata": {"nbgrader": 3}},
         {"cell_type": "markdown", "source": "a"}, {"cell_type": ["code"], "source": "a = 1"}]


@pytest.mark.parametrize("cell", CELLS, ids=map(str, CELLS))
def test_whatever_stands_in_the_place_of_a_cell(cell):
    """The cells around it keep their numbers; what does not say that it is prose may be code."""
    text = json.dumps({"cells": [cell, {"cell_type": "code", "source": "b = 2"}]})
    cells = cells_of(text.encode(), "a.ipynb")
    assert cells[-1] == ("cell 2", "b = 2")
    assert [source for _, source in cells[:-1] if source] == (["a = 1"] if "a = 1" in str(cell) else [])


@pytest.mark.parametrize("text", ['{"cells": [], "x": NaN, "y": -Infinity}', '{"cells": [], "x": %s}' % ("9" * 5000),
                                  '{"cells": 3, "cells": []}', '{"cells": [], "x": "\t\\ud800"}'])
def test_json_that_only_python_reads(text):
    assert parse_notebook(text, "a.ipynb") == {"cells": []}


def test_a_program_under_the_name_of_a_notebook():
    assert cells_of(PROGRAM.encode(), "a.ipynb") == [("cell 1", PROGRAM)]


@pytest.mark.parametrize("name", ["a.PY", "a.py.txt", "a (1).IPYNB", "a.ipynb.json", "a"])
def test_the_name_of_a_file_does_not_matter(name):
    assert code(PROGRAM.encode(), name) == code(notebook(PROGRAM), name) == PROGRAM


def test_locked_and_graded_cells_are_ours():
    found = parse_notebook(solved_notebook().decode(), "a.ipynb")
    names = {cell["metadata"]["nbgrader"]["grade_id"] for cell in found["cells"]
             if cell["metadata"].get("nbgrader", {}).get("solution")}
    assert len(notebook_cells(found)) == len(names) == 3


def test_250000_cells_cost_little():
    data = b'{"cells": [' + b",".join([b'{"cell_type":"code","source":""}'] * 250_000) + b"]}"
    began = time.process_time()
    with pytest.raises(BadSubmission, match="has 250000 cells"):
        cells_of(data, "a.ipynb")
    assert time.process_time() - began < 5


@pytest.fixture
def place(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def sentence(path):
    with pytest.raises(BadSubmission) as refused:
        read_cells(path)
    return str(refused.value)


def test_a_file_on_disk(place):
    (place / "a.py").write_text(PROGRAM)
    assert read_cells("a.py") == [("a.py", PROGRAM)]
    os.symlink("a.py", "b.py")
    assert read_cells("b.py") == [("b.py", PROGRAM)]


def test_what_is_no_file(place):
    (place / "a").mkdir()
    os.mkfifo("b.py")
    os.symlink("/dev/zero", "c.ipynb")
    os.symlink("d.py", "d.py")
    listening = socket.socket(socket.AF_UNIX)
    listening.bind("e.ipynb")
    assert sentence("a") == "a is a folder: give the .py file or the notebook that is in it."
    for name in ("b.py", "c.ipynb", "e.ipynb"):
        assert sentence(name) == (f"{name} is a pipe or a device: save your work as a .py file or a notebook, and give "
                                  "that.")
    assert sentence("f.py") == "There is no file f.py: check its name and its folder."
    may_open = ": check that it is a file you may open."
    assert sentence("d.py") == "d.py cannot be read (Too many levels of symbolic links)" + may_open
    assert sentence("x" * 300) == f"{'x' * 40}…{'x' * 39} cannot be read (File name too long)" + may_open
    assert sentence("a\0b.py") == "a\ufffdb.py cannot be read (a name that no file has)" + may_open
    listening.close()


def test_a_file_that_may_not_be_opened(place, monkeypatch):
    (place / "a.py").write_text(PROGRAM)

    def refuse(*args):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)     # whoever runs the tests may open everything
    assert sentence("a.py") == "a.py cannot be read (Permission denied): check that it is a file you may open."


def test_a_file_above_the_limit(place):
    with open("a.ipynb", "wb") as file:
        file.truncate(1 << 40)      # a terabyte of holes
    assert sentence("a.ipynb") == "a.ipynb is larger than 10 MB: clear its outputs and try again."


@pytest.mark.parametrize("name", [b"\x1b[31mred.py", b"new\nline.py", b"\xff\xfe.py", b"100%s %d.py",
                                  b"\xe2\x80\xae.py"])
def test_a_name_is_shown_as_what_a_terminal_bears(place, name):
    name = os.fsdecode(name)
    (place / name).write_bytes(b"")
    said = sentence(name)
    assert said.isprintable() and said.endswith(" is empty: save your work in it and try again.")
    (place / name).write_text(PROGRAM)
    (shown, _), = read_cells(name)
    assert shown.isprintable() and shown.endswith(".py")
