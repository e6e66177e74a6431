"""A right notebook as each program exports it to a .py, checked by the command line: ten of ten."""


import pytest
from exports import FILES
from files import code


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
