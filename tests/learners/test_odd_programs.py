"""What stands around right functions costs them nothing, in this process and in the sandbox alike."""

import pytest
from odd import NEVER, ODD, program

from autograder.check import check
from autograder.learners.local import LocalLearner
from autograder.learners.sandbox import Limits
from autograder.texts.text import given_cells

QUICK = Limits(statement_seconds=0.4, total_seconds=10)


@pytest.fixture(params=["local", "sandbox"])
def learner(request):
    """Makes a learner of a program, in one of the two places."""
    if request.param == "local":
        return lambda cells: LocalLearner(cells=cells)
    made, sandbox = [], request.getfixturevalue("sandbox")
    request.addfinalizer(lambda: [one.close() for one in made])
    return lambda cells: made.append(sandbox.learner(cells, QUICK)) or made[-1]


def cells(text):
    return [*given_cells("sigmoid"), ("answer.py", program(text))]


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_program_earns_what_the_plain_one_earns(learner, text, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    report = check("sigmoid", learner(cells(text)))
    assert report.points == report.max_points, report.text()


@pytest.mark.parametrize("text", NEVER.values(), ids=NEVER)
def test_a_statement_that_ends_the_process_costs_itself(sandbox, text):
    with sandbox.learner(cells(text), QUICK) as learner:
        report = check("sigmoid", learner)
    assert report.points == report.max_points, report.text()


def test_the_plain_program_has_no_remark(learner):
    one = learner(cells("<g>\n<g_prime>\n<g_prime_from_a>"))
    assert check("sigmoid", one).passed and one.remarks == []
