"""A request that gets no verdict: which problem it is, and one plain sentence about it."""

from autograder.sentences import say


class Refused(Exception):
    """status: HTTP's number. problem: the sentence's id. retry: seconds after which the same may go well, or None."""

    def __init__(self, status: int, problem: str, retry: int | None = None, **gaps: object) -> None:
        super().__init__(problem)
        self.status, self.problem, self.retry = status, problem, retry
        self.sentence = say(f"server.{problem}", **gaps)

    def to_dict(self) -> dict:
        return {"problem": self.problem, "sentence": self.sentence, "retry": self.retry}


def busy(again: int) -> Refused:
    return Refused(503, "busy", again)
