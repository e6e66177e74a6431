"""One known mistake, as the diagnosis and the proof use it."""

from dataclasses import dataclass
from textwrap import indent


@dataclass(frozen=True)
class Mistake:
    """One known mistake.

    id: short and stable. exercise, function: where it is made. body: what stands under the `def` line; it may
    use what the exercise gives, the exercise's other functions, and `right`, the right function itself.
    says: what went wrong, as an observation. tries: what to try next. source: where it was seen; a code such
    as S06 is that of a published list of wrong answers. line: a pattern of the learner's line that stops, where the
    exception by itself could have another cause.
    """

    id: str
    exercise: str
    function: str
    signature: str
    body: str
    says: str
    tries: str
    source: str = "derived"
    line: str = ""

    @property
    def code(self):
        """The wrong implementation, to be run after a right solution."""
        return f"right = {self.function}\n\ndef {self.signature}:\n{indent(self.body, '    ')}\n"
