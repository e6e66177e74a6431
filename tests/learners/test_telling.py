"""An exception is told, whatever it says of itself: short, printable, and with the learner's own line."""

import pytest

from autograder.learners.local import LocalLearner
from autograder.learners.telling import LONGEST, clean

RAISED = {   # the body of a function: the type and the message that are told
    "plain": ("raise ValueError('no')", "ValueError", "no"),
    "str raises": ("class Bad(Exception):\n def __str__(self): raise KeyError\nraise Bad", "Bad", ""),
    "str ends the process": ("class Bad(Exception):\n def __str__(self): raise SystemExit\nraise Bad", "Bad", ""),
    "str is a number": ("class Bad(Exception):\n def __str__(self): return 3\nraise Bad", "Bad", ""),
    "str is nothing": ("class Bad(Exception):\n __str__ = None\nraise Bad", "Bad", ""),
    "str recurs": ("class Bad(Exception):\n def __str__(self): return str(self)\nraise Bad", "Bad", ""),
    "str is of another kind": ("class T(str):\n def __str__(self): return 4\nclass Bad(Exception):\n"
                               " def __str__(self): return T('told')\nraise Bad", "Bad", "told"),
    "repr raises": ("class Bad(Exception):\n def __repr__(self): raise self\nraise Bad([1])", "Bad", "[1]"),
    "an argument cannot be told": ("class A:\n def __repr__(self): raise ValueError\nraise ValueError(A())",
                                   "ValueError", ""),
    "a million letters": ("raise ValueError('x' * 10**6)", "ValueError", "x" * (LONGEST - 1) + "…"),
    "a million lines": ("raise ValueError('x\\n' * 10**6)", "ValueError", None),
    "control characters": ("raise ValueError('\\x1b[2J\\x00\\u202e')", "ValueError", "�[2J��"),
    "half of a pair": ("raise ValueError('\\ud800')", "ValueError", "�"),
    "bytes": ("raise ValueError(b'\\xff')", "ValueError", r"b'\xff'"),
    "an address": ("raise ValueError('<object at 0x7f3a5c001234>')", "ValueError", "<object at 0x…>"),
    "no message": ("raise ValueError", "ValueError", ""),
    "a group": ("raise ExceptionGroup('two', [ValueError(1), ExceptionGroup('in', [KeyError(2)])])",
                "ExceptionGroup", "two (2 sub-exceptions)"),
    "a name with a line in it": ("raise type('Bad\\nname', (Exception,), {})('x')", "Bad name", "x"),
    "a name of a million letters": ("raise type('B' * 10**6, (Exception,), {})", "B" * 79 + "…", ""),
    "a class that hides its name": ("class Meta(type):\n @property\n def __name__(self): raise KeyError\n"
                                    "class Bad(Exception, metaclass=Meta): pass\nraise Bad('x')", "Bad", "x"),
    "a class that says another": ("class Bad(Exception):\n @property\n def __class__(self): return 3\nraise Bad('x')",
                                  "Bad", "x"),
    "a traceback of its own": ("class Bad(Exception):\n __traceback__ = property(lambda self: 3)\nraise Bad('x')",
                               "Bad", "x"),
    "notes": ("e = ValueError('x')\ne.add_note('y')\nraise e", "ValueError", "x"),
    "a syntax error without a text": ("raise SyntaxError", "SyntaxError", "None"),
    "a syntax error of odd parts": ("e = SyntaxError('x')\ne.lineno = 'three'\ne.text = 5\ne.filename = []\nraise e",
                                    "SyntaxError", None),
    "a syntax error of this cell": ("e = SyntaxError('x')\ne.filename, e.lineno = 'answer.py', 10**9\nraise e",
                                    "SyntaxError", None),
    "a syntax error in eval": ("eval('1 +')", "SyntaxError", "invalid syntax (<string>, line 1)"),
    "Unicode": ("b'\\xff'.decode()", "UnicodeDecodeError", None),
    "odd Unicode": ("e = UnicodeDecodeError('u', b'', 0, 0, '')\ne.object = b'x'\ne.start = 10**9\nraise e",
                    "UnicodeDecodeError", None),
    "the system": ("raise OSError(2, 'no', 'a' * 10**5)", "FileNotFoundError", None),
    "an exit": ("raise SystemExit(3)", "SystemExit", "3"),
    "an interrupt": ("raise KeyboardInterrupt", "KeyboardInterrupt", ""),
    "the end of a generator": ("raise GeneratorExit", "GeneratorExit", ""),
    "no exception": ("raise 'text'", "TypeError", "exceptions must derive from BaseException"),
    "recursion": ("def f(): return f()\nf()", "RecursionError", None),
    "a chain": ("try:\n 1/0\nexcept ZeroDivisionError as e:\n raise KeyError('x') from e", "KeyError", "'x'"),
    "a circle": ("a, b = ValueError('a'), ValueError('b')\na.__cause__, b.__cause__ = b, a\nraise a",
                 "ValueError", "a"),
    "a stop": ("raise StopIteration(1)", "StopIteration", "1"),
    "NumPy": ("import numpy as np\nnp.ones(2) @ np.ones(3)", "ValueError", None),
    "its own str is gone": ("import builtins\nbuiltins.str = None\nraise ValueError('x')", "ValueError", "x"),
}


@pytest.fixture(params=["local", "sandbox"])
def learner(request):
    if request.param == "local":
        return lambda source: LocalLearner(cells=[("answer.py", source)])
    made, sandbox = [], request.getfixturevalue("sandbox")
    request.addfinalizer(lambda: [one.close() for one in made])
    return lambda source: made.append(sandbox.learner([("answer.py", source)])) or made[-1]


def function(body):
    return "def f():\n" + "".join(f"    {line}\n" for line in body.split("\n"))


@pytest.mark.parametrize("body, kind, message", RAISED.values(), ids=RAISED)
def test_raised_in_a_function(learner, body, kind, message):
    failure = learner(function(body)).call("f").failure
    assert (failure.kind, failure.type) == ("raised", kind)
    assert failure.where.startswith("answer.py, line ")
    assert fits(failure.message, message)


@pytest.mark.parametrize("body, kind, message", RAISED.values(), ids=RAISED)
def test_raised_at_the_top(learner, body, kind, message):
    """A statement fails in the same words, and what stands below it runs."""
    one = learner(f"{function(body)}f()\ng = lambda: 1")
    assert one.call("g").value == 1
    remark, = one.remarks
    assert remark.failure.type == kind and fits(remark.failure.message, message)


def fits(said, message):
    assert len(said) <= LONGEST and all(c.isprintable() for c in said)
    return message is None or said == message


@pytest.mark.parametrize("before, number", [
    ("", 1), ("\n\n", 3), ("\x0c\n", 2), ("# a \x0b b \x0c c \x85 d \u2028 e\n", 2), ("'''\x0b\u2029\n'''\n", 3),
    ("\r\n\r\n", 3), ("\r", 2), ("\x1c\x1d\x1e".join(["#", "", "\n"]), 2)])
def test_lines_are_counted_as_python_counts_them(learner, before, number):
    """The line that is quoted is the one that failed: a form feed begins no line, and neither do eight others."""
    one = learner(f"{before}here = 1/0\nf = lambda: other")
    assert one.call("f").failure.where.endswith(f"line {number + 1}: `f = lambda: other`")
    assert one.remarks[0].failure.where == f"answer.py, line {number}: `here = 1/0`"


@pytest.mark.parametrize("text", [
    "", "x" * 10**6, "\x00" * 10**6, "\n" * 10**6, "a\tb\r\nc", "\ud800", "0x" + "f" * 10**5])
def test_a_clean_text_is_one_short_line(text):
    assert len(clean(text)) <= LONGEST and all(c.isprintable() for c in clean(text))


def test_warnings_that_cannot_be_told(learner):
    source = """import warnings
class Bad(UserWarning):
    told = 0
    def __str__(self):
        self.told += 1
        return 'once' if self.told == 1 else 1 / 0
def f():
    warnings.warn(Bad())
    warnings.warn('x' * 10**6)
    warnings.warn('\\x1b[2J')
    return 1
"""
    answer = learner(source).call("f")
    assert answer.value == 1 and all(fits(said, None) for said in answer.warnings)
    assert answer.warnings[-1] == "�[2J"
