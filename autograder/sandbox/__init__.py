"""Runs a learner's code apart from everything else. Knows nothing of exercises."""

from autograder.sandbox.bubblewrap import SandboxUnavailable
from autograder.sandbox.host import Limits, Sandbox
from autograder.sandbox.learner import SandboxLearner

__all__ = ["Limits", "Sandbox", "SandboxLearner", "SandboxUnavailable"]
