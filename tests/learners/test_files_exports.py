"""A right notebook as each program exports it to a .py, checked by the command line: ten of ten."""


import json

import nbformat
import pytest
from exports import FILES
from files import code, solved_notebook

from autograder import cli


@pytest.mark.parametrize("program", FILES)
def test_an_exported_file_earns_everything(program, tmp_path, capsys, needs_sandbox):
    file = tmp_path / "sigmoid.py"
    file.write_bytes(FILES[program].encode())
    status = cli.main(["check", "sigmoid", str(file), "--json"])
    said = capsys.readouterr()
    report = json.loads(said.out)
    assert report["points"] == 10, report
    assert (status, said.err) == (0, "")


def test_a_notebook_of_the_course_as_jupyter_exports_it(tmp_path, capsys, needs_sandbox):
    """By nbconvert itself, with the calls of `points` and the given cells in it."""
    from nbconvert import PythonExporter
    text, _ = PythonExporter().from_notebook_node(nbformat.reads(solved_notebook(), 4))
    (tmp_path / "sigmoid.py").write_text(text)
    assert "# In[" in text and "points(" in text
    assert cli.main(["check", "sigmoid", str(tmp_path / "sigmoid.py")]) == 0, capsys.readouterr().out


@pytest.mark.parametrize("program", FILES)
def test_every_line_keeps_its_number(program):
    """What is still a line of the file stands where it stood."""
    before = FILES[program].replace("\r\n", "\n").split("\n")
    after = code(FILES[program].encode()).split("\n")
    assert len(before) == len(after)
    same = sum(a == b for a, b in zip(before, after, strict=True))
    assert same > len(before) / 2 or program == "a transcript"


@pytest.mark.parametrize("call", [
    "get_ipython().run_cell_magic(3)", "get_ipython().run_cell_magic('time', f(3), 4)",
    "get_ipython().run_line_magic()",
    "get_ipython().run_cell_magic('time', 3)", "get_ipython().run_line_magic('time', f(3))",
    "get_ipython().run_cell_magic('bash', '', 'ls')", "s='''\nget_ipython().run_line_magic('time', '')\n'''",
    "(get_ipython().run_line_magic('time', 'x'),\nget_ipython().run_line_magic('time', 'y')\n)"])
def test_a_call_that_is_no_export_is_left_as_it_is(call):
    assert code(call.encode()) == call
