"""One warm sandbox for all tests that need one. Where bubblewrap cannot run, the reason is printed."""

import pytest

from autograder.sandbox import Sandbox, SandboxUnavailable


@pytest.fixture(scope="session")
def sandbox():
    try:
        box = Sandbox()
    except SandboxUnavailable as error:
        pytest.skip(f"no sandbox on this machine: {error}")
    with box:
        yield box


@pytest.fixture
def code(sandbox):
    """`code(source, limits)` is a SandboxLearner that runs the source as its one cell."""
    learners = []

    def learner(source, limits=None):
        learners.append(sandbox.learner([("cell 1", source)], limits))
        return learners[-1]

    yield learner
    for one in learners:
        one.close()
