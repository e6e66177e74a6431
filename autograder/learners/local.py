"""A learner's code in this very process: a notebook's kernel, the page in the browser, a plain script.

Nothing protects the checks from the code here, and nothing has to: the learner checks their own work.
Marks are given to the sandbox's answers (autograder.learners.sandbox).
"""

import re

from autograder.learners.answers import Answer, Failure, Remark
from autograder.learners.runner import Session


class LocalLearner:
    """A `Learner` (autograder.learners.answers) whose functions are called here.

    namespace: a dict of the learner's names, such as `globals()`. cells: (name, source) pairs to run in it.

    >>> LocalLearner({"g": abs}).call("g", -2.0).value
    2.0
    """

    def __init__(self, namespace=None, cells=()):
        self.session, self.cells = Session(namespace), list(cells)
        self.cell_failures = [raised and Failure("raised", *raised) for raised in self.session.run(cells)]

    @property
    def remarks(self):
        return remarks(self.cells, self.cell_failures)

    def renew(self):
        """The cells run anew only with the next edition of the runner."""

    def call(self, name, *args, then=None):
        """Call `name(*args)` on copies of args; see `autograder.learners.answers.Learner`."""
        result = self.session.call(name, args, then)
        failure = result.get("failure")
        if failure:
            return Answer(failure=Failure(*failure))
        return Answer(result["value"], None, result["after"], tuple(result["warnings"]))


def remarks(cells, failures):
    """A remark on each cell that stopped, with the functions that it defines."""
    return [Remark(place, failure, tuple(re.findall(r"^def (\w+)", source, re.M)))
            for place, ((_, source), failure) in enumerate(zip(cells, failures, strict=True)) if failure]
