"""Runs a learner's code apart from everything else. Knows nothing of exercises."""

from autograder.learners.sandbox.bubblewrap import SandboxUnavailable
from autograder.learners.sandbox.host import Sandbox
from autograder.learners.sandbox.learner import SandboxLearner
from autograder.learners.sandbox.limits import Limits

__all__ = ["Limits", "Sandbox", "SandboxLearner", "SandboxUnavailable"]
