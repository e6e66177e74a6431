"""A learner's code in this very process: a notebook's kernel, the page in the browser, a plain script.

Nothing protects the checks from the code here, and nothing has to: the learner checks their own work.
Marks are given to the sandbox's answers (autograder.learners.sandbox).
"""

from autograder.learners.answers import Answer, Failure
from autograder.learners.runner import Session


class LocalLearner:
    """A `Learner` (autograder.learners.answers) whose functions are called here.

    namespace: a dict of the learner's names, such as `globals()`. cells: (name, source) pairs to run in it.

    >>> LocalLearner({"g": abs}).call("g", -2.0).value
    2.0
    """

    def __init__(self, namespace=None, cells=()):
        self.session = Session(namespace)
        self.cell_failures = [raised and Failure("raised", *raised) for raised in self.session.run(cells)]

    def call(self, name, *args, then=None):
        """Call `name(*args)` on copies of args; see `autograder.learners.answers.Learner`."""
        result = self.session.call(name, args, then)
        failure = result.get("failure")
        if failure:
            return Answer(failure=Failure(*failure))
        return Answer(result["value"], None, result["after"], tuple(result["warnings"]))
