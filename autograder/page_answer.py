"""What a page is told of a check, by its own Python or by the server: the report, what failed, and both slopes."""

from typing import Any

from autograder.check import check
from autograder.derivation.lines import judged
from autograder.diagnosis.words import failed_statements
from autograder.exercises.table import lookup
from autograder.learners.answers import Editable
from autograder.reading.probe import PUBLIC_SEED
from autograder.repair.search import SECONDS, with_repairs


def checked(exercise: str, learner: Editable, seconds: float = SECONDS) -> dict[str, Any]:
    """Check a learner's code: the report, the statements that failed, what it printed, the slope for the small plot.

    seconds: how long to look for the one edit that makes a wrong function right. The answer's seed is that of the fresh
    questions, so that an appeal can ask them again.
    """
    learner.listen()
    report = check(exercise, learner, PUBLIC_SEED)
    printed = learner.heard()
    if seconds:
        report = with_repairs(report, learner, seconds=seconds)
    return {"report": report.to_dict(), "seed": PUBLIC_SEED, "stops": failed_statements(learner.remarks),
            "printed": printed, "slope": slope(exercise, learner)}


def derived(subject: str, text: str) -> dict[str, Any]:
    """What is said of a derivation that was typed line by line; loads no NumPy. subject: "sigmoid", "tanh" …

    >>> derived("sigmoid", "g' = a (1 - a)")["state"]
    'right'
    """
    return judged(subject, text).to_dict()


def slope(exercise: str, learner: Editable) -> dict[str, Any] | None:
    """The reader's g_prime beside the reference's, for an exercise on one activation; else None.

    A picture is no part of the verdict, so nothing that goes wrong here may cost the reader the report.
    """
    if "numpy" not in lookup(exercise).needs:
        return None
    from autograder.exercises.curves import curves  # loads NumPy, which a page may have to do without

    try:
        return curves(exercise, learner)
    except Exception:  # noqa: BLE001 whatever went wrong, it was the picture
        return None
