"""Known mistakes: each is a wrong implementation and the message it earns, and nothing else.

There is no detector to write. A learner's answers are compared with the answers of the wrong
implementation; where they agree, the message is shown. A test runs every entry and expects its own message.
To add one, write the wrong function into the file of its exercise, in the place where it belongs: the most specific
come first. What every activation invites goes into `general`.
"""

from dataclasses import dataclass
from functools import cache
from textwrap import indent


@dataclass(frozen=True)
class Mistake:
    """One known mistake.

    id: short and stable. exercise, function: where it is made. body: what stands under the `def` line; it may
    use what the exercise gives, the exercise's other functions, and `right`, the right function itself.
    says: what went wrong, as an observation. tries: what to try next. source: where it was seen; a code such
    as S06 is that of a published list of wrong answers.
    """

    id: str
    exercise: str
    function: str
    signature: str
    body: str
    says: str
    tries: str
    source: str = "derived"

    @property
    def code(self):
        """The wrong implementation, to be run after a right solution."""
        return f"right = {self.function}\n\ndef {self.signature}:\n{indent(self.body, '    ')}\n"


@cache
def mistakes_of(exercise, function):
    """The known mistakes of one function, the most specific first. No two give the same answers."""
    from autograder.diagnosis.mistakes.collect import collect
    return collect(exercise, function)[0]


def shadowed(exercise, function):
    """{id: Mistake} of the general slips that give here the same answers as the known mistake."""
    from autograder.diagnosis.mistakes.collect import collect
    return collect(exercise, function)[1]
