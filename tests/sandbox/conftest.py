"""Learners in the one warm sandbox."""

import pytest


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
