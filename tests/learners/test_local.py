"""The learner in this process: a namespace that is handed over stays what it is, cells have one of their own."""

import sys

import numpy as np
import pytest

from autograder.learners import world
from autograder.learners.local import LocalLearner

COUNT = "calls = 0\ndef f():\n    global calls\n    calls += 1\n    return calls"


@pytest.fixture(params=["local", "sandbox"])
def learner(request):
    if request.param == "local":
        return lambda source: LocalLearner(cells=[("answer.py", source)])
    made, sandbox = [], request.getfixturevalue("sandbox")
    request.addfinalizer(lambda: [one.close() for one in made])
    return lambda source: made.append(sandbox.learner([("answer.py", source)])) or made[-1]


def test_a_learner_made_anew_has_seen_no_question(learner):
    one = learner(COUNT)
    first = [one.call("f").value, one.call("f").value]
    one.renew()
    assert first == [1, 2] and one.call("f").value == 1


def test_remarks_are_told_once_after_a_renewal(learner):
    one = learner(f"1/0\n{COUNT}")
    one.call("f")
    one.renew()
    one.call("f")
    assert [remark.failure.type for remark in one.remarks] == ["ZeroDivisionError"]


def test_a_namespace_that_is_handed_over_stays_what_it_is():
    namespace = {"calls": 5}
    exec(COUNT.partition("\n")[2], namespace)
    before = set(namespace)
    one = LocalLearner(namespace)
    one.call("f")
    one.renew()
    assert one.call("f").value == 7 and namespace["calls"] == 7 and set(namespace) == before


def test_cells_change_nothing_of_what_is_given():
    given = {"table": {"a": 1}, "rows": [1]}
    one = LocalLearner(given, [("a", "table.clear()\nrows.append(2)\nx = 1\nf = lambda: (len(table), len(rows))")])
    assert one.call("f").value == (0, 2) and given == {"table": {"a": 1}, "rows": [1]}


def test_random_numbers_are_those_of_the_sandbox(sandbox):
    source = ("import random\nimport numpy as np\na = np.random.rand()\n"
              "f = lambda: [a, random.random(), np.random.rand()]")
    local = LocalLearner(cells=[("a", source)])
    with sandbox.learner([("a", source)]) as there:
        want = there.call("f").value
    assert local.call("f").value == want
    local.renew()
    assert local.call("f").value == want


LENT = """
def by_place(g): return g(2.0, 3.0)
def by_name(g): return g(z=2.0, h=3.0)
def mixed(g): return g(2.0, h=3.0)
def unknown(g): return g(2.0, k=3.0)
def weird(g): return g({1: 2}, 3.0)
def caught(g):
    try:
        g(2.0, 'x')
    except TypeError as error:
        return str(error)
"""


@pytest.mark.parametrize("name, value", [
    ("by_place", -1.0), ("by_name", -1.0), ("mixed", -1.0), ("unknown", "TypeError"), ("weird", "TypeError"),
    ("caught", "unsupported operand type(s) for -: 'float' and 'str'")])
def test_a_lent_function_is_called_as_one_calls_a_function(learner, name, value):
    answer = learner(LENT).call(name, lambda z, h: z - h)
    assert (answer.failure.type if answer.failure else answer.value) == value


def test_a_lent_function_sees_the_judges_python(learner):
    """Its own built-in names and its own NumPy, even while the learner has changed theirs."""
    source = ("import builtins, math\nimport numpy as np\nbuiltins.abs = None\nnp.exp = math.exp\n"
              "def f(g): return g(-2.0)")
    assert learner(source).call("f", lambda z: np.exp([0.0])[0] * abs(z)).value == 2.0


def test_the_graders_own_code_runs_in_the_judges_python():
    with world.judging(), world.World().inside(everywhere=True):
        np.exp = None
        theirs = LocalLearner({"f": lambda: np.exp}).call("f").failure
        ours = LocalLearner({"f": lambda: float(np.exp(0.0))}, its=world.JUDGE).call("f").value
    assert theirs is None or theirs.kind == "unusable"
    assert ours == 1.0


def test_the_main_module_is_the_learners_for_a_turn():
    before = sys.modules["__main__"]
    one = LocalLearner(cells=[("a", "import sys\nx = 3\nf = lambda: sys.modules['__main__'].x")])
    assert one.call("f").value == 3 and sys.modules["__main__"] is before


def test_stand_ins_are_gone_after_a_turn():
    """What is missing here is a stand-in there, and nowhere else."""
    one = LocalLearner(cells=[("a", "import plotly.express as px\nf = lambda: 1 if px.line() is px.bar() else 0")])
    assert one.call("f").value == 1
    assert "plotly" not in sys.modules
    with pytest.raises(ImportError):
        import plotly  # noqa: F401


def test_a_notebooks_plots_are_covered_while_a_function_is_judged():
    """A real plot refuses three dimensions; a right answer that draws is right in a notebook, too."""
    pyplot = pytest.importorskip("matplotlib.pyplot")
    figure, axes = pyplot.subplots()
    namespace = {"plt": pyplot, "axes": axes, "np": np}
    exec("def f(z):\n    plt.plot(z, z)\n    axes.plot(z)\n    return z", namespace)
    answer = LocalLearner(namespace).call("f", np.zeros((2, 3, 4)))
    assert answer.failure is None and answer.value.shape == (2, 3, 4)
    assert namespace["plt"] is pyplot and namespace["axes"] is axes and not axes.lines
    pyplot.close(figure)


def test_nobody_is_asked_while_a_function_is_judged(monkeypatch):
    """In a notebook `input` would wait for its user, once for every question."""
    monkeypatch.setattr("builtins.input", lambda prompt="": "3")
    namespace = {}
    exec("def f():\n    return input('?')", namespace)
    assert LocalLearner(namespace).call("f").failure.type == "EOFError" and "input" not in namespace
    exec("def input(prompt): return 4", namespace)
    assert LocalLearner(namespace).call("f").value == 4


def test_a_folder_that_is_gone_stops_nothing(tmp_path, monkeypatch):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert LocalLearner(cells=[("a", "f = lambda: 1")]).call("f").value == 1
